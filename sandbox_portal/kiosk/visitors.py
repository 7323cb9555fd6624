"""Who is at the terminal: a world and a journal a visitor, kept in memory and nowhere else."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from threading import Lock, RLock
from typing import Final

from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.kiosk.places import PHONE, WEB, Place
from sandbox_portal.kiosk.rewriting import without_style
from sandbox_portal.language import Language
from sandbox_portal.sites import hosts
from sandbox_portal.sites.role_card import role_card
from sandbox_portal.sites.visit import Visit
from sandbox_portal.world import World

SCENARIO: Final = "09-kiosk"
DEVICES: Final = {WEB: "kiosk", PHONE: "phone"}
MOST_STEPS: Final = 4_000
MOST_VISITORS: Final = 40
"""One terminal has one visitor; who makes more than this pushes the oldest out."""


class Visitor:
    """One visitor's session: nothing of it is on disk, so erasing it leaves nothing."""

    def __init__(self, lang: Language, now: float) -> None:
        self.id = secrets.token_urlsafe(24)
        self.token = secrets.token_urlsafe(24)
        self.lang = lang
        self.touched = now
        self.world = World(SCENARIO, secrets.token_hex(12))
        self.journal: list[Command] = []
        self.lock = RLock()
        self.places = {
            WEB: Place(WEB, hosts.KIOSK_START),
            PHONE: Place(PHONE, f"https://{hosts.PHONE}/"),
        }
        self.card = without_style(role_card(self.visit(WEB), self.world.truth))

    def perform(self, command: Command) -> Outcome:
        """Keep a command in the journal, then do it."""
        self.journal.append(command)
        return self.world.do(command)

    def visit(self, screen: str) -> Visit:
        """Return what a request from one of the two screens brings along."""
        return Visit(self.world, self.perform, self.lang, DEVICES[screen])

    @property
    def knows_role(self) -> bool:
        """Tell whether the visitor has used login and password, and now needs the phone."""
        return any(event.name == "code_sent" for event in self.world.events)


class Visitors:
    """All sessions of the terminal; one that nobody touches is erased."""

    def __init__(self, idle: float, clock: Callable[[], float]) -> None:
        self.idle = idle
        self._clock = clock
        self._lock = Lock()
        self._by_id: dict[str, Visitor] = {}

    def __len__(self) -> int:
        return len(self._by_id)

    def welcome(self, lang: Language) -> Visitor:
        """Begin a session under a new random id."""
        visitor = Visitor(lang, self._clock())
        with self._lock:
            while len(self._by_id) >= MOST_VISITORS:
                del self._by_id[min(self._by_id, key=lambda one: self._by_id[one].touched)]
            self._by_id[visitor.id] = visitor
        return visitor

    def find(self, visitor_id: str) -> Visitor | None:
        """Return a session that still lasts."""
        self.sweep()
        return self._by_id.get(visitor_id)

    def touch(self, visitor: Visitor) -> None:
        """Start the idle timer anew."""
        visitor.touched = self._clock()

    def erase(self, visitor: Visitor) -> None:
        """Forget a session: its world, its journal and its id."""
        with self._lock:
            self._by_id.pop(visitor.id, None)
        visitor.journal.clear()

    def sweep(self) -> None:
        """Erase every session that was idle for too long or has grown too long."""
        now = self._clock()
        for visitor in list(self._by_id.values()):
            if now - visitor.touched >= self.idle or len(visitor.journal) >= MOST_STEPS:
                self.erase(visitor)
