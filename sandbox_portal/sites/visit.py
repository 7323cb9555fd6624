"""What a request brings along: the world, who performs commands, the language, the device."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
from flask import request

from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.kiosk.turn import StepTo
from sandbox_portal.domain.navigation import OpenPage
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.world import World

VISIT: Final = "savod.visit"
QUIET: Final = "savod.quiet"


class Visit(msgspec.Struct, frozen=True):
    """One request's view of the world; `device` is `laptop`, `phone` or `kiosk`."""

    world: World
    perform: Callable[[Command], Outcome]
    lang: str
    device: str

    @property
    def country(self) -> Country:
        """The state of the simulated country now."""
        return self.world.country.seen_from(self.device)


def current_visit() -> Visit:
    """Return the visit that this request belongs to."""
    visit: Visit = request.environ[VISIT]
    return visit


def perform(command: Command) -> Outcome:
    """Hand a command to whoever performs commands for this request.

    Where there is a kiosk, each device has its own session, so turning to another one is a
    command too.
    """
    visit = current_visit()
    country = visit.world.country
    if country.kiosk is not None and country.device != visit.device:
        visit.perform(StepTo(device=visit.device))
    return visit.perform(command)


def note_opening(page: str, about: str = "") -> None:
    """Tell the world that a page was opened, unless it is only drawn again."""
    note(OpenPage(page=page, about=about))


def note(command: Command) -> None:
    """Tell the world what the pupil has on the screen, unless it is only drawn again."""
    if not request.environ.get(QUIET, False):
        perform(command)
