"""What a personal number (JShShIR) says, digit by digit, and hiding a part of it.

The order of the digits is from the resolution VM-177 of 12 April 2022. In the simulated country
the first digit is 7 or 8, which no living person has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

LENGTH: Final = 14
PARTS: Final = {
    "sex": (1,),
    "day": (2, 3),
    "month": (4, 5),
    "year": (6, 7),
    "district": (8, 9, 10),
    "serial": (11, 12, 13),
    "check": (14,),
}
"""Which digits say what; the first place is 1."""


class MaskNumber(msgspec.Struct, frozen=True, tag="mask_number"):
    """Hide some digits of one's number, by their places from 1 to 14."""

    hidden: tuple[int, ...]


def mask_number(country: Country, command: MaskNumber) -> Outcome:
    """Keep which digits are hidden; a later mask takes the place of an earlier one."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    places = tuple(sorted(set(command.hidden)))
    if any(not 1 <= place <= LENGTH for place in places):
        return refused("mask", "unknown")
    if not places:
        return refused("mask", "empty")
    country.services.hidden = places
    return done(country.event("number_masked", hidden=",".join(map(str, places))))


def part_of(place: int) -> str:
    """Return what the digit at a place belongs to."""
    return next(part for part, places in PARTS.items() if place in places)


def masked(number: str, hidden: tuple[int, ...]) -> str:
    """Return the number with a star for each hidden digit."""
    return "".join("*" if place in hidden else c for place, c in enumerate(number, start=1))
