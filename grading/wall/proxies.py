"""The pupil's functions as a test cell sees them."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, Any

from grading.wall.errors import NoAnswer
from grading.wall.pupil import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grading.wall.pupil import PupilCode

PRINTED_MARK = "│ "
"""Begins each line that a pupil's function prints, so that none can look like a passed check."""


class PupilFunction:
    """Stands in a test cell for a function of the pupil's; calling it calls that one."""

    def __init__(self, name: str, code: PupilCode, *, missing: bool = False) -> None:
        self._name = name
        self._code = code
        self._missing = missing
        self.calls = 0

    def __call__(self, *arguments: Any, **words: Any) -> Any:
        """Return what the pupil's function returns, as plain data."""
        self.calls += 1
        if self._missing:
            raise NoAnswer(self._name, MISSING)
        result, printed = self._code.call(self._name, arguments, words)
        for line in printed.splitlines():
            print(PRINTED_MARK + line)
        return result

    def __repr__(self) -> str:
        return f"<function {self._name} of the pupil>"


def pupils_names(source: str, code: PupilCode, known: Iterable[str]) -> dict[str, Any]:
    """Return what the names of a test cell stand for that only the pupil can have defined."""
    names = sorted(_unknown(source) - {*known, *vars(builtins)})
    return {
        name: _proxy(name, code, found)
        for name, found in zip(names, code.look(names) if names else (), strict=True)
    }


def _proxy(name: str, code: PupilCode, found: Any) -> Any:
    match found:
        case ["value", value]:
            return value
        case ["function"]:
            return PupilFunction(name, code)
    return PupilFunction(name, code, missing=True)


def _unknown(source: str) -> set[str]:
    """Return the names that a cell reads and does not itself define."""
    try:
        tree = ast.parse(source)
    except SyntaxError:  # running the cell says so
        return set()
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    made = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            made |= {(one.asname or one.name).partition(".")[0] for one in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            made.add(node.name)
        elif isinstance(node, ast.arg):
            made.add(node.arg)
    return used - made
