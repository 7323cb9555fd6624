"""A player with mouse and keyboard: the same plays as in rehearsal, in a real browser."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from sandbox_portal.scenarios.settle import Truth
from sandbox_portal.world import World
from tests.e2e.lab import screen

ONE_ID = re.compile(r"^One ID$")
CODE = re.compile(r"\b\d{6}\b")


class ScreenSeat:
    """One screen of the desk, clicked and typed at."""

    def __init__(self, page: Page, kind: str) -> None:
        self.page = page
        self.frame = screen(page, kind)
        self.kind = kind

    def go(self, address: str) -> None:
        """Type an address; on the phone, start at the home screen and follow the app."""
        if self.kind in ("phone", "kiosk"):
            self._go_on_phone(urlsplit(address).path)
            return
        bar = self.frame.locator(".savod-address input, input.savod-address").first
        bar.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(address)
        self.page.keyboard.press("Enter")
        self._settle()

    def _go_on_phone(self, path: str) -> None:
        self.frame.locator(".savod-home, .savod-start").first.click()
        self._settle()
        if path not in {"", "/"} and path != self._path():
            self.follow(path)

    def _path(self) -> str:
        """Return the path that the kiosk's screen shows; a phone shows none."""
        shown = self.frame.locator(".savod-where input")
        return urlsplit(shown.input_value()).path if shown.count() else ""

    def follow(self, path: str) -> None:
        """Click the link to a path."""
        links = self.frame.locator(f'a[href$="{path}"], a[href*="{path}?"], a[href*="{path}#"]')
        links.first.click()
        self._settle()

    def send(self, path: str, **fields: str) -> None:
        """Type into the fields of the form, then click its button."""
        form = self._form(path, fields)
        button = form.locator("button").first
        for name, value in fields.items():
            field = form.locator(
                f'input[name="{name}"]:not([type="hidden"]), textarea[name="{name}"]'
            )
            listed = form.locator(f'select[name="{name}"]')
            pressed = form.locator(f'button[name="{name}"][value="{value}"]')
            picked = form.locator(f'[type="radio"][name="{name}"][value="{value}"]')
            ticked = form.locator(f'[type="checkbox"][name="{name}"]')
            if picked.count() or ticked.count():
                (picked if picked.count() else ticked).check()
            elif listed.count():
                listed.select_option(value)
            elif field.count():
                field.click()
                self.page.keyboard.press("Control+A")
                self.page.keyboard.type(value)
            elif pressed.count():
                button = pressed
        button.click()
        self._settle()

    def text(self) -> str:
        """Return what the page says."""
        return self.frame.locator("main").inner_text()

    def _form(self, path: str, fields: dict[str, str]) -> Locator:
        forms = self.frame.locator(f'form[action$="{path}"], form[action*="{path}?"]')
        for name, value in fields.items():
            fixed = f'[name="{name}"][value="{value}"]'
            marked = forms.filter(has=self.page.locator(fixed))
            if marked.count():
                forms = marked
        return forms.first

    def _settle(self) -> None:
        expect(self.frame.locator(".savod-viewport")).to_have_attribute("aria-busy", "false")


class BrowserPlayer:
    """A pupil at the desk in JupyterLab, with a real mouse and real keys."""

    def __init__(self, page: Page, exercise: str, pupil: str, options: dict[str, str]) -> None:
        self.page = page
        self.browser = ScreenSeat(page, "browser")
        self.phone = ScreenSeat(page, "phone")
        self.truth: Truth = World(exercise, pupil).truth
        self._options = options

    @property
    def kiosk(self) -> ScreenSeat:
        """The infokiosk, where the exercise has one."""
        return ScreenSeat(self.page, "kiosk")

    def answer(self, question: str, choice: str) -> None:
        """Choose an option by its text, and press the button below it."""
        text = self._options[f"{question}/{choice}"]
        card = self.page.get_by_role("combobox", name=self._options.get(question, ""), exact=True)
        if card.count():
            card.select_option(label=text)
            box = self.page.locator(".savod-sorting").filter(has=card)
        else:
            box = self.page.locator(".savod-question", has_text=text)
            box.get_by_label(text).check()
        box.get_by_role("button").click()
        expect(box.locator(".savod-said")).to_be_visible()

    def newest_code(self) -> str:
        """Read the code in the newest SMS of One ID on the phone."""
        self.phone.go("https://phone.test/messages")
        sender = self.page.locator("b", has_text=ONE_ID)
        self.phone.frame.locator("a", has=sender).first.click()
        message = self.phone.frame.locator("main")
        expect(message).to_contain_text(CODE)
        codes = CODE.findall(message.inner_text())
        return str(codes[0])
