"""The civil registry: makes citizens who differ in every identifier, the same on every machine."""

from __future__ import annotations

from datetime import date
from typing import Final

from sandbox_portal.people import drawing, identifiers
from sandbox_portal.people.citizen import Address, Citizen, Family, Relative
from sandbox_portal.people.drawing import Random
from sandbox_portal.people.identifiers import JSHSHIR_SERIALS, SEVEN_DIGITS, Sex
from sandbox_portal.people.names import FAMILIES, GIVEN, MALE, PATRONYMICS, PLAIN, STEMS
from sandbox_portal.people.places import DISTRICTS, District

TODAY: Final = date(2026, 9, 1)
"""The simulated day when no other is given."""
MAIL: Final = "pochta.example"

# Neighbours in a registry do not get neighbouring numbers. A step that shares no factor with
# the size of a range comes to each of its numbers once.
PHONE_STEP: Final = 7_654_321
DOCUMENT_STEP: Final = 4_286_713
STIR_STEP: Final = 6_180_339
SERIAL_STEP: Final = 387


class RegistryFullError(ValueError):
    """A registry has no identifier left to give."""


class CivilRegistry:
    """Makes citizens from `random`; no two of one registry share an identifier."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._count = 0
        self._start = drawing.number(random, SEVEN_DIGITS)
        self._given: dict[int, int] = {}

    def citizen(self, age: tuple[int, int] = (18, 30), today: date = TODAY) -> Citizen:
        """Return a new citizen whose age in whole years is from the first to the second."""
        random = self._random
        sex = drawing.sex(random)
        born = drawing.birthday(random, age, today)
        stem = int(random() * len(STEMS))
        father = int(random() * len(MALE))
        district = drawing.one(random, DISTRICTS)
        family = Family(
            Relative(drawing.full_name(random, "m", stem, MALE[father])),
            Relative(drawing.full_name(random, "f", stem)),
        )
        home = drawing.address(random, district)
        return self._register(sex, born, stem, father, district, home, family, today)

    def _register(
        self,
        sex: Sex,
        born: date,
        stem: int,
        father: int,
        district: District,
        home: Address,
        family: Family,
        today: date,
    ) -> Citizen:
        """Give somebody a name, identifiers and a document."""
        random = self._random
        count = self._count = self._count + 1
        if count > SEVEN_DIGITS:
            raise RegistryFullError(f"A registry has numbers for {SEVEN_DIGITS} citizens.")
        start = self._start
        given_name = drawing.one(random, GIVEN[sex])
        family_name = FAMILIES[sex][stem]
        number = identifiers.document_number((start + count * DOCUMENT_STEP) % SEVEN_DIGITS)
        return Citizen(
            f"c{count}",
            self._jshshir(sex, born, district),
            given_name,
            family_name,
            PATRONYMICS[sex][father],
            sex,
            born,
            home,
            identifiers.phone((start + count * PHONE_STEP) % SEVEN_DIGITS),
            f"{PLAIN[given_name]}.{PLAIN[family_name]}{count}@{MAIL}",
            drawing.document(random, born, district, number, today),
            identifiers.stir((start + count * STIR_STEP) % SEVEN_DIGITS),
            family,
        )

    def _jshshir(self, sex: Sex, born: date, district: District) -> str:
        """Return the next JShShIR of this sex, day and district."""
        day = (born.year % 100 * 12 + born.month) * 32 + born.day
        cell = (day * 1_000 + int(district.code)) * 2 + (sex == "f")
        given = self._given.get(cell, 0)
        if given == JSHSHIR_SERIALS:
            raise RegistryFullError(f"A day has only {given} numbers in one district for a sex.")
        self._given[cell] = given + 1
        serial = (self._start + cell + given * SERIAL_STEP) % JSHSHIR_SERIALS
        return identifiers.jshshir(sex, born, serial, district.code)
