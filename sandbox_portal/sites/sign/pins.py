"""Sealing a PIN where it is typed: from here on only facts about it exist."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from sandbox_portal.domain.identity import mark_of
from sandbox_portal.domain.signature.pin import DIGITS, PinSeal
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.world import World

KEPT: Final = 32


def seal_pin(typed: str, world: World) -> PinSeal:
    """Return what may be kept of a PIN."""
    pin = "".join(typed.split())
    plain = pin.isascii() and pin.isdecimal()
    return PinSeal(
        mark=mark_of(pin, f"{world.password_key}\0pin"),
        digits=min(len(pin), KEPT) if plain else 0,
        easy=is_easy(pin),
        own_data=len(pin) == DIGITS
        and any(pin in own for own in own_digits(world.country.citizen)),
    )


def is_easy(pin: str) -> bool:
    """Tell whether digits form a row or a pattern: 111111, 123456, 654321, 121212, 123123."""
    steps = {ord(second) - ord(first) for first, second in pairwise(pin)}
    return steps in ({0}, {1}, {-1}) or pin in (pin[:2] * 3, pin[:3] * 2)


def own_digits(citizen: Citizen) -> list[str]:
    """Return the rows of digits that stand in somebody's documents."""
    born = [f"{citizen.born:{form}}" for form in ("%d%m%y", "%y%m%d", "%d%m%Y", "%Y%m%d")]
    numbers = (citizen.phone, citizen.jshshir, citizen.document.number)
    return born + ["".join(c for c in number if c.isdecimal()) for number in numbers]
