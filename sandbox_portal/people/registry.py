"""The civil registry: makes citizens who differ in every identifier, the same on every machine."""

from __future__ import annotations

from datetime import date
from typing import Final

from sandbox_portal.people import drawing, identifiers, kin
from sandbox_portal.people.citizen import Address, Citizen, Family
from sandbox_portal.people.drawing import Random
from sandbox_portal.people.identifiers import JSHSHIR_SERIALS, SEVEN_DIGITS, Sex
from sandbox_portal.people.kin import Person
from sandbox_portal.people.names import FAMILIES, PATRONYMICS, PLAIN
from sandbox_portal.people.places import DISTRICTS, District

TODAY: Final = date(2026, 9, 1)
"""The simulated day when no other is given."""
MAIL: Final = "pochta.example"
CAPACITY: Final = SEVEN_DIGITS
"""How many citizens one registry has phones, documents and STIRs for."""

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
        self._serials: dict[int, int] = {}

    def citizen(self, age: tuple[int, int] = (18, 30), today: date = TODAY) -> Citizen:
        """Return a new citizen whose age in whole years is from the first to the second."""
        random = self._random
        person = kin.stranger(random, age, today)
        district = drawing.one(random, DISTRICTS)
        home = drawing.address(random, district)
        return self._register(person, district, home, kin.parents(random, person), today)

    def household(self, today: date = TODAY) -> tuple[Citizen, ...]:
        """Return father, mother and their children under one roof, the eldest child first."""
        random = self._random
        couple, children = kin.household(random, today)
        district = drawing.one(random, DISTRICTS)
        home = drawing.address(random, district)
        families = kin.families(random, couple, children, self._count + 1)
        people = zip((*couple, *children), families, strict=True)
        return tuple(self._register(who, district, home, family, today) for who, family in people)

    def _register(
        self, person: Person, district: District, home: Address, family: Family, today: date
    ) -> Citizen:
        """Give somebody identifiers and a document."""
        if self._count >= CAPACITY:
            raise RegistryFullError(f"A registry has numbers for {CAPACITY} citizens.")
        count = self._count = self._count + 1
        sex, born, given_name, start = person.sex, person.born, person.given, self._start
        family_name = FAMILIES[sex][person.stem]
        number = identifiers.document_number((start + count * DOCUMENT_STEP) % SEVEN_DIGITS)
        return Citizen(
            f"c{count}",
            self._jshshir(sex, born, district),
            given_name,
            family_name,
            PATRONYMICS[sex][person.father],
            sex,
            born,
            home,
            identifiers.phone((start + count * PHONE_STEP) % SEVEN_DIGITS),
            f"{PLAIN[given_name]}.{PLAIN[family_name]}{count}@{MAIL}",
            drawing.document(self._random, born, district, number, today),
            identifiers.stir((start + count * STIR_STEP) % SEVEN_DIGITS),
            family,
        )

    def _jshshir(self, sex: Sex, born: date, district: District) -> str:
        """Return the next JShShIR of this sex, day and district."""
        day = (born.year % 100 * 12 + born.month) * 32 + born.day
        cell = (day * 1_000 + int(district.code)) * 2 + (sex == "f")
        taken = self._serials.get(cell, 0)
        if taken == JSHSHIR_SERIALS:
            raise RegistryFullError(f"A day has only {taken} numbers for a sex in a district.")
        self._serials[cell] = taken + 1
        serial = (self._start + cell + taken * SERIAL_STEP) % JSHSHIR_SERIALS
        return identifiers.jshshir(sex, born, serial, district.code)
