"""The lists of names: many, different, and in the signs of Uzbek."""

from __future__ import annotations

import re

import pytest

from sandbox_portal.people import names
from sandbox_portal.people.names import FEMALE, MALE, STEMS

WORD = re.compile(r"[A-Z](?:[a-z]|[ʻʼ])+")


@pytest.mark.parametrize(("listed", "least"), [(MALE, 150), (FEMALE, 150), (STEMS, 200)])
def test_names_are_many_and_different(listed: tuple[str, ...], least: int) -> None:
    assert len(listed) >= least
    assert len({names.plain(name) for name in listed}) == len(listed)


@pytest.mark.parametrize("name", [*MALE, *FEMALE, *STEMS])
def test_a_name_has_letters_of_uzbek_only(name: str) -> None:
    assert WORD.fullmatch(name)
    assert not re.search("(?<![OoGg])ʻ|(?<=[OoGg])ʼ", name)
    assert names.plain(name).isascii()
    assert names.plain(name).isalpha()


@pytest.mark.parametrize(
    ("stem", "man", "woman"),
    [
        ("Bulut", "Bulutov", "Bulutova"),
        ("Lola", "Lolayev", "Lolayeva"),
        ("Shaftoli", "Shaftoliyev", "Shaftoliyeva"),
        ("Koʻzgu", "Koʻzguyev", "Koʻzguyeva"),
        ("Daryo", "Daryoyev", "Daryoyeva"),
    ],
)
def test_a_family_name_has_two_forms(stem: str, man: str, woman: str) -> None:
    assert names.family_name(stem, "m") == man
    assert names.family_name(stem, "f") == woman


def test_a_patronymic_has_two_forms() -> None:
    assert names.patronymic("Poʻlat", "m") == "Poʻlat oʻgʻli"
    assert names.patronymic("Poʻlat", "f") == "Poʻlat qizi"


def test_places_in_the_lists_go_together() -> None:
    assert names.full_name("f", STEMS.index("Lola"), "Nodira", MALE.index("Anvar")) == (
        "Lolayeva Nodira Anvar qizi"
    )
