"""Sessions of the council: agenda, record and decisions."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

RECORD_TAKES: Final = timedelta(days=1)
"""How long after a session its record is published: a rule of the simulation."""

DecisionOutcome = Literal["adopted", "rejected", "postponed"]


class Decision(msgspec.Struct, frozen=True):
    """What the council decided on one point, and how its members voted."""

    number: str
    outcome: DecisionOutcome
    for_it: int
    against: int
    abstained: int


class AgendaItem(msgspec.Struct, frozen=True):
    """One point of the agenda. Its texts are English, the keys of their translations."""

    key: str
    title: str
    record: str
    adopted: str
    decision: Decision


class CouncilSession(msgspec.Struct, frozen=True):
    """One session; the agenda is known before it, record and decisions after it."""

    id: str
    held: datetime
    items: tuple[AgendaItem, ...]

    @property
    def published(self) -> datetime:
        """When record and decisions are to be read."""
        return self.held + RECORD_TAKES
