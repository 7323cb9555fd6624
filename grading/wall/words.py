"""What a pupil reads when their function gave no proper result: what happened, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grading.wall.errors import NoAnswer, NotPlainAnswer, PupilError
from sandbox_portal.language import translator

if TYPE_CHECKING:
    from grading.wall.pupil import CellRun


def explained(error: BaseException, lang: str) -> str:
    """Return the sentence for what a call of the pupil's function ended in."""
    if isinstance(error, PupilError):
        return raised(error, lang)
    if isinstance(error, NotPlainAnswer):
        return not_plain(error, lang)
    if isinstance(error, NoAnswer):
        return no_answer(error, lang)
    return unusable(error, lang)


def raised(error: PupilError, lang: str) -> str:
    """Return the sentence for an error in the function."""
    _ = translator(lang).gettext
    if error.type == "NotImplementedError":
        return _("{function} is not written yet.").format(function=error.function)
    if error.type == "EOFError":
        return _(
            "{function} waits for somebody to type. Nobody can, while it is checked: "
            "take what it needs as parameters instead of input()."
        ).format(function=error.function)
    if error.type == "RecursionError":
        return _("{function} calls itself again and again and never comes to an end.").format(
            function=error.function
        )
    if error.type == "MemoryError":
        return _("{function} needs too much memory.").format(function=error.function)
    if error.line is None:
        sentence = _("{function} stopped with an error: {error}.")
    else:
        sentence = _("{function} stopped with an error in line {line} of its cell: {error}.")
    return sentence.format(function=error.function, line=error.line, error=error)


def not_plain(error: NotPlainAnswer, lang: str) -> str:
    """Return the sentence for a result that is no plain data."""
    _ = translator(lang).gettext
    sentence = {
        "type": _(
            "{function} returned something of the type “{what}”. "
            "Return a number, a text, a list or a dict: list(…) makes a list of many things."
        ),
        "no_number": _("{function} returned {what}, which is not a number one can compare."),
        "huge_number": _("{function} returned a number with thousands of digits."),
        "half_letter": _("{function} returned a text with half of a letter in it."),
        "too_big": _("{function} returned far too much."),
        "too_deep": _("{function} returned lists inside lists without an end."),
    }.get(error.code, _("{function} returned something that cannot be read."))
    return sentence.format(function=error.function, what=error.what)


def no_answer(error: NoAnswer, lang: str) -> str:
    """Return the sentence for a function that never returned."""
    _ = translator(lang).gettext
    sentence = {
        "missing": _("There is no function {function}. Is its name written exactly like this?"),
        "slow": _("{function} did not come to an end. Is there a loop that never stops?"),
        "died": _("{function} ended Python before it could return anything."),
        "used_up": _("The time for this notebook is over: its code took too long."),
        "flood": _("{function} returned far too much."),
    }.get(error.code, _("{function} returned something that cannot be read."))
    text = sentence.format(function=error.function)
    if error.line is None:
        return text
    return text + " " + _("It was stopped in line {line} of its cell.").format(line=error.line)


def unusable(error: BaseException, lang: str) -> str:
    """Return the sentence for a result with which the check could not do its work."""
    _ = translator(lang).gettext
    return _(
        "What your function returned is of another kind than expected ({error}). "
        "Does it return something at the end, and not just print it?"
    ).format(error=f"{type(error).__name__}: {error}")


def broken_cell(function: str, run: CellRun, lang: str) -> str:
    """Return the sentence for a function that is missing because its cell has a mistake."""
    _ = translator(lang).gettext
    facts: dict[str, Any] = run.error or {}
    if facts.get("line") is None:
        sentence = _("The cell with {function} could not be run: {error}.")
    else:
        sentence = _("The cell with {function} has a mistake in line {line}: {error}.")
    error = _what(facts, lang)
    return sentence.format(function=function, line=facts.get("line"), error=error)


def _what(facts: dict[str, Any], lang: str) -> str:
    """Return what is wrong with a cell, in a few words."""
    _ = translator(lang).gettext
    stopped = {
        "died": _("it ends Python"),
        "slow": _("it does not come to an end"),
    }.get(str(facts.get("code")), _("it took too long or wrote too much"))
    if facts["kind"] == "too_long":
        return _("it does not come to an end")
    return stopped if facts["kind"] == "stopped" else f"{facts['type']}: {facts['text']}"
