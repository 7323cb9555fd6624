"""Somebody in front of the terminal, with a browser that does as a browser does."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from werkzeug.test import Client, TestResponse

from sandbox_portal.kiosk.rewriting import TOKEN
from sandbox_portal.kiosk.terminal import Terminal
from sandbox_portal.kiosk.visitors import Visitor

PORT = 8765
OWN = f"http://127.0.0.1:{PORT}"
SAME = {"Origin": OWN, "Sec-Fetch-Site": "same-origin"}
START = "/web/kiosk.gov.test/"
MENU = "/web/kiosk.gov.test/menu"


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Person:
    """One browser before the terminal."""

    def __init__(self, lang: str = "en", terminal: Terminal | None = None) -> None:
        self.clock = Clock()
        self.terminal = terminal or Terminal("en", PORT, clock=self.clock)
        self.lang = lang
        self.client = Client(self.terminal)

    def get(self, path: str, **headers: str) -> TestResponse:
        return self.client.get(path, base_url=OWN, headers=headers)

    def read(self, path: str) -> BeautifulSoup:
        """Follow redirects and return the page."""
        response = self.client.get(path, base_url=OWN, follow_redirects=True)
        return BeautifulSoup(response.get_data(as_text=True), "html.parser")

    def post(self, path: str, **fields: str) -> TestResponse:
        """Send a form as the terminal's own page would."""
        if self.terminal.visitors._by_id:
            fields = {TOKEN: self.visitor.token, **fields}
        return self.client.post(path, base_url=OWN, headers=SAME, data=fields)

    @property
    def visitor(self) -> Visitor:
        return list(self.terminal.visitors._by_id.values())[-1]

    def begin(self) -> TestResponse:
        return self.post("/start", lang=self.lang)

    def sign_in(self) -> TestResponse:
        """Begin, start at the kiosk and sign in with the code on the phone."""
        self.begin()
        self.post("/web/kiosk.gov.test/start")
        truth = self.visitor.world.truth
        self.post("/web/id.gov.test/authorize", login=truth.login, password=truth.password)
        page = self.read("/phone/phone.test/messages/code-1")
        code = re.search(r"\b\d{6}\b", page.select_one("#the-phone").get_text())
        return self.post("/web/id.gov.test/code", code=code[0] if code else "")
