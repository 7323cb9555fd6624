"""From a graded notebook to the numbers that belong into the gradebook."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task

from grading.notebook import grade_id
from grading.sentences import wrong_credit
from grading.stopped import SubmissionStoppedError

if TYPE_CHECKING:
    from nbformat import NotebookNode

NO_RESPONSE: Final = "No response."
"""What nbgrader writes beside an answer that was left as it was handed out."""


@dataclass(frozen=True)
class Marks:
    """What is written about one notebook: scores and comments by grade id."""

    notebook: str
    scores: dict[str, float | None] = field(default_factory=dict)
    comments: dict[str, str | None] = field(default_factory=dict)
    absent: bool = False
    """The notebook was not handed in."""


def marks_of(nb: NotebookNode, notebook: str, lang: str) -> Marks:
    """Return the scores and comments of a graded notebook, by nbgrader's own rules."""
    marks = Marks(notebook)
    for cell in nb.cells:
        name = grade_id(cell)
        if name is None:
            continue
        if is_grade(cell):
            refuse_wrong_credit(cell, lang)
            score, _most = determine_grade(cell)
            marks.scores[name] = None if score is None else float(score)
        if is_solution(cell) or is_task(cell):
            marks.comments[name] = _comment(cell)
    return marks


def _comment(cell: NotebookNode) -> str | None:
    untouched = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
    return NO_RESPONSE if untouched and not is_task(cell) else None


def refuse_wrong_credit(cell: NotebookNode, lang: str) -> None:
    """Stop where nbgrader would give full marks for NaN, a negative number or a word."""
    if cell.cell_type != "code" or is_solution(cell):
        return
    points = float(cell.metadata.nbgrader["points"])
    for output in cell.outputs:
        if output.output_type == "execute_result":
            value = str(output.get("data", {}).get("text/plain", ""))
            if not _is_credit(value, points):
                sentence = wrong_credit(grade_id(cell) or "?", value[:40], points, lang)
                raise SubmissionStoppedError(sentence)


def _is_credit(value: str, points: float) -> bool:
    try:
        credit = float(value)
    except ValueError:
        return False
    return math.isfinite(credit) and 0 <= credit <= points
