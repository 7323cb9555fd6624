"""Chance is the same everywhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.domain.draw import Draw

NUMBERS = [759, 496, 878, 775, 237]
DIGITS = "049738"


def test_a_seed_gives_the_same_numbers_on_every_machine() -> None:
    draw = Draw("savod")
    assert [draw.number(1000) for _ in range(5)] == NUMBERS
    assert Draw("savod").stream("codes").digits(6) == DIGITS


@given(st.text(), st.lists(st.integers(), unique=True, min_size=1))
def test_shuffling_keeps_all_things(seed: str, things: list[int]) -> None:
    assert sorted(Draw(seed).shuffled(things)) == sorted(things)


@given(st.text(), st.text(min_size=1))
def test_streams_do_not_disturb_each_other(seed: str, name: str) -> None:
    draw = Draw(seed)
    before = draw.stream(name).digits(8)
    draw.digits(20)
    assert draw.stream(name).digits(8) == before
