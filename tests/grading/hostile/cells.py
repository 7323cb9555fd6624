"""Cells that were copied, deleted, edited, moved, or have lost their marks."""

from __future__ import annotations

import copy
from typing import Any

from tests.grading.hostile.kind import Kind, fixed, marks, named, with_cell, with_cells

Cells = list[dict[str, Any]]


def paste(cells: Cells, grade_id: str, at: int, source: str | None = None) -> None:
    pasted = copy.deepcopy(named(cells, grade_id))
    pasted["id"] = f"pasted-{at}"
    if source is not None:
        pasted["source"] = source
    cells.insert(at, pasted)


def delete(cells: Cells, *grade_ids: str) -> None:
    cells[:] = [cell for cell in cells if marks(cell).get("grade_id") not in grade_ids]


def lose_marks(cells: Cells) -> None:
    for cell in cells:
        cell["metadata"] = {}


def lose_marks_and_ids(cells: Cells) -> None:
    lose_marks(cells)
    for number, cell in enumerate(cells):
        cell["id"] = f"colab{number}"


def swap_names(cells: Cells) -> None:
    first, second = named(cells, "signs-in"), named(cells, "ends-session")
    marks(first)["grade_id"], marks(second)["grade_id"] = "ends-session", "signs-in"


def set_marks(name: str, /, **values: Any) -> Any:
    return with_cell(name, lambda cell: marks(cell).update(values))


def as_markdown(cell: dict[str, Any]) -> None:
    cell["cell_type"] = "markdown"
    del cell["outputs"], cell["execution_count"]


def as_code(cell: dict[str, Any]) -> None:
    cell.update(cell_type="code", outputs=[], execution_count=None)


def own_cells(cells: Cells) -> None:
    for at in (1, 3, 5):
        cell = {
            "cell_type": "code",
            "id": f"own-{at}",
            "metadata": {},
            "source": "raise SystemExit",
        }
        cells.insert(at, {**cell, "outputs": [], "execution_count": 1})


KINDS: dict[str, Kind] = {
    "copied-test": fixed(with_cells(lambda c: paste(c, "signs-in", 4)), "copied"),
    "copied-test-to-the-top": fixed(with_cells(lambda c: paste(c, "signs-in", 0)), "copied"),
    "copied-setup": fixed(with_cells(lambda c: paste(c, "setup", 6)), "copied"),
    "copied-answer": fixed(with_cells(lambda c: paste(c, "why", 6)), "copied"),
    "copied-answer-untouched-last": fixed(
        with_cells(lambda c: paste(c, "why", len(c), "Write your answer here.")), "copied"
    ),
    "two-answers": fixed(with_cells(lambda c: paste(c, "why", 6, "Other.")), "two_answers"),
    "copied-edited-test": fixed(with_cells(lambda c: paste(c, "signs-in", 0, "pass")), "copied"),
    "ten-copies": fixed(
        with_cells(lambda c: [paste(c, "signs-in", n) for n in range(10)]), "copied"
    ),
    "deleted-test": fixed(with_cells(lambda c: delete(c, "ends-session")), "deleted"),
    "deleted-setup": fixed(with_cells(lambda c: delete(c, "setup")), "deleted"),
    "deleted-all-tests": fixed(
        with_cells(lambda c: delete(c, "signs-in", "ends-session", "tells-code-to-nobody")),
        "deleted",
    ),
    "deleted-answer": fixed(with_cells(lambda c: delete(c, "why")), "answer_deleted"),
    "no-cells": fixed(with_cells(lambda c: c.clear()), "deleted", "answer_deleted"),
    "edited-test": fixed(with_cell("signs-in", lambda c: c.update(source="pass")), "edited"),
    "emptied-test": fixed(with_cell("signs-in", lambda c: c.update(source="")), "edited"),
    "edited-setup": fixed(with_cell("setup", lambda c: c.update(source="desk = 1")), "edited"),
    "more-points": fixed(set_marks("ends-session", points=100), "marks"),
    "points-nan": fixed(set_marks("ends-session", points=float("nan")), "marks"),
    "points-text": fixed(set_marks("ends-session", points="many"), "marks"),
    "points-lost": fixed(with_cell("signs-in", lambda c: marks(c).pop("points")), "marks"),
    "unlocked": fixed(set_marks("signs-in", locked=False), "marks"),
    "not-graded": fixed(set_marks("signs-in", grade=False), "marks"),
    "test-as-solution": fixed(set_marks("signs-in", solution=True), "marks"),
    "test-as-task": fixed(set_marks("signs-in", task=True), "marks"),
    "unknown-name": fixed(set_marks("signs-in", grade_id="mine"), "marks"),
    "name-is-a-list": fixed(set_marks("signs-in", grade_id=["signs-in"]), "marks"),
    "names-swapped": fixed(with_cells(swap_names), "edited", "marks", "order"),
    "marks-lost": fixed(with_cells(lose_marks), "marks"),
    "marks-and-ids-lost": fixed(with_cells(lose_marks_and_ids), "marks", "answer_deleted"),
    "marks-emptied": fixed(
        with_cell("signs-in", lambda c: c["metadata"].update(nbgrader={})), "marks"
    ),
    "marks-are-a-list": fixed(
        with_cell("signs-in", lambda c: c["metadata"].update(nbgrader=[1])), "marks"
    ),
    "old-schema": fixed(set_marks("signs-in", schema_version=1)),
    "future-schema": fixed(set_marks("signs-in", schema_version=99)),
    "other-checksum": fixed(set_marks("signs-in", checksum="0")),
    "test-as-markdown": fixed(with_cell("signs-in", as_markdown), "marks"),
    "answer-as-code": fixed(with_cell("why", as_code), "marks"),
    "reversed": fixed(with_cells(lambda c: c.reverse()), "order"),
    "own-cells": fixed(with_cells(own_cells)),
}
