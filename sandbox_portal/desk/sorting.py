"""Cards to sort into groups: explained in a lesson, kept in an exercise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

import ipywidgets
import msgspec

from sandbox_portal.desk.questions import AnswerBook, Parts, Prompt
from sandbox_portal.language import translator


class Group(msgspec.Struct, frozen=True):
    """A group that cards are sorted into."""

    key: str
    text: str


class Card(msgspec.Struct, frozen=True):
    """A card to sort; `belongs` and `why` only matter in a lesson."""

    key: str
    text: str
    why: str = ""
    belongs: str = ""


NOWHERE: Final = ""


def group(key: str, text: str) -> Group:
    """Describe a group to sort into.

    Parameters: a short key that stays the same in all languages, and the text that the pupil
    reads. Example: `group("g2c", "State and citizen")`
    """
    return Group(key, text)


def card(key: str, text: str, why: str = "", belongs: str = "") -> Card:
    """Describe a card to sort.

    Parameters: a short key, the text on the card, and in lessons only the key of its group
    and why it belongs there. Example: `card("sms", "Your password", belongs="secret", why="…")`
    """
    return Card(key, text, why, belongs)


def sort(
    key: str,
    question: str,
    groups: list[Group],
    cards: list[Card],
    desk: AnswerBook | None = None,
    lang: str = "uz",
) -> ipywidgets.VBox:
    """Show cards, each with a list of groups to choose from.

    Parameters: the key of the question, its text, the groups and the cards. Without a desk the
    pupil sees which cards lie wrong and why, and may try again. With a desk the answers are kept,
    one for each card, as `key-card`.

    Returns the cards as a widget.
    Example: `sort("models", "Which model?", [group(…), group(…)], [card(…), card(…)], desk=desk)`
    """
    _check(key, groups, cards, lesson=desk is None)
    _ = translator(desk.lang if desk is not None else lang).gettext
    table = _Table(
        question, groups, cards, _("Choose a group"), _("Check") if desk is None else _("Answer")
    )
    if desk is None:
        table.on_press(lambda: _tell(table, cards, lang), _("Choose a group for each card."))
    else:
        _keep_at(table, key, desk)
    return table.box()


def _check(key: str, groups: list[Group], cards: list[Card], *, lesson: bool) -> None:
    """Refuse cards that cannot be sorted, in a sentence for their author."""
    names = {one.key for one in groups}
    if len(names) < 2 or len(cards) < 2:
        raise ValueError(f"Sorting {key!r} needs at least two groups and two cards.")
    keys = Counter([*(one.key for one in groups), *(one.key for one in cards)])
    if twice := [name for name, times in keys.items() if times > 1]:
        raise ValueError(f"Sorting {key!r} has the key {twice[0]!r} twice.")
    for one in cards:
        if lesson and one.belongs not in names:
            raise ValueError(f"Sorting {key!r}: card {one.key!r} belongs to no group of it.")
        if not lesson and (one.belongs or one.why):
            raise ValueError(
                f"Sorting {key!r} belongs to an exercise: its cards must not tell what is right."
            )


class _Table:
    """The widgets: the question, a list of groups for each card, the button, what is said."""

    def __init__(
        self, question: str, groups: list[Group], cards: list[Card], choose: str, button: str
    ) -> None:
        options = [(choose, NOWHERE), *((one.text, one.key) for one in groups)]
        self.choices = {one.key: _choice(one.text, options) for one in cards}
        self.parts = Parts(
            prompt=Prompt(text=question),
            choice=ipywidgets.VBox(list(self.choices.values())),
            button=ipywidgets.Button(description=button, button_style="primary"),
            feedback=ipywidgets.HTML(),
        )

    @property
    def whole(self) -> bool:
        """Tell whether each card lies in a group."""
        return all(choice.value for choice in self.choices.values())

    def on_press(self, act: Callable[[], None], not_whole: str) -> None:
        """Act when the button is pressed and each card has a group."""
        self.parts.button.on_click(lambda _: act() if self.whole else self.parts.say(not_whole))

    def box(self) -> ipywidgets.VBox:
        """Return the widgets as one."""
        box = self.parts.box()
        box.add_class("savod-sorting")
        return box


def _choice(text: str, options: list[tuple[str, str]]) -> ipywidgets.Dropdown:
    return ipywidgets.Dropdown(
        options=options,
        value=NOWHERE,
        description=text,
        layout=ipywidgets.Layout(width="auto"),
        style={"description_width": "initial"},
    )


def _tell(table: _Table, cards: list[Card], lang: str) -> None:
    """Say how many cards lie right, and for each of the others why it belongs elsewhere."""
    _ = translator(lang).gettext
    wrong = [one for one in cards if table.choices[one.key].value != one.belongs]
    if not wrong:
        table.parts.say(_("Right."), _("All cards lie where they belong."), mood="right")
        return
    head = _("{right} of {all} lie right.").format(right=len(cards) - len(wrong), all=len(cards))
    explained = [f"{one.text}: {one.why}" for one in wrong]
    again = _("You can try again.")
    table.parts.say(head, *explained, again, mood="wrong", between="<br>")


def _keep_at(table: _Table, key: str, desk: AnswerBook) -> None:
    """Keep an answer for each card, and show those that were kept before."""
    _ = translator(desk.lang).gettext
    saved = _("Your answer is saved."), _("You can change it.")
    for name, choice in table.choices.items():
        before = desk.answer(f"{key}-{name}")
        if before in {value for _text, value in choice.options}:
            choice.value = before

    def keep() -> None:
        for name, choice in table.choices.items():
            if desk.answer(f"{key}-{name}") == choice.value:
                continue
            if not_saved := desk.record_answer(f"{key}-{name}", choice.value):
                table.parts.say(not_saved)
                return
        table.parts.say(*saved)

    table.on_press(keep, _("Choose a group for each card."))
    if table.whole:
        table.parts.say(*saved)
