"""The access log: who read the citizen's data, when and why; never the data itself.

Modelled on Estonia's data tracker. The legal hooks in Uzbekistan are articles 22, 23 and 30
of the law O'RQ-547 of 2 July 2019 on personal data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


class AccessEntry(msgspec.Struct, frozen=True):
    """One reading of the citizen's data."""

    at: datetime
    body: str
    reason: str
    case: str


@dataclass
class AccessLog:
    """All readings, oldest first."""

    entries: list[AccessEntry] = field(default_factory=list)


def record_access(country: Country, body: str, reason: str, case: str = "") -> None:
    """Write down that a body read the citizen's data; a body that nobody knows is a mistake."""
    country.bodies[body]
    country.access_log.entries.append(AccessEntry(country.now, body, reason, case))
