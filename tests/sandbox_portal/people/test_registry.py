"""The registry's people: no two alike, of the age asked for, the same on every machine."""

from __future__ import annotations

import random
from datetime import date

import pytest
from faker import Faker
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox_portal.people import registry as registry_module
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.provider import SavodProvider
from sandbox_portal.people.real import real_looking
from sandbox_portal.people.registry import CivilRegistry, RegistryFullError

TODAY = date(2026, 9, 1)


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


def test_no_two_citizens_share_an_identifier() -> None:
    people = registry()
    citizens = [people.citizen() for _ in range(20_000)]
    for values in zip(*map(identifiers, citizens), strict=True):
        assert len(set(values)) == len(citizens)


@given(st.integers(0, 2**32), st.integers(0, 80), st.integers(0, 15))
@settings(max_examples=100)
def test_a_citizen_has_the_age_asked_for_and_papers_that_fit(
    seed: int, youngest: int, more: int
) -> None:
    citizen = registry(seed).citizen(age=(youngest, youngest + more), today=TODAY)
    birthdays = (
        TODAY.year
        - citizen.born.year
        - ((TODAY.month, TODAY.day) < (citizen.born.month, citizen.born.day))
    )
    assert youngest - 1 <= birthdays <= youngest + more
    assert citizen.born <= citizen.document.issued <= TODAY < citizen.document.expires
    assert citizen.document.mark == "NAMUNA"
    assert citizen.patronymic.endswith("oʻgʻli" if citizen.sex == "m" else "qizi")
    assert not any(map(real_looking, identifiers(citizen)))


@given(st.integers(0, 2**32))
@settings(max_examples=50)
def test_a_household_fits_together(seed: int) -> None:
    father, mother, *children = registry(seed).household(TODAY)
    assert father.family.spouse == mother.id
    assert {child.id for child in children} == set(mother.family.children)
    for child in children:
        assert child.address == father.address
        assert child.patronymic.startswith(father.given_name)
        assert child.born.year - mother.born.year >= 18
        assert (child.family.father, child.family.mother) == (father.id, mother.id)


def test_the_same_numbers_give_the_same_people_everywhere() -> None:
    numbers = iter([0.1, 0.25, 0.5, 0.75, 0.9, 0.3, 0.6, 0.05, 0.45, 0.2, 0.8, 0.35, 0.7])
    citizen = CivilRegistry(lambda: next(numbers)).citizen(today=TODAY)
    assert (citizen.jshshir, citizen.phone) == ("71602020000002", "+998 00 100 00 00")


def test_a_full_registry_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry_module, "CAPACITY", 2)
    people = registry()
    people.citizen()
    people.citizen()
    with pytest.raises(RegistryFullError, match="2 citizens"):
        people.citizen()


def test_the_faker_provider_gives_what_faker_lacks() -> None:
    faker = Faker("uz_UZ")
    faker.add_provider(SavodProvider)
    Faker.seed(7)
    values = [faker.jshshir(), faker.stir(), faker.savod_phone(), faker.document_number()]
    assert not any(map(real_looking, values))
    assert "MFY" in faker.mahalla_address()
    assert len(faker.household()) >= 3
    assert faker.citizen().jshshir != faker.citizen().jshshir
