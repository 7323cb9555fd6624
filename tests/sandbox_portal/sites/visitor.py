"""A visitor of the sites without a browser: asks, follows redirects, reads the page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup
from werkzeug.test import Client, TestResponse

from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.sites.visit import QUIET, VISIT, Visit
from sandbox_portal.sites.web import the_web
from sandbox_portal.world import World

MY = "https://my.gov.test"
ID = "https://id.gov.test"
PHONE = "https://phone.test"
SIGN = "https://sign.gov.test"
KIOSK = "https://kiosk.gov.test"
COUNCIL = "https://council.gov.test"
BANK = "https://bank.test"
MAHALLA = "https://mahalla.gov.test"
NEW_PASSWORD = "tuya-deraza-kitob-9"
WRONG = "qwerty-wrong"


@dataclass
class Page:
    """A page as it arrived, and the addresses that led there."""

    url: str
    status: int
    html: str
    hops: list[str]

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "html.parser")

    @cached_property
    def text(self) -> str:
        return " ".join(self.soup.get_text(" ").split())

    @property
    def title(self) -> str:
        return self.soup.title.get_text()

    @property
    def h1(self) -> str:
        return " ".join(self.soup.h1.get_text(" ").split())

    @property
    def links(self) -> list[str]:
        return [urljoin(self.url, a["href"]) for a in self.soup.select("a[href]")]

    @property
    def problems(self) -> str:
        box = self.soup.select_one(".error-summary")
        return " ".join(box.get_text(" ").split()) if box else ""

    @property
    def banner(self) -> str:
        box = self.soup.select_one(".banner")
        return " ".join(box.get_text(" ").split()) if box else ""


class Visitor:
    """Somebody at the desk; keeps every command that the sites built."""

    def __init__(
        self,
        lang: str = "en",
        pupil: str = "test-pupil",
        exercise: str = "04-cabinet",
        computer: str = "laptop",
    ) -> None:
        self.world = World(exercise, pupil)
        self.computer = computer
        self.lang = lang
        self.commands: list[Command] = []
        self._client = Client(the_web())

    @property
    def truth(self):
        return self.world.truth

    @property
    def country(self):
        return self.world.country

    def perform(self, command: Command) -> Outcome:
        self.commands.append(command)
        return self.world.do(command)

    def visit(self, device: str = "laptop") -> Visit:
        return Visit(self.world, self.perform, self.lang, device)

    def ask(self, method: str, url: str, *, quiet: bool = False, **fields: str) -> TestResponse:
        """Ask once, without following redirects."""
        parts = urlsplit(url)
        device = "phone" if parts.netloc == "phone.test" else self.computer
        return self._client.open(
            parts.path,
            base_url=f"{parts.scheme}://{parts.netloc}",
            query_string=parts.query,
            method=method,
            data=fields or None,
            environ_overrides={VISIT: self.visit(device), QUIET: quiet},
        )

    def get(self, url: str, *, quiet: bool = False) -> Page:
        return self._arrive("GET", url, {}, quiet=quiet)

    def post(self, url: str, **fields: str) -> Page:
        return self._arrive("POST", url, fields, quiet=False)

    def _arrive(self, method: str, url: str, fields: dict[str, str], *, quiet: bool) -> Page:
        hops = [url]
        response = self.ask(method, url, quiet=quiet, **fields)
        while response.status_code == 303:
            hops.append(urljoin(hops[-1], response.location))
            response = self.ask("GET", hops[-1], quiet=quiet)
        return Page(hops[-1], response.status_code, response.get_data(as_text=True), hops)

    def give_password(self) -> Page:
        login, password = self.truth.login, self.truth.password
        return self.post(f"{ID}/authorize", login=login, password=password)

    def newest_code(self) -> str:
        """Read the newest code on the phone, whichever device asked for it."""
        return [m.values["code"] for m in self.country.inbox.messages if "code" in m.values][-1]

    def sign_in(self) -> Page:
        self.give_password()
        return self.post(f"{ID}/code", code=self.newest_code())
