"""What the checks of the course mean: their sentence, outcome and misconception."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

import nbformat

from course.notebooks import title_of
from course.outcomes import outcomes
from grading.notebook import grade_id
from sandbox_portal.language import translator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from nbformat import NotebookNode


@dataclass(frozen=True)
class Meaning:
    """One graded cell: what a pupil reads there, and what it measures."""

    sentence: str
    outcome: str | None
    misconception: str | None
    by_hand: bool


@dataclass(frozen=True)
class Meanings:
    """All graded cells of an assignment by (notebook, grade id), and its title."""

    title: str
    cells: dict[tuple[str, str], Meaning]


def read_meanings(folder: Path) -> Meanings:
    """Read the teacher's notebooks of an assignment; an unknown one has no meanings."""
    paths = sorted(folder.glob("*.ipynb"))
    title = title_of(paths[0], folder.name) if paths else folder.name
    return Meanings(title, {key: cell for path in paths for key, cell in _of_notebook(path)})


def outcome_text(key: str, lang: str) -> str:
    """Return what pupils can do, in a language."""
    return translator(lang).gettext(outcomes().outcomes[key].text)


def misconception_text(key: str, lang: str) -> str:
    """Return a wrong idea, in a language."""
    return translator(lang).gettext(outcomes().misconceptions[key].text)


def _of_notebook(path: Path) -> Iterator[tuple[tuple[str, str], Meaning]]:
    book: NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    for cell in book.cells:
        marks = cell.metadata.get("nbgrader", {})
        key = grade_id(cell)
        if key and (marks.get("grade") or marks.get("task")):
            measured = cell.metadata.get("savod", {})
            by_hand = bool(marks.get("solution") or marks.get("task"))
            yield (
                (path.stem, key),
                Meaning(
                    sentence=_first_sentence(cell) or key,
                    outcome=_known(measured.get("outcome"), outcomes().outcomes),
                    misconception=_known(measured.get("misconception"), outcomes().misconceptions),
                    by_hand=by_hand,
                ),
            )


def _known(key: object, catalogue: Mapping[str, object]) -> str | None:
    return key if isinstance(key, str) and key in catalogue else None


def _first_sentence(cell: NotebookNode) -> str | None:
    """Return the sentence of a cell's first check."""
    if cell.cell_type != "code":
        return None
    try:
        tree = ast.parse(cell.source)
    except SyntaxError:
        return None
    for call in ast.walk(tree):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id == "check"
            and call.args
            and isinstance(call.args[0], ast.Constant)
        ):
            return str(call.args[0].value)
    return None
