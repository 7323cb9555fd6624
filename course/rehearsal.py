"""Rehearsals: playing a pupil at the desk without a screen, and recording the journal.

A *play* is a function in a unit's `plays.py` that acts as a certain pupil would: the one who
does all well, the one who clicks everything, the one with a misconception. It speaks only of
addresses, links and forms, so that a test can play it in a real browser too.
"""

from __future__ import annotations

import importlib.util
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final, Protocol
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from course.errors import CourseError
from sandbox_portal.desk import Desk, open_desk
from sandbox_portal.desk.screen import Request, Screen
from sandbox_portal.journal import journal_path
from sandbox_portal.scenarios.settle import Truth


class RehearsalError(CourseError):
    """A play asks for a link or a form that the page does not have."""


class Seat(Protocol):
    """One screen, as a person uses it."""

    def go(self, address: str) -> None:
        """Type an address into the address bar."""

    def follow(self, path: str) -> None:
        """Click the link to a path."""

    def send(self, path: str, **fields: str) -> None:
        """Fill in the form that goes to a path, and press its button.

        Where several forms go to one path, the fields given must be in the form already
        (hidden or as a button), which tells the forms apart.
        """

    def text(self) -> str:
        """Return what the page says."""


class Player(Protocol):
    """Somebody at a desk."""

    @property
    def truth(self) -> Truth:
        """What the scenario seeded for this pupil."""

    @property
    def browser(self) -> Seat:
        """The computer."""

    @property
    def phone(self) -> Seat:
        """The phone."""

    @property
    def kiosk(self) -> Seat:
        """The infokiosk, where the scenario has one."""

    def answer(self, question: str, choice: str) -> None:
        """Answer a question of the notebook."""

    def newest_code(self) -> str:
        """Read the newest one-time code on the phone."""


Play = Callable[[Player], None]

MISCONCEPTION: Final = re.compile(r"(M\d\d[a-z]?): ")


class DeskSeat:
    """A screen of a desk that nobody looks at: requests go the same way as real clicks."""

    def __init__(self, desk: Desk, screen: Screen) -> None:
        self._desk = desk
        self._screen = screen

    def go(self, address: str) -> None:
        """Type an address into the address bar."""
        self._ask(Request(do="request", url=address))

    def follow(self, path: str) -> None:
        """Click the link to a path."""
        for link in self._page().find_all("a", href=True):
            target = self._absolute(link)
            if urlsplit(target).path == path:
                self._ask(Request(do="request", url=target))
                return
        raise RehearsalError(f"{self._screen.page['url']}: no link to {path}")

    def send(self, path: str, **fields: str) -> None:
        """Fill in the form that goes to a path, and press its button."""
        form = self._form(path, fields)
        sent = {**_preset(form), **fields}
        self._ask(
            Request(
                do="request",
                method="POST" if str(form.get("method", "get")).lower() == "post" else "GET",
                url=self._absolute(form),
                fields=list(sent.items()),
            )
        )

    def text(self) -> str:
        """Return what the page says."""
        return " ".join(self._page().get_text(" ").split())

    def _form(self, path: str, fields: dict[str, str]) -> Tag:
        for form in self._page().find_all("form"):
            if urlsplit(self._absolute(form)).path == path and _takes(form, fields):
                return form
        raise RehearsalError(f"{self._screen.page['url']}: no form to {path} with {fields}")

    def _absolute(self, tag: Tag) -> str:
        target = tag.get("href") or tag.get("action") or ""
        return urljoin(str(self._screen.page["url"]), str(target))

    def _page(self) -> BeautifulSoup:
        return BeautifulSoup(self._screen.page["html"], "html.parser")

    def _ask(self, request: Request) -> None:
        before = self._screen.notice
        self._desk.handle(request, self._screen)
        if self._screen.notice is not before:
            raise RehearsalError(f"The desk refused a step: {self._screen.notice['text']}")


def _preset(form: Tag) -> dict[str, str]:
    """Return the values that a form sends without being filled in: hidden ones."""
    return _named(form, 'input[type="hidden"][name]')


def _named(form: Tag, selector: str) -> dict[str, str]:
    return {str(tag["name"]): str(tag.get("value", "")) for tag in form.select(selector)}


def _takes(form: Tag, fields: dict[str, str]) -> bool:
    """Tell whether a form has all these fields, the fixed ones among them with these values."""
    fixed = {**_preset(form), **_named(form, "button[name]")}
    named = _named(form, "[name]")
    return all(name in named and fixed.get(name, value) == value for name, value in fields.items())


class DeskPlayer:
    """A player at a desk without a screen."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.browser = DeskSeat(desk, desk.browser_screen)
        self.phone = DeskSeat(desk, desk.phone_screen)
        self.kiosk = DeskSeat(desk, desk.kiosk_screen or desk.browser_screen)

    @property
    def truth(self) -> Truth:
        """What the scenario seeded for this pupil."""
        return self.desk.truth

    def answer(self, question: str, choice: str) -> None:
        """Answer a question of the notebook."""
        self.desk.record_answer(question, choice)

    def newest_code(self) -> str:
        """Read the newest one-time code on the phone."""
        codes = [m.values["code"] for m in self.desk.country.inbox.messages if "code" in m.values]
        return codes[-1]


@dataclass(frozen=True)
class Part:
    """One play of a unit: how this pupil plays, and which checks that fails."""

    play: Play
    fails: frozenset[str]

    @property
    def misconception(self) -> str | None:
        """The wrong idea that this pupil has: the key at the head of the docstring (`M04c: …`)."""
        found = MISCONCEPTION.match(self.play.__doc__ or "")
        return found[1] if found else None


def load_parts(path: Path) -> dict[str, Part]:
    """Return the plays of a unit by name, from the `PLAYS` of its `plays.py`."""
    module = _load(path)
    plays: dict[str, set[str]] = module.PLAYS
    return {name: Part(getattr(module, name), frozenset(fails)) for name, fails in plays.items()}


def load_plays(path: Path) -> dict[str, Play]:
    """Return the plays of a unit by name."""
    return {name: part.play for name, part in load_parts(path).items()}


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"plays_{path.parent.name}", path)
    if spec is None or spec.loader is None or not path.exists():
        raise RehearsalError(f"{path}: there are no plays here")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def record(exercise: str, pupil: str, play: Play) -> bytes:
    """Play at a fresh desk and return the journal that it leaves."""
    with tempfile.TemporaryDirectory() as folder:
        desk: Any = open_desk(exercise, lang="uz", pupil=pupil, folder=folder)
        play(DeskPlayer(desk))
        desk.close_desk()
        return journal_path(Path(folder), exercise).read_bytes()
