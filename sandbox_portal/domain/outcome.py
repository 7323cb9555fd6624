"""What comes of a command: events that happened, or problems that stopped it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

Fact = str | int | bool


class Event(msgspec.Struct, frozen=True):
    """Something that happened, with its simulated time and its facts."""

    name: str
    at: datetime
    facts: Mapping[str, Fact] = {}

    def matches(self, name: str, facts: Mapping[str, Fact]) -> bool:
        """Tell whether this is such an event with at least these facts."""
        return self.name == name and all(
            key in self.facts and self.facts[key] == value for key, value in facts.items()
        )


class Problem(msgspec.Struct, frozen=True):
    """Why a command could not be done: the field it lies in and a code; the sites word it."""

    field: str
    code: str


class Outcome(msgspec.Struct, frozen=True):
    """The events of one command, and its problems if it was refused."""

    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def refused(self) -> bool:
        """Tell whether the command was stopped by a problem."""
        return bool(self.problems)


def done(*events: Event) -> Outcome:
    """Return the outcome of a command that was done."""
    return Outcome(events=events)


def refused(field: str, code: str, *events: Event) -> Outcome:
    """Return the outcome of a command that was stopped; a try itself may be an event."""
    return Outcome(events=events, problems=(Problem(field, code),))
