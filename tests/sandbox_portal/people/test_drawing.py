"""Days that hang together: birthdays, and when an ID card was given."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.people import drawing
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.places import DISTRICTS
from sandbox_portal.people.registry import CivilRegistry

HIGHEST = 1 - 2**-53


def born_on(day: date) -> Citizen:
    citizen = CivilRegistry(lambda: 0.0).citizen()
    return msgspec.structs.replace(citizen, born=day)


@given(st.dates(date(2021, 1, 4), date(2100, 12, 31)), st.integers(0, 99))
def test_the_first_and_last_birthday_have_the_age_and_their_neighbours_not(
    today: date, age: int
) -> None:
    first = drawing.birthday(lambda: 0.0, (age, age), today)
    last = drawing.birthday(lambda: HIGHEST, (age, age), today)
    assert born_on(first).age(today) == born_on(last).age(today) == age
    assert born_on(first - drawing.ONE_DAY).age(today) == age + 1
    assert last == today or born_on(last + drawing.ONE_DAY).age(today) == age - 1


@pytest.mark.parametrize(
    ("day", "years", "then"),
    [
        (date(2024, 2, 29), 1, date(2025, 3, 1)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 2, 29), -1, date(2023, 2, 28)),
        (date(2024, 3, 1), -1, date(2023, 3, 1)),
    ],
)
def test_29_february_moves_where_there_is_none(day: date, years: int, then: date) -> None:
    assert drawing.years_after(day, years) == then


@pytest.mark.parametrize(
    ("born", "years"),
    [
        (date(2026, 9, 1), 2),
        (date(2025, 9, 2), 2),
        (date(2025, 9, 1), 5),
        (date(2010, 9, 2), 5),
        (date(2010, 9, 1), 10),
        (date(1960, 1, 1), 10),
    ],
)
@pytest.mark.parametrize("chance", [0.0, 0.5, HIGHEST])
def test_a_card_is_valid_two_five_or_ten_years_by_age(
    born: date, years: int, chance: float
) -> None:
    today = date(2026, 9, 1)
    card = drawing.document(lambda: chance, born, DISTRICTS[0], "XX0000001", today)
    assert max(born, drawing.CARDS_SINCE) <= card.issued <= today <= card.expires
    assert card.expires + drawing.ONE_DAY == drawing.years_after(card.issued, years)


def test_a_house_has_a_number_and_a_flat_sometimes() -> None:
    first = drawing.address(lambda: 0.0, DISTRICTS[0])
    last = drawing.address(lambda: HIGHEST, DISTRICTS[0])
    assert (first.house, first.flat) == ("1", "1")
    assert (last.house, last.flat) == ("140", None)
    assert first.text.endswith("1-uy, 1-xonadon")
    assert last.text.endswith("140-uy")
