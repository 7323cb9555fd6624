"""Questions with options: a quiz in a lesson, or an answer kept in an exercise."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, Protocol

import anywidget
import ipywidgets
import msgspec
import traitlets

from sandbox_portal.language import translator

STATIC: Final = Path(__file__).parent / "static"

Mood = Literal["right", "wrong", "plain"]


class AnswerBook(Protocol):
    """Where answers are kept; the desk is one."""

    @property
    def lang(self) -> str:
        """The language of the exercise."""

    def record_answer(self, key: str, option_key: str) -> str | None:
        """Keep an answer; return a sentence if that was not possible."""

    def answer(self, key: str) -> str | None:
        """Return the answer kept, if any."""


class Option(msgspec.Struct, frozen=True):
    """One possible answer; why and right only matter in a lesson."""

    key: str
    text: str
    why: str = ""
    right: bool = False


def option(key: str, text: str, why: str = "", right: bool = False) -> Option:
    """Describe one possible answer to a question.

    Parameters: a short key that stays the same in all languages, the text that the pupil reads,
    why it is right or not, and whether it is the right one (in lessons only).

    Example: `option("tell", "I tell an adult", why="Nobody is cross with you.", right=True)`
    """
    return Option(key, text, why, right)


def ask(
    key: str, question: str, *options: Option, desk: AnswerBook | None = None, lang: str = "uz"
) -> ipywidgets.VBox:
    """Show a question with options.

    Parameters: the key of the question, its text and two or more options. Without a desk it is a
    quiz: the pupil sees the explanation and may try again. With a desk the answer is kept.

    Returns the question as a widget. Example: `ask("first", "Who may see it?", option(...), ...)`
    """
    _check(key, options, lesson=desk is None)
    if desk is None:
        return _quiz(question, options, lang)
    return _kept(key, question, options, desk)


def _check(key: str, options: tuple[Option, ...], *, lesson: bool) -> None:
    """Refuse a question that cannot be asked, in a sentence for its author."""
    if len(options) < 2:
        raise ValueError(f"The question {key!r} needs at least two options.")
    twice = [name for name, times in Counter(item.key for item in options).items() if times > 1]
    if twice:
        raise ValueError(f"The question {key!r} has two options with the key {twice[0]!r}.")
    rights = sum(item.right for item in options)
    if lesson and rights != 1:
        raise ValueError(f"The question {key!r} needs exactly one right option; it has {rights}.")
    if not lesson and any(item.right or item.why for item in options):
        raise ValueError(
            f"The question {key!r} belongs to an exercise: its options must not tell what is right."
        )


class Prompt(anywidget.AnyWidget):
    """The question's text; it names the group of options and reads feedback aloud."""

    _esm = STATIC / "prompt.js"
    _css = STATIC / "prompt.css"

    text = traitlets.Unicode().tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)


class Parts(msgspec.Struct, frozen=True):
    """The widgets of one question."""

    prompt: Prompt
    choice: ipywidgets.Widget
    button: ipywidgets.Button
    feedback: ipywidgets.HTML

    def say(self, *sentences: str, mood: Mood = "plain", between: str = " ") -> None:
        """Show sentences under the button and read them aloud."""
        shown = [f"<strong>{html.escape(sentences[0])}</strong>"]
        shown += [html.escape(sentence) for sentence in sentences[1:] if sentence]
        self.feedback.value = f'<div class="savod-said savod-{mood}">{between.join(shown)}</div>'
        # The invisible space makes a sentence that is said twice news again.
        again = "\u200b" if not self.prompt.said.endswith("\u200b") else ""
        self.prompt.said = " ".join(filter(None, sentences)) + again

    def box(self) -> ipywidgets.VBox:
        """Return the parts as one widget."""
        box = ipywidgets.VBox([self.prompt, self.choice, self.button, self.feedback])
        box.add_class("savod-question")
        return box


def _parts(question: str, options: tuple[Option, ...], button: str, chosen: str | None) -> Parts:
    known = {item.key for item in options}
    choice = ipywidgets.RadioButtons(
        options=[(item.text, item.key) for item in options],
        value=chosen if chosen in known else None,
        layout=ipywidgets.Layout(width="auto"),
    )
    return Parts(
        prompt=Prompt(text=question),
        choice=choice,
        button=ipywidgets.Button(description=button, button_style="primary"),
        feedback=ipywidgets.HTML(),
    )


def _quiz(question: str, options: tuple[Option, ...], lang: str) -> ipywidgets.VBox:
    _ = translator(lang).gettext
    parts = _parts(question, options, _("Check"), None)
    by_key = {item.key: item for item in options}

    def tell(chosen: str) -> None:
        item = by_key[chosen]
        if item.right:
            parts.say(_("Right."), item.why, mood="right")
        else:
            parts.say(_("Not right."), item.why, _("You can try again."), mood="wrong")

    _on_press(parts, tell, _("Choose an answer first."))
    return parts.box()


def _kept(
    key: str, question: str, options: tuple[Option, ...], desk: AnswerBook
) -> ipywidgets.VBox:
    _ = translator(desk.lang).gettext
    parts = _parts(question, options, _("Answer"), desk.answer(key))
    saved = _("Your answer is saved."), _("You can change it.")

    def keep(chosen: str) -> None:
        not_saved = desk.record_answer(key, chosen)
        parts.say(*((not_saved,) if not_saved else saved))

    _on_press(parts, keep, _("Choose an answer first."))
    if parts.choice.value is not None:
        parts.say(*saved)
    return parts.box()


def _on_press(parts: Parts, act: Callable[[str], None], nothing_chosen: str) -> None:
    def pressed(_button: ipywidgets.Button) -> None:
        chosen = parts.choice.value
        if chosen is None:
            parts.say(nothing_chosen)
        else:
            act(chosen)

    parts.button.on_click(pressed)
