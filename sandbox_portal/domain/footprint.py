"""The digital footprint: which bodies hold which fields; and a copy of one's own data.

O'RQ-547 of 2 July 2019 on personal data, article 30: a person may know who processes their
data, and get the data.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.cabinet import REGISTRY
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

REGISTER: Final = ("name", "born", "jshshir", "document_number", "phone", "address")
ON_THE_LIST: Final = ("name", "address")
"""What the list of voters says of a person."""
COUNCIL: Final = "council"


class Trace(msgspec.Struct, frozen=True):
    """One body that holds data of the citizen, why, and how often it has read them."""

    body: str
    basis: str
    fields: tuple[str, ...]
    readings: int
    last: datetime | None


class CountFootprint(msgspec.Struct, frozen=True, tag="count_footprint"):
    """Give how many bodies, and how many different fields, one has counted in the table."""

    bodies: int
    fields: int


class ExportData(msgspec.Struct, frozen=True, tag="export_data"):
    """Make a copy of all the data that the cabinet keeps of oneself."""


def footprint(country: Country) -> list[Trace]:
    """Return who holds what: the register, the council's list, and bodies with a consent.

    A consent that was taken back is here too: that the body was met does not become undone.
    """
    traces = [_trace(country, REGISTRY, "register", REGISTER)]
    if any(vote.own_number for vote in country.council.votes):
        traces.append(_trace(country, COUNCIL, "voters", ON_THE_LIST))
    met = [c for c in country.consents.all if c.status in ("active", "withdrawn", "expired")]
    return traces + [_trace(country, c.body, c.status, c.allowed) for c in met]


def _trace(country: Country, body: str, basis: str, fields: tuple[str, ...]) -> Trace:
    times = [entry.at for entry in country.access_log.entries if entry.body == body]
    return Trace(body, basis, fields, len(times), times[-1] if times else None)


def counts(traces: list[Trace]) -> tuple[int, int]:
    """Return the number of different bodies and of different fields."""
    return len({t.body for t in traces}), len({name for t in traces for name in t.fields})


def count_footprint(country: Country, command: CountFootprint) -> Outcome:
    """Compare the pupil's numbers with the table."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    right = (command.bodies, command.fields) == counts(footprint(country))
    return done(country.event("footprint_counted", right=right))


def export_data(country: Country, _: ExportData) -> Outcome:
    """Make the copy; the log keeps that too."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    record_access(country, "cabinet", "own_export")
    return done(country.event("data_exported"))
