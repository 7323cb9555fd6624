"""Sorting cards: explained in a lesson, kept card by card in an exercise."""

from __future__ import annotations

import ipywidgets
import pytest

from sandbox_portal.desk.sorting import Card, card, group, sort
from tests.sandbox_portal.desk.test_questions import FakeDesk

GROUPS = [group("pet", "A pet"), group("wild", "A <wild> animal")]
CAT = card("cat", "A cat", why="It sleeps on the sofa.", belongs="pet")
WOLF = card("wolf", "A wolf & its cubs", why="It lives in the steppe.", belongs="wild")
PLAIN = [card("cat", "A cat"), card("wolf", "A wolf")]


class Sorted:
    """The widgets of a sorting by name."""

    def __init__(self, box: ipywidgets.VBox) -> None:
        self.prompt, self.choices, self.button, self.feedback = box.children

    def press(self, *groups: str) -> str:
        for choice, key in zip(self.choices.children, groups, strict=True):
            choice.value = key
        self.button.click()
        return self.feedback.value


def test_a_lesson_says_how_many_lie_right_and_why_the_others_do_not() -> None:
    asked = Sorted(sort("zoo", "Where?", GROUPS, [CAT, WOLF], lang="en"))
    said = asked.press("pet", "pet")
    assert "1 of 2 lie right." in said
    assert "A wolf &amp; its cubs: It lives in the steppe." in said
    assert "sofa" not in said
    assert "All cards lie where they belong." in asked.press("pet", "wild")


def test_a_card_without_a_group_is_asked_for() -> None:
    asked = Sorted(sort("zoo", "Where?", GROUPS, [CAT, WOLF], lang="en"))
    assert "Choose a group for each card." in asked.press("pet", "")


def test_an_exercise_keeps_each_card_tells_no_verdict_and_shows_it_again() -> None:
    desk = FakeDesk()
    asked = Sorted(sort("zoo", "Where?", GROUPS, PLAIN, desk=desk))
    said = asked.press("wild", "wild")
    assert desk.answers == {"zoo-cat": "wild", "zoo-wolf": "wild"}
    assert "right" not in said.lower()
    again = Sorted(sort("zoo", "Where?", GROUPS, PLAIN, desk=desk))
    assert [choice.value for choice in again.choices.children] == ["wild", "wild"]
    assert "saved" in again.feedback.value


def test_only_what_has_changed_is_kept_anew() -> None:
    desk = FakeDesk()
    kept: list[str] = []
    record = desk.record_answer
    desk.record_answer = lambda key, value: kept.append(key) or record(key, value)
    asked = Sorted(sort("zoo", "Where?", GROUPS, PLAIN, desk=desk))
    asked.press("wild", "wild")
    asked.press("pet", "wild")
    assert kept == ["zoo-cat", "zoo-wolf", "zoo-cat"]


@pytest.mark.parametrize(
    ("cards", "named"),
    [
        ([CAT], "two groups and two cards"),
        ([CAT, CAT], "cat"),
        ([CAT, Card("wolf", "A wolf", belongs="moon")], "wolf"),
        ([CAT, card("pet", "A pet", belongs="pet")], "pet"),
    ],
)
def test_a_mistake_of_the_author_is_named(cards: list[Card], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        sort("zoo", "Where?", GROUPS, cards)


def test_an_exercise_must_not_tell_what_is_right() -> None:
    with pytest.raises(ValueError, match="must not tell"):
        sort("zoo", "Where?", GROUPS, [CAT, WOLF], desk=FakeDesk())
