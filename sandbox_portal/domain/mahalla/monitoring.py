"""The monitoring page: count the own register, compute per 1,000 households, compare fairly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.mahalla.roles import turned_away
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country
    from sandbox_portal.domain.mahalla.state import EMahalla

MOST: Final = 9999
"""A larger number is no count of anybody's."""


class CountRequests(msgspec.Struct, frozen=True, tag="count_requests"):
    """Give how many requests of each kind the own register has."""

    counts: Mapping[str, int]


class GiveRate(msgspec.Struct, frozen=True, tag="give_rate"):
    """Give the requests per 1,000 households of the own mahalla, in tenths."""

    tenths: int


class NameBusiest(msgspec.Struct, frozen=True, tag="name_busiest"):
    """Say in which mahalla families ask most often, so that help goes there."""

    mahalla: str


def count_requests(country: Country, command: CountRequests) -> Outcome:
    """Compare the counts with the register; only right ones come into the table."""
    if away := turned_away(country):
        return away
    site = country.mahalla
    if set(command.counts) != {kind.key for kind in site.kinds}:
        return refused("counts", "unknown")
    if not all(0 <= number <= MOST for number in command.counts.values()):
        return refused("counts", "not_a_number")
    tally = Counter(entry.kind for entry in site.register)
    right = all(tally[kind] == number for kind, number in command.counts.items())
    site.counted = site.counted or right
    return done(country.event("requests_counted", right=right))


def give_rate(country: Country, command: GiveRate) -> Outcome:
    """Compare the figure with the right one; one tenth more or less is rounding."""
    if away := turned_away(country):
        return away
    site = country.mahalla
    if not site.counted:
        return refused("rate", "not_counted")
    right = rounds_to(command.tenths, site.total(site.own) * 10_000, own_households(site))
    site.rate_known = site.rate_known or right
    return done(country.event("rate_given", right=right))


def rounds_to(number: int, dividend: int, divisor: int) -> bool:
    """Tell whether a whole number is the quotient, rounded either way."""
    return abs(number * divisor - dividend) < divisor


def own_households(site: EMahalla) -> int:
    """Return how many households the own mahalla has."""
    return site.mahalla(site.own).households


def name_busiest(country: Country, command: NameBusiest) -> Outcome:
    """Keep which mahalla was named; it may be named anew."""
    if away := turned_away(country):
        return away
    site = country.mahalla
    if command.mahalla not in {m.id for m in site.mahallas}:
        return refused("busiest", "unknown")
    if not site.counted:
        return refused("busiest", "not_counted")
    site.busiest = command.mahalla
    return done(country.event("busiest_named", mahalla=command.mahalla))
