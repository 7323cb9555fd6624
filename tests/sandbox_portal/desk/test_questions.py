from __future__ import annotations

import ipywidgets
import pytest

from sandbox_portal.desk.questions import Prompt, ask, option

RIGHT = option("adult", "Tell an adult", why="They help.", right=True)
WRONG = option("hide", "Hide <it>", why="It grows & grows.")


class FakeDesk:
    """Keeps answers in a dictionary."""

    lang = "en"

    def __init__(self) -> None:
        self.answers: dict[str, str] = {}

    def record_answer(self, key: str, option_key: str) -> str | None:
        self.answers[key] = option_key

    def answer(self, key: str) -> str | None:
        return self.answers.get(key)


class Asked:
    """A question with its parts by name."""

    def __init__(self, box: ipywidgets.VBox) -> None:
        self.prompt, self.choice, self.button, self.feedback = box.children

    def press(self, key: str | None) -> str:
        self.choice.value = key
        self.button.click()
        return self.feedback.value


def quiz() -> Asked:
    return Asked(ask("q", "What <now>?", RIGHT, WRONG, lang="en"))


def test_a_lesson_quiz_explains_and_lets_try_again() -> None:
    asked = quiz()
    assert isinstance(asked.prompt, Prompt)
    assert asked.prompt.text == "What <now>?"
    said = asked.press("hide")
    assert "Not right." in said
    assert "It grows &amp; grows." in said
    assert "Right." in asked.press("adult")
    assert asked.prompt.said.startswith("Right. They help.")


def test_a_sentence_said_twice_is_news_again() -> None:
    asked = quiz()
    asked.press("hide")
    first = asked.prompt.said
    asked.press("hide")
    assert asked.prompt.said != first


def test_pressing_without_a_choice_asks_for_one() -> None:
    assert "Choose an answer first." in quiz().press(None)


def test_an_exercise_question_keeps_the_answer_and_tells_no_verdict() -> None:
    desk = FakeDesk()
    options = option("a", "One"), option("b", "Two")
    asked = Asked(ask("q", "Which?", *options, desk=desk))
    assert asked.choice.value is None
    said = asked.press("b")
    assert desk.answers == {"q": "b"}
    assert "Your answer is saved." in said
    assert "ight" not in said
    again = Asked(ask("q", "Which?", *options, desk=desk))
    assert again.choice.value == "b"
    assert "You can change it." in again.feedback.value


def test_an_answer_that_is_no_option_any_more_is_not_shown() -> None:
    desk = FakeDesk()
    desk.answers["q"] = "gone"
    box = ask("q", "Which?", option("a", "One"), option("b", "Two"), desk=desk)
    assert Asked(box).choice.value is None


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([], "at least two options"),
        ([RIGHT], "at least two options"),
        ([RIGHT, WRONG, option("hide", "x")], "two options with the key 'hide'"),
        ([RIGHT, option("b", "x", right=True)], "exactly one right option; it has 2"),
        ([WRONG, option("b", "x")], "exactly one right option; it has 0"),
    ],
)
def test_a_quiz_that_cannot_be_asked_is_refused(options: list, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        ask("q", "?", *options, lang="en")


def test_an_exercise_question_must_not_carry_the_answer() -> None:
    with pytest.raises(ValueError, match="must not tell what is right"):
        ask("q", "?", RIGHT, option("b", "x"), desk=FakeDesk())


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="xx"):
        ask("q", "?", RIGHT, WRONG, lang="xx")
