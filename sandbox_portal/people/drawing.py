"""Drawing by chance, from nothing but `random()`.

Of Python's chance only `random.Random.random()` is promised to give the same numbers on every
version, so the registry and the Faker provider draw everything here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, TypeVar

from sandbox_portal.people import names
from sandbox_portal.people.citizen import Address, IdentityDocument
from sandbox_portal.people.identifiers import Sex
from sandbox_portal.people.names import GIVEN, MALE
from sandbox_portal.people.places import STREETS, District

Random = Callable[[], float]
"""Gives a number from 0 up to, not including, 1."""
Thing = TypeVar("Thing")

NO_DAY: Final = timedelta()
ONE_DAY: Final = timedelta(days=1)
OLDEST: Final = 99
"""A JShShIR has two digits for the year, so nobody is a hundred."""
HOUSES: Final = 140
FLATS: Final = 80
CARDS_SINCE: Final = date(2021, 1, 4)
"""The first ID cards: PF-6065 of 22.09.2020."""


def number(random: Random, below: int) -> int:
    """Draw a whole number from 0 up to, not including, `below`."""
    return int(random() * below)


def one(random: Random, things: Sequence[Thing]) -> Thing:
    """Draw one of the things."""
    return things[int(random() * len(things))]


def sex(random: Random) -> Sex:
    """Draw a sex."""
    return "f" if random() < 0.5 else "m"


def full_name(random: Random, sex: Sex, stem: int, given: str = "") -> str:
    """Draw a full name of a family; the given name may be known."""
    given = given or one(random, GIVEN[sex])
    return names.full_name(sex, stem, given, int(random() * len(MALE)))


def birthday(random: Random, age: tuple[int, int], today: date) -> date:
    """Draw a day of birth of somebody whose age is in whole years from the first to the second."""
    first, days = birthdays(age, today)
    return date.fromordinal(first + int(random() * days))


@lru_cache(maxsize=256)
def birthdays(age: tuple[int, int], today: date) -> tuple[int, int]:
    """Return the ordinal of the first day of birth that gives such an age, and how many do."""
    youngest, oldest = age
    if not 0 <= youngest <= oldest <= OLDEST:
        raise ValueError(f"An age is from 0 to {OLDEST}, the lower first, not {age}.")
    first = years_after(today, -oldest - 1).toordinal() + 1
    return first, years_after(today, -youngest).toordinal() - first + 1


def address(random: Random, district: District) -> Address:
    """Draw a home in a district; a third of the homes are flats."""
    mahalla = district.mahallas[int(random() * len(district.mahallas))]
    street = STREETS[int(random() * len(STREETS))]
    house = str(1 + int(random() * HOUSES))
    door = int(random() * FLATS * 3)
    flat = str(1 + door) if door < FLATS else None
    return Address(district.region, district.name, mahalla, street, house, flat)


def document(
    random: Random, born: date, district: District, text: str, today: date
) -> IdentityDocument:
    """Draw when an ID card with this number was given, so that it is valid today."""
    first, years = card_days(born, today)
    issued = date.fromordinal(first + int(random() * (today.toordinal() - first + 1)))
    expires = years_after(issued, years) - ONE_DAY
    return IdentityDocument(text, issued, expires, district.office)


def card_days(born: date, today: date) -> tuple[int, int]:
    """Return the first day when a card valid today can have been given, and its years.

    A card is given from birth and is valid 2 years, from the first birthday on 5, and from 16
    on 10 years (PF-6065 of 22.09.2020).
    """
    if today < CARDS_SINCE:
        raise ValueError(f"ID cards are given since {CARDS_SINCE}, so not yet on {today}.")
    sixteen = years_after(born, 16)
    if sixteen <= today:
        band, years = sixteen, 10
    elif (one_year := years_after(born, 1)) <= today:
        band, years = one_year, 5
    else:
        band, years = born, 2
    return max(band, CARDS_SINCE, years_after(today, -years) + ONE_DAY).toordinal(), years


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later, or earlier if negative.

    Where there is no 29 February, it is 1 March later and 28 February earlier, so that nobody
    is counted older than they are.
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1) - (ONE_DAY if years < 0 else NO_DAY)
