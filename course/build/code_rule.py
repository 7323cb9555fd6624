"""The rule for code notebooks, in words: what a test cell may do with the pupil's functions."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from course.build.options import role
from course.errors import ContentError
from course.words import _
from grading.wall import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from course.build.source import Cell


def code_faults(cells: list[Cell]) -> Iterator[str]:
    """Yield what keeps the tests of a code notebook from being run behind the wall."""
    try:
        yield from _faults(cells)
    except SyntaxError as error:
        reason = _("a code cell is not plain Python ({reason})").format(reason=error.msg)
        raise ContentError(reason) from error


def _faults(cells: list[Cell]) -> Iterator[str]:
    known: set[str] = set()
    functions: set[str] = set()
    for cell in _with_role(cells, "locked"):
        known |= rule.names_of(cell.text)
        yield from (f"{cell.id}: {said(fault)}" for fault in rule.setup_faults(cell.text))
    for cell in _with_role(cells, "solution"):
        functions |= rule.functions_of(cell.text)
    for name in sorted(functions & {*vars(builtins), *known}):
        yield _("{name} is a name of Python’s or of a locked cell: the pupil’s function needs "
                "another").format(name=name)  # fmt: skip
    for cell in _with_role(cells, "test"):
        points = float(cell.options.points or 0)
        for fault in rule.faults(cell.text, points, known, functions):
            yield f"{cell.id}: {said(fault)}"


def _with_role(cells: list[Cell], name: str) -> Iterator[Cell]:
    for cell in cells:
        part = role(cell.options)
        if cell.kind == "code" and part is not None and part.name == name:
            yield cell


def said(fault: rule.Fault) -> str:
    """Return a fault as the author of the notebook reads it."""
    sentence = {
        "syntax": _("this is not plain Python"),
        "statement": _("a test cell of a code notebook has no {name}"),
        "import": _("{name} may not be imported here; only {modules} may"),
        "unknown": _("{name} is neither defined here nor a function of a solution cell"),
        "builtin": _("{name} may not be used in a test cell"),
        "call": _("{name} is not a function of a solution cell"),
        "not_called": _("{name} is the pupil’s: it can be called, and nothing else"),
        "overwritten": _("{name} is the name of a function; give the value another"),
        "attribute": _("“.{name}” may not be used in a test cell"),
        "unseeded": _("chance needs a seed: random.Random(5)"),
        "growth": _(
            "what the pupil’s function returns may be compared, added and looked into, but not "
            "multiplied or formatted: a text times a number can fill the memory"
        ),
        "credit": _("the last line must be a check, or a number from 0 to the points of the cell"),
    }[fault.code]
    text = sentence.format(name=fault.name, modules=", ".join(rule.MODULES))
    return _("line {line}: {text}").format(line=fault.line, text=text)
