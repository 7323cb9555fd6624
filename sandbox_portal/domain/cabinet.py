"""The personal cabinet: what the state has on record, and requests to correct it."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

CORRECTION_DEADLINE: Final = timedelta(days=3)
"""A request to correct is done within 3 days: O'RQ-547 of 2 July 2019, article 11."""
OFFICE_TAKES: Final = timedelta(days=2)
"""When the registry of the simulation decides: inside the deadline."""
VALUE_LENGTH: Final = 100
REGISTRY: Final = "civil_registry"

APOSTROPHES: Final = dict.fromkeys(map(ord, "ʻʼ‘’'`"))
"""The six signs that people type in oʻ, gʻ and for the tutuq."""

CorrectionStatus = Literal["asked", "done", "refused"]


class Correction(msgspec.Struct):
    """A request to correct one field of the record."""

    id: str
    field: str
    value: str
    asked: datetime
    status: CorrectionStatus = "asked"

    @property
    def deadline(self) -> datetime:
        """When the office must have answered at the latest."""
        return self.asked + CORRECTION_DEADLINE


class Cabinet(msgspec.Struct):
    """The record as the state holds it, the true values, and the requests."""

    record: dict[str, str]
    true: dict[str, str]
    corrections: list[Correction] = msgspec.field(default_factory=list)

    def open_correction(self, name: str) -> Correction | None:
        """Return the request for a field that is not answered yet."""
        return next((c for c in self.corrections if c.field == name and c.status == "asked"), None)


class AskCorrection(msgspec.Struct, frozen=True, tag="ask_correction"):
    """Ask the registry to put another value in a field of one's record."""

    field: str
    value: str


def folded(text: str) -> str:
    """Return text for comparing: case, spaces and the six apostrophes of Uzbek do not count."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(APOSTROPHES)
    return "".join(c for c in plain if c.isalnum())


def ask_correction(country: Country, command: AskCorrection) -> Outcome:
    """Register a request to correct; the registry answers when its time comes."""
    cabinet = country.cabinet
    value = " ".join(command.value.split())
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if command.field not in cabinet.record:
        return refused("field", "unknown")
    if code := _why_not(cabinet, command.field, value):
        return refused("value", code)
    correction = Correction(f"c{len(cabinet.corrections) + 1}", command.field, value, country.now)
    cabinet.corrections.append(correction)
    return done(country.event("correction_asked", correction=correction.id, field=correction.field))


def _why_not(cabinet: Cabinet, name: str, value: str) -> str | None:
    if not value:
        return "empty"
    if len(value) > VALUE_LENGTH:
        return "long"
    if folded(value) == folded(cabinet.record[name]):
        return "same"
    return "already_asked" if cabinet.open_correction(name) else None


def answer_corrections(country: Country) -> list[Event]:
    """Let the registry answer the requests whose time has come."""
    due = [
        c
        for c in country.cabinet.corrections
        if c.status == "asked" and c.asked + OFFICE_TAKES <= country.now
    ]
    return [_answer(country, correction) for correction in due]


def _answer(country: Country, correction: Correction) -> Event:
    cabinet = country.cabinet
    record_access(country, REGISTRY, "correction", correction.id)
    right = folded(correction.value) == folded(cabinet.true[correction.field])
    correction.status = "done" if right else "refused"
    if right:
        cabinet.record[correction.field] = cabinet.true[correction.field]
    name = f"correction_{correction.status}"
    deliver(country, f"{correction.id}-answer", REGISTRY, name, values={"field": correction.field})
    return country.event(name, correction=correction.id, field=correction.field)
