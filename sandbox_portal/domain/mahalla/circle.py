"""The secure average: a circle finds out the average, and nobody tells a number.

The first one thinks of a secret number (a mask), adds the own number and passes the sum on. Each
adds theirs and passes on. The last sum comes back to the first, who takes the mask away again
and divides. It is «Sharing secrets» of CS Unplugged. Two neighbours in the circle who compare
their slips can work out the number between them: the pupil is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.mahalla.monitoring import rounds_to
from sandbox_portal.domain.mahalla.roles import turned_away
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

MASKS: Final = range(100, 1000)
"""A mask with three digits hides numbers with one or two."""


class Member(msgspec.Struct, frozen=True):
    """Another one in the circle, whose number nobody else ever sees."""

    name: str
    number: int


class Circle(msgspec.Struct):
    """The circle: the question, the own number, the others, and what was passed on."""

    question: str = ""
    own: int = 0
    others: tuple[Member, ...] = ()
    mask: int | None = None
    passed: int | None = None
    known: bool = False

    @property
    def total(self) -> int:
        """The sum of all numbers: nobody but the rules knows it."""
        return self.own + sum(member.number for member in self.others)

    @property
    def returned(self) -> int | None:
        """What stands on the slip that comes back; the slips between are not the pupil's to see."""
        if self.passed is None:
            return None
        return self.passed + sum(member.number for member in self.others)

    @property
    def average(self) -> int:
        """The average in tenths."""
        return self.total * 10 // (len(self.others) + 1)


class ChooseMask(msgspec.Struct, frozen=True, tag="choose_mask"):
    """Think of a secret number; a new one begins a new round."""

    mask: int


class PassNumber(msgspec.Struct, frozen=True, tag="pass_number"):
    """Pass a number on to the next one."""

    number: int


class AnnounceAverage(msgspec.Struct, frozen=True, tag="announce_average"):
    """Say the average, in tenths."""

    tenths: int


def choose_mask(country: Country, command: ChooseMask) -> Outcome:
    """Begin a round with this mask."""
    if away := turned_away(country):
        return away
    if command.mask not in MASKS:
        return refused("mask", "not_three_digits")
    country.mahalla.circle.mask = command.mask
    country.mahalla.circle.passed = None
    return done(country.event("mask_chosen"))


def pass_number(country: Country, command: PassNumber) -> Outcome:
    """Pass it on, whatever it is: paper is patient."""
    if away := turned_away(country):
        return away
    circle = country.mahalla.circle
    if circle.mask is None:
        return refused("number", "no_mask")
    if circle.passed is not None:
        return refused("number", "already_passed")
    circle.passed = command.number
    return done(country.event("number_passed", how=_how(circle, command.number)))


def _how(circle: Circle, number: int) -> str:
    """Tell what the next one gets to see: the raw number, the masked one, or something else."""
    if number == circle.own:
        return "raw"
    return "masked" if number == (circle.mask or 0) + circle.own else "other"


def announce_average(country: Country, command: AnnounceAverage) -> Outcome:
    """Compare the average with the right one."""
    if away := turned_away(country):
        return away
    circle = country.mahalla.circle
    if circle.passed is None:
        return refused("average", "not_yet")
    right = rounds_to(command.tenths, circle.total * 10, len(circle.others) + 1)
    circle.known = circle.known or right
    return done(country.event("average_announced", right=right))
