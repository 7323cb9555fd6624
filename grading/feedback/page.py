"""What stands on a pupil's feedback page, taken from the graded notebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grading.check import FAILED_MARK, PASSED_MARK, CheckFailed
from grading.notebook import grade_id

if TYPE_CHECKING:
    from nbformat import NotebookNode

NO_RESPONSE = "No response."
"""What nbgrader itself writes beside an answer that was left empty."""


@dataclass(frozen=True)
class CheckResult:
    """A check as the pupil reads it: the sentence, and a hint if it was not fulfilled."""

    sentence: str
    passed: bool
    hint: str = ""


@dataclass(frozen=True)
class Graded:
    """A cell with points: checks, or an answer in the pupil's own words."""

    grade_id: str
    score: float | None
    points: float
    checks: list[CheckResult] = field(default_factory=list)
    answer: str | None = None
    comment: str = ""

    @property
    def answered(self) -> bool:
        """Tell whether there is an answer for a teacher to read."""
        return self.comment != NO_RESPONSE


def graded_cells(nb: NotebookNode) -> list[Graded]:
    """Return the cells with points, in their order, after nbgrader's GetGrades."""
    return [_graded(cell) for cell in nb.cells if _has_points(cell)]


def _has_points(cell: NotebookNode) -> bool:
    marks = cell.metadata.get("nbgrader", {})
    return grade_id(cell) is not None and bool(marks.get("grade") or marks.get("task"))


def _graded(cell: NotebookNode) -> Graded:
    marks = cell.metadata["nbgrader"]
    test = cell.cell_type == "code" and not marks.get("solution")
    return Graded(
        grade_id=marks["grade_id"],
        score=marks.get("score"),
        points=float(marks.get("points", 0)),
        checks=_checks(cell) if test else [],
        answer=None if test else cell.source,
        comment=marks.get("comment") or "",
    )


def _checks(cell: NotebookNode) -> list[CheckResult]:
    """Read the checks from what the test cell showed; its source stays with the teacher."""
    results = []
    for output in cell.outputs:
        if output.output_type == "stream":
            results += [
                CheckResult(line.removeprefix(PASSED_MARK).strip(), passed=True)
                for line in output.text.splitlines()
                if line.startswith(PASSED_MARK)
            ]
        elif output.output_type == "error":
            results.append(_failed(output))
    return results


def _failed(output: Any) -> CheckResult:
    """A check that failed has sentence and hint; any other error is shown by its name."""
    if output.ename != CheckFailed.__name__:
        return CheckResult(f"{output.ename}: {output.evalue}", passed=False)
    sentence, _, hint = output.evalue.removeprefix(FAILED_MARK).partition("\n")
    return CheckResult(sentence.strip(), passed=False, hint=hint.strip())
