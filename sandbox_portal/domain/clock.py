"""The simulated clock: it moves with each command and when the pupil lets time pass."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.appeals.officials import act_on_appeals
from sandbox_portal.domain.bank import thieves_act
from sandbox_portal.domain.cabinet import answer_corrections
from sandbox_portal.domain.consent import end_consents, read_by_consent
from sandbox_portal.domain.council.days import run_votes
from sandbox_portal.domain.kiosk.queue import watch_kiosk
from sandbox_portal.domain.one_id.moving import replace_number
from sandbox_portal.domain.outcome import Event, Outcome, done, refused
from sandbox_portal.domain.oversight.questions import answer_questions
from sandbox_portal.domain.services.requests import act_on_requests
from sandbox_portal.domain.signature.exposure import misuse_key

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

STEP: Final = timedelta(seconds=15)
"""How much simulated time one command takes."""
PASSES: Final[dict[str, timedelta]] = {
    "quarter": timedelta(minutes=15),
    "day": timedelta(days=1),
    "week": timedelta(days=7),
}
LIMIT: Final = timedelta(days=366)
OFFICES: Final[tuple[Callable[[Country], list[Event]], ...]] = (
    answer_corrections,
    answer_questions,
    act_on_appeals,
    run_votes,
    thieves_act,
    act_on_requests,
    end_consents,
    replace_number,
)
"""What offices, and thieves, do by themselves when their time has come."""


class PassTime(msgspec.Struct, frozen=True, tag="pass_time"):
    """Let time pass: a quarter of an hour, a day or a week."""

    span: str


def pass_time(country: Country, command: PassTime) -> Outcome:
    """Move the clock; offices act when their time comes."""
    span = PASSES.get(command.span)
    if span is None:
        return refused("span", "unknown")
    if country.now + span > country.started + LIMIT:
        return refused("span", "too_far")
    passed = country.event("time_passed", span=command.span)
    return done(passed, *tick(country, span))


def tick(country: Country, span: timedelta) -> list[Event]:
    """Move the clock by a span, day by day, and return what fell due."""
    end = country.now + span
    events: list[Event] = []
    while country.now.date() < end.date():
        country.now = min(country.now + timedelta(days=1), end)
        read_by_consent(country)
        events += _offices_act(country)
        events += misuse_key(country)
    country.now = end
    return events + _offices_act(country) + watch_kiosk(country)


def _offices_act(country: Country) -> list[Event]:
    return [event for act in OFFICES for event in act(country)]
