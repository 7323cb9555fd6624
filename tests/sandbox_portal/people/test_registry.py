"""The registry's people: no two alike, of the age asked for, the same on every machine."""

from __future__ import annotations

import random
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox_portal.people import identifiers as ids
from sandbox_portal.people import registry as registry_module
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.identifiers import JSHSHIR_SERIALS
from sandbox_portal.people.places import DISTRICTS
from sandbox_portal.people.real import real_looking
from sandbox_portal.people.registry import CivilRegistry, RegistryFullError

TODAY = date(2026, 9, 1)
SEEDS = st.integers(0, 2**32)
DAYS = st.dates(date(2021, 1, 4), date(2099, 12, 31))


def registry(seed: int = 1) -> CivilRegistry:
    return CivilRegistry(random.Random(seed).random)


def identifiers(citizen: Citizen) -> tuple[str, ...]:
    return (
        citizen.id,
        citizen.jshshir,
        citizen.phone,
        citizen.stir,
        citizen.document.number,
        citizen.email,
    )


def texts(citizen: Citizen) -> tuple[str, ...]:
    home = citizen.address
    return (
        citizen.full_name,
        f"{citizen.born:%d.%m.%Y}",
        home.house,
        home.flat or "",
        f"{citizen.document.issued}",
        f"{citizen.document.expires:%d.%m.%Y}",
        *identifiers(citizen),
        home.text,
    )


def test_no_two_citizens_share_an_identifier() -> None:
    people = registry()
    citizens = [people.citizen() for _ in range(10_000)]
    for _ in range(2_000):
        citizens.extend(people.household())
    for values in zip(*map(identifiers, citizens), strict=True):
        assert len(set(values)) == len(citizens)


def test_a_day_has_a_thousand_numbers_in_a_district() -> None:
    people = registry()
    made = {people._jshshir("m", TODAY, DISTRICTS[0]) for _ in range(JSHSHIR_SERIALS)}
    assert len(made) == JSHSHIR_SERIALS
    with pytest.raises(RegistryFullError, match="1000 numbers"):
        people._jshshir("m", TODAY, DISTRICTS[0])
    assert people._jshshir("f", TODAY, DISTRICTS[0]) not in made


@given(SEEDS, st.integers(0, 84), st.integers(0, 15), DAYS)
@settings(max_examples=200, deadline=None)
def test_a_citizen_has_the_age_asked_for_and_papers_that_fit(
    seed: int, youngest: int, more: int, today: date
) -> None:
    citizen = registry(seed).citizen(age=(youngest, youngest + more), today=today)
    assert youngest <= citizen.age(today) <= youngest + more
    card = citizen.document
    assert citizen.born <= card.issued <= today <= card.expires
    assert date(2021, 1, 4) <= card.issued
    assert card.mark == "NAMUNA"
    assert citizen.address.district in card.issued_by
    assert citizen.patronymic.endswith("oʻgʻli" if citizen.sex == "m" else "qizi")
    assert citizen.family.father.name.split()[1] == citizen.patronymic.split()[0]
    assert citizen.jshshir[1:7] == f"{citizen.born:%d%m%y}"
    assert citizen.jshshir[0] == ids.FIRST_DIGITS[citizen.sex]


@given(SEEDS, st.sampled_from([" ", ", ", "\n", "\t", "; ", " - ", "/"]))
@settings(max_examples=300, deadline=None)
def test_no_citizen_looks_real_alone_or_beside_another(seed: int, between: str) -> None:
    people = registry(seed)
    mixed = random.Random(seed)
    words = [word for _ in range(3) for word in texts(people.citizen(age=(0, 99)))]
    for citizen in people.household():
        words.extend(texts(citizen))
    assert not [word for word in words if real_looking(word)]
    assert not real_looking(between.join(words))
    # Digits of one number may stand apart with a space or a dash between them, so numbers in
    # chance order with nothing else between them can come together as a real one.
    if between not in {" ", " - "}:
        mixed.shuffle(words)
        assert not real_looking(between.join(words))


@given(SEEDS, DAYS)
@settings(max_examples=100, deadline=None)
def test_a_household_fits_together(seed: int, today: date) -> None:
    father, mother, *children = registry(seed).household(today)
    assert father.family.spouse is not None
    assert (father.family.spouse.citizen, father.family.spouse.name) == (
        mother.id,
        mother.full_name,
    )
    assert mother.family.spouse is not None
    assert mother.family.spouse.citizen == father.id
    assert [child.citizen for child in mother.family.children] == [kid.id for kid in children]
    assert [child.name for child in father.family.children] == [kid.full_name for kid in children]
    assert 0 <= (mother.born - father.born).days < 8 * 366
    assert 1 <= len(children) <= 4
    assert len({child.given_name for child in children}) == len(children)
    assert len({member.address for member in (father, mother, *children)}) == 1
    for child in children:
        assert child.patronymic.startswith(father.given_name)
        assert (child.born - mother.born).days >= 20 * 365
        assert child.born <= today
        assert child.family.father.citizen == father.id
        assert child.family.mother.name == mother.full_name
    born = [child.born for child in children]
    assert all((later - former).days > 300 for former, later in pairwise(born))


def test_the_same_numbers_give_the_same_people_everywhere() -> None:
    steps = iter(range(1, 1000))
    citizen = CivilRegistry(lambda: next(steps) * 0.37 % 1).citizen(today=TODAY)
    assert citizen.jshshir == "70502979108202"
    assert citizen.phone == "+998 00 135 43 21"
    assert citizen.stir == "098803397"
    assert citizen.full_name == "Niholov Tolib Davlat oʻgʻli"
    assert citizen.document.number == "XX7986713"
    home = citizen.address
    assert (home.region, home.district) == ("Humoyobod", "Nurchashma")
    assert (home.mahalla, home.street) == ("Kumush fonus", "Handalak")
    assert (home.house, home.flat) == ("99", "17")


def test_a_registry_draws_nothing_from_elsewhere() -> None:
    state = random.getstate()
    first, second = registry(5), registry(5)
    for _ in range(50):
        assert first.citizen() == second.citizen()
        assert first.household() == second.household()
    assert random.getstate() == state


def test_a_full_registry_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry_module, "CAPACITY", 2)
    people = registry()
    people.citizen()
    people.citizen()
    with pytest.raises(RegistryFullError, match="2 citizens"):
        people.citizen()


@pytest.mark.parametrize("age", [(-1, 5), (5, 4), (0, 100), (100, 100)])
def test_an_impossible_age_is_named(age: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="An age is from 0 to 99"):
        registry().citizen(age=age)


def test_before_id_cards_there_is_no_citizen() -> None:
    with pytest.raises(ValueError, match="since 2021-01-04, so not yet on 2021-01-03"):
        registry().citizen(today=date(2021, 1, 3))
