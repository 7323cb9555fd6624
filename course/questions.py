"""The questions of a notebook, read from its calls of `ask` and `sort`."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeGuard

import nbformat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nbformat import NotebookNode


@dataclass(frozen=True)
class Question:
    """A question and its options by key, in the language of the notebook."""

    key: str
    text: str
    options: dict[str, str] = field(default_factory=dict)


def read_questions(notebook: Path) -> list[Question]:
    """Return the questions of a notebook in their order."""
    book: NotebookNode = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call]
    sources = [cell.source for cell in book.cells if cell.cell_type == "code"]
    return [question for source in sources for question in _of_cell(source)]


def _of_cell(source: str) -> Iterator[Question]:
    for call in ast.walk(ast.parse(source)):
        if _calls(call, "ask"):
            key, text = _texts(call)
            options = dict(_texts(each) for each in call.args if _calls(each, "option"))
            yield Question(key, text, options)
        elif _calls(call, "sort"):
            yield from _cards(call)


def _cards(call: ast.Call) -> Iterator[Question]:
    """Yield each card of a sorting: a question whose options are the groups."""
    key, _ = _texts(call)
    parts = list(ast.walk(call))
    groups = dict(_texts(part) for part in parts if _calls(part, "group"))
    for name, text in (_texts(part) for part in parts if _calls(part, "card")):
        yield Question(f"{key}-{name}", text, groups)


def _texts(call: ast.Call) -> tuple[str, str]:
    first, second = (str(ast.literal_eval(argument)) for argument in call.args[:2])
    return first, second


def _calls(node: ast.AST, name: str) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
