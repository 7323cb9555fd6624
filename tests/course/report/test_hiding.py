"""Small numbers are hidden, and subtraction from the class does not bring them back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.report.hiding import SMALLEST, hide

ROWS = st.lists(st.integers(0, 40), min_size=2, max_size=6)


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ([25, 0, 5, 0, 0], [25, 0, 5, 0, 0]),
        ([21, 5, 4, 0, 0], [21, None, None, 0, 0]),
        ([28, 2, 0, 0, 0], [None, None, 0, 0, 0]),
        ([26, 1, 3, 0, 0], [None, None, None, 0, 0]),
        ([2, 1, 0], [None, None, None]),
        ([0, 0], [0, 0]),
    ],
)
def test_examples(row: list[int], shown: list[int | None]) -> None:
    assert hide(row) == shown


@given(ROWS)
def test_no_number_from_1_to_4_is_shown_and_the_others_are_true(row: list[int]) -> None:
    for number, shown in zip(row, hide(row), strict=True):
        assert shown is None or (shown == number and (number == 0 or number >= SMALLEST))


@given(ROWS)
def test_each_hidden_number_may_be_many_things(row: list[int]) -> None:
    """The total is known: what is hidden adds up to a sum that leaves at least six values."""
    shown = hide(row)
    left = sum(row) - sum(number for number in shown if number is not None)
    hidden = shown.count(None)
    if hidden and sum(row) >= SMALLEST:
        assert hidden >= 2
        assert left >= SMALLEST


@given(ROWS)
def test_a_class_without_small_numbers_is_shown_whole(row: list[int]) -> None:
    large = [number if number == 0 else number + SMALLEST for number in row]
    assert hide(large) == large
