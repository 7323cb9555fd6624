"""The code notebook of unit 07 counts as the law's own data do: its expected days are theirs."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

import nbformat

from course.units import Unit
from sandbox_portal.domain.law.appeals import KINDS
from sandbox_portal.domain.law.terms import after_days, after_months, due

UNIT: Final = Unit("07-appeal-life")
OURS: Final[dict[str, Callable[..., date]]] = {
    "days_later": lambda day, days: after_days(date.fromisoformat(day), days, "calendar"),
    "months_later": lambda day, months: after_months(date.fromisoformat(day), months),
    "due_date": lambda kind, received, studied, extended: due(
        kind, date.fromisoformat(received), studied=studied, extended=extended
    ),
}


def nodes_of(book: nbformat.NotebookNode) -> Iterator[ast.AST]:
    """Yield every node of the test cells."""
    for cell in book.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            yield from ast.walk(ast.parse(cell.source))


def cases() -> Iterator[tuple[str, list[Any], str]]:
    """Yield each call in the test cells, its arguments and the day that is expected of it."""
    for node in nodes_of(nbformat.read(UNIT.code.notebook("en"), as_version=4)):
        match node:
            case ast.Compare(ast.Call(ast.Name(name), args), [ast.Eq()], [ast.Constant(expected)]):
                if name in OURS:
                    yield name, [ast.literal_eval(arg) for arg in args], expected


def test_the_expected_days_are_those_of_the_law() -> None:
    for name, args, expected in cases():
        assert OURS[name](*args).isoformat() == expected, (name, args)


def test_each_kind_each_length_and_29_february_are_tried() -> None:
    tried = [args for name, args, _ in cases() if name == "due_date"]
    assert {args[0] for args in tried} == set(KINDS)
    lengths = [(studied, extended) for studied in (False, True) for extended in (False, True)]
    assert {tuple(args[2:]) for args in tried} == set(lengths)
    assert any(day.endswith("02-29") for name, _, day in cases() if name == "due_date")


def test_no_call_of_a_pupils_function_escapes_the_comparison() -> None:
    nodes = nodes_of(nbformat.read(UNIT.code.notebook("en"), as_version=4))
    calls = [n for n in nodes if isinstance(n, ast.Call) and getattr(n.func, "id", "") in OURS]
    assert len(calls) == len(list(cases())) > 0
