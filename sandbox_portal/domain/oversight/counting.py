"""Counting the entries of one body in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

CABINET: Final = "cabinet"


class CountReadings(msgspec.Struct, frozen=True, tag="count_readings"):
    """Give how often a body has read, as counted in the log."""

    body: str
    count: int


def count_readings(country: Country, command: CountReadings) -> Outcome:
    """Compare the number with the log as it is now; tell whether no body has read more often.

    The citizen's own looks, which stand under the cabinet, are nobody's readings.
    """
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    counts = country.access_log.counts()
    others = [number for body, number in counts.items() if body != CABINET]
    if command.body not in counts:
        return refused("body", "not_in_log")
    counted = country.event(
        "readings_counted",
        body=command.body,
        right=command.count == counts[command.body],
        most=command.body != CABINET and counts[command.body] == max(others),
    )
    return done(counted)
