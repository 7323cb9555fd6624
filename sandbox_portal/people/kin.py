"""Who is whose child, and whether the ages fit."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import msgspec

from sandbox_portal.people import drawing, names
from sandbox_portal.people.citizen import Family, Relative
from sandbox_portal.people.drawing import Random
from sandbox_portal.people.identifiers import Sex
from sandbox_portal.people.names import GIVEN, MALE, STEMS

MOTHERS: Final = (35, 48)
"""A mother's age in whole years."""
MOST_CHILDREN: Final = 4
FIRST_CHILD: Final = (20 * 365 + 5, 7 * 365)
"""A mother's age at the first child in days: the least, and how much it varies."""
NEXT_CHILD: Final = (600, 1_100)
"""Days from child to child: the least, and how much they vary."""
HUSBAND: Final = 8 * 365
"""How many days a husband may be older."""


class Person(msgspec.Struct, gc=False):
    """Somebody before registration; stem and father are places in the lists of names."""

    sex: Sex
    born: date
    stem: int
    given: str
    father: int

    @property
    def full_name(self) -> str:
        """Family name, given name and patronymic."""
        return names.full_name(self.sex, self.stem, self.given, self.father)


def stranger(random: Random, age: tuple[int, int], today: date) -> Person:
    """Draw somebody of an age in whole years."""
    sex = drawing.sex(random)
    born = drawing.birthday(random, age, today)
    stem = int(random() * len(STEMS))
    return Person(sex, born, stem, drawing.one(random, GIVEN[sex]), int(random() * len(MALE)))


def parents(random: Random, person: Person) -> Family:
    """Draw the names of somebody's parents, who are not in the registry."""
    stem = person.stem
    return Family(
        Relative(drawing.full_name(random, "m", stem, MALE[person.father])),
        Relative(drawing.full_name(random, "f", stem)),
    )


def household(random: Random, today: date) -> tuple[tuple[Person, Person], list[Person]]:
    """Draw a couple and one to four children, the eldest first."""
    mother = stranger(random, MOTHERS, today)
    mother.sex, mother.given = "f", drawing.one(random, GIVEN["f"])
    older = timedelta(days=drawing.number(random, HUSBAND))
    father_place = drawing.number(random, len(MALE))
    father = Person(
        "m", mother.born - older, mother.stem, MALE[father_place], drawing.number(random, len(MALE))
    )
    children: list[Person] = []
    born = _later(random, mother.born, FIRST_CHILD)
    for _ in range(1 + drawing.number(random, MOST_CHILDREN)):
        if born > today:
            break
        children.append(_child(random, born, mother.stem, father_place, children))
        born = _later(random, born, NEXT_CHILD)
    return (father, mother), children


def families(
    random: Random, couple: tuple[Person, Person], children: list[Person], first: int
) -> list[Family]:
    """Return the family of father, mother and each child; their ids count up from the first."""
    father, mother, *young = (
        Relative(person.full_name, f"c{first + place}")
        for place, person in enumerate((*couple, *children))
    )
    below = tuple(young)
    above = [parents(random, person) for person in couple]
    return [
        msgspec.structs.replace(above[0], spouse=mother, children=below),
        msgspec.structs.replace(above[1], spouse=father, children=below),
        *(Family(father, mother) for _ in children),
    ]


def _later(random: Random, day: date, wait: tuple[int, int]) -> date:
    least, more = wait
    return day + timedelta(days=least + drawing.number(random, more))


def _child(random: Random, born: date, stem: int, father: int, siblings: list[Person]) -> Person:
    """Draw a child whose given name no sibling has."""
    sex = drawing.sex(random)
    pool = GIVEN[sex]
    place = drawing.number(random, len(pool))
    while any(sibling.given == pool[place] for sibling in siblings):
        place = (place + 1) % len(pool)
    return Person(sex, born, stem, pool[place], father)
