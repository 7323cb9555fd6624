"""The desk: a browser, a phone, a kiosk and a role card over one world and its journal."""

from __future__ import annotations

import html
from collections.abc import Callable
from functools import partial
from typing import Any, Final

import ipywidgets

from sandbox_portal.desk.browser import Browser, Page
from sandbox_portal.desk.notes import notes
from sandbox_portal.desk.screen import Request, Screen, side_by_side
from sandbox_portal.desk.start_over import StartOver
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.navigation import Answer
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.evidence import Witness
from sandbox_portal.explain import explain
from sandbox_portal.guard import explain as explain_guard
from sandbox_portal.guard import find_real
from sandbox_portal.journal import Journal, JournalError
from sandbox_portal.language import Language, translator
from sandbox_portal.sites.role_card import role_card
from sandbox_portal.sites.style import css
from sandbox_portal.sites.visit import VISIT, Visit
from sandbox_portal.sites.web import the_web
from sandbox_portal.story import tell
from sandbox_portal.world import World

PORTAL: Final = "https://my.gov.test/"
PHONE: Final = "https://phone.test/"
KIOSK: Final = "https://kiosk.gov.test/"
START: Final = "https://search.test/"


class Desk(ipywidgets.VBox, Witness):  # type: ignore[misc]  # ipywidgets has no types
    """What the notebook shows; checks ask it the same questions as the grader's `Evidence`."""

    def __init__(self, world: World, journal: Journal, lang: Language, folder_note: str) -> None:
        self.world = world
        self.journal = journal
        self.lang = lang
        self.browser_screen = Screen("browser", lang, css())
        self.phone_screen = Screen("phone", lang, css())
        self.kiosk_screen = Screen("kiosk", lang, css()) if world.country.kiosk else None
        self._notes = ipywidgets.HTML()
        self._card = ipywidgets.HTML()
        self._folder_note = folder_note
        self._start_over = StartOver(lang, self.start_over)
        super().__init__(
            [
                self._notes,
                self._card,
                side_by_side(*self._screens()),
                self._start_over,
            ]
        )
        self._connect()
        self._lay_out()

    def perform(self, command: Command) -> Outcome:
        """Write a command to the journal, then do it."""
        self.journal.append(command)
        return self.world.do(command)

    def record_answer(self, key: str, option_key: str) -> str | None:
        """Keep the answer to a question of the exercise; say why if it cannot be kept."""
        try:
            self.perform(Answer(key, option_key))
        except JournalError as error:
            return explain(error, self.lang)
        return None

    def start_over(self) -> None:
        """Begin the exercise anew; the journal so far stays in the folder under another name."""
        try:
            aside = self.journal.start_over()
        except JournalError as error:
            self._say(explain(error, self.lang))
            return
        self.world = World(self.world.exercise, self.world.pupil)
        self._lay_out()
        _ = translator(self.lang).gettext
        if aside is not None:
            self._say(
                _("You begin anew. Your earlier steps are kept in {file}.").format(file=aside.name)
            )

    def show_journal(self) -> ipywidgets.HTML:
        """Show what the journal keeps of the pupil's steps, in words."""
        _ = translator(self.lang).gettext
        told, pages = tell(self.world.events, self.lang)
        rows = "".join(
            f"<tr><td>{html.escape(at)}</td><td>{html.escape(deed)}</td></tr>" for at, deed in told
        )
        when, what = _("When"), _("What")
        count = _("Pages that you opened: {pages}. Each of them is written down too.")
        return ipywidgets.HTML(
            f"<table><thead><tr><th>{when}</th><th>{what}</th></tr></thead>"
            f"<tbody>{rows}</tbody></table><p>{count.format(pages=pages)}</p>"
        )

    def close_desk(self) -> None:
        """Give the journal back, because the desk was opened again elsewhere."""
        self.journal.close()

    @property
    def _first_page(self) -> str:
        """The page that the browser starts with."""
        return START if self.country.services.start else PORTAL

    def _screens(self) -> list[Screen]:
        """Return the screens in the order in which they stand: what the exercise is about first."""
        browser, phone, kiosk = self.browser_screen, self.phone_screen, self.kiosk_screen
        if kiosk is None:
            return [browser, phone]
        second_channel = self.world.country.council.works
        return [browser, phone, kiosk] if second_channel else [kiosk, phone, browser]

    def _environ(self, device: str) -> Callable[[], dict[str, Any]]:
        def environ() -> dict[str, Any]:
            return {VISIT: Visit(self.world, self.perform, self.lang, device)}

        return environ

    def _connect(self) -> None:
        for screen in self._screens():
            screen.on_request(partial(self.handle, screen=screen))

    def _lay_out(self) -> None:
        """Show role card, notes and the first page on both screens."""
        self._notes.value = notes(self.journal.notices, self._folder_note, self.lang)
        visit = Visit(self.world, self.perform, self.lang, "laptop")
        self._card.value = role_card(visit, self.truth)
        web = the_web()
        self._browsers = {
            self.browser_screen: Browser(web, self._environ("laptop"), self._first_page),
            self.phone_screen: Browser(web, self._environ("phone"), PHONE),
        }
        if self.kiosk_screen:
            self._browsers[self.kiosk_screen] = Browser(web, self._environ("kiosk"), KIOSK)
        for screen, browser in self._browsers.items():
            screen.show(browser.refresh(), quiet=True)

    def handle(self, request: Request, screen: Screen) -> None:
        """Answer what the pupil did on one screen, and draw the other one again."""
        found = find_real(request.fields, request.url)
        if found:
            kinds = frozenset().union(*found.values())
            screen.notify(*explain_guard(kinds, self.lang), fields=found)
            return
        try:
            page = _go(request, self._browsers[screen])
        except JournalError as error:
            _ = translator(self.lang).gettext
            screen.notify(_("This step was not saved"), explain(error, self.lang))
            return
        screen.show(page)
        for other, browser in self._browsers.items():
            if other is not screen:
                other.show(browser.refresh(), quiet=True)

    def _say(self, sentence: str) -> None:
        self._notes.value = f'<p role="status"><strong>{html.escape(sentence)}</strong></p>'


def _go(request: Request, browser: Browser) -> Page:
    if request.do == "request":
        return browser.request(request.method, request.url, request.fields)
    if request.do == "home":
        return browser.go_home()
    return browser.back() if request.do == "back" else browser.reload()
