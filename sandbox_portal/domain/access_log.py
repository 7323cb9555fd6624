"""The access log: who read the citizen's data, when and why; never the data itself.

Modelled on Estonia's data tracker. The legal hooks in Uzbekistan are articles 22, 23 and 30
of the law O'RQ-547 of 2 July 2019 on personal data.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


class AccessEntry(msgspec.Struct, frozen=True):
    """One reading of the citizen's data.

    `case` is the id of what it belongs to here, `number` a case number as the body wrote it.
    `official` says whose hands it was.
    """

    at: datetime
    body: str
    reason: str
    case: str
    id: str = ""
    number: str = ""
    official: str = ""


class AccessLog(msgspec.Struct):
    """All readings, oldest first."""

    entries: list[AccessEntry] = msgspec.field(default_factory=list)

    def add(self, entry: AccessEntry) -> AccessEntry:
        """Write a reading down, under a number of its own."""
        numbered = msgspec.structs.replace(entry, id=f"r{len(self.entries) + 1}")
        self.entries.append(numbered)
        return numbered

    def find(self, entry_id: str) -> AccessEntry | None:
        """Return the entry, or None if there is no such one."""
        return next((e for e in self.entries if e.id == entry_id), None)

    def counts(self) -> dict[str, int]:
        """Return how often each body has read."""
        bodies = [entry.body for entry in self.entries]
        return {body: bodies.count(body) for body in dict.fromkeys(bodies)}


def record_access(
    country: Country, body: str, reason: str, case: str = "", number: str = ""
) -> None:
    """Write down that a body read the citizen's data; a body that nobody knows is a mistake."""
    country.bodies[body]
    country.access_log.add(AccessEntry(country.now, body, reason, case, number=number))
