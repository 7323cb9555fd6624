"""The rows of one submission in nbgrader's tables.

They are what nbgrader's SaveAutoGrades and AssignLatePenalties would write; points, comments
and extra credit that a teacher has given stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from nbgrader.api import (
    Comment,
    Grade,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    new_uuid,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session, scoped_session

    from grading.mark import Marks


@dataclass(frozen=True)
class Cells:
    """The ids of a notebook and of its cells in the gradebook."""

    notebook_id: str
    graded: dict[str, str]
    commented: dict[str, str]


@dataclass(frozen=True)
class Layout:
    """The ids of an assignment and of its notebooks."""

    assignment_id: str
    notebooks: dict[str, Cells]

    @classmethod
    def of(cls, assignment: Any) -> Layout:
        """Read them from nbgrader's assignment."""
        notebooks = {
            each.name: Cells(
                each.id,
                {cell.name: cell.id for cell in (*each.grade_cells, *each.task_cells)},
                {cell.name: cell.id for cell in (*each.solution_cells, *each.task_cells)},
            )
            for each in assignment.notebooks
        }
        return cls(assignment.id, notebooks)


@dataclass(frozen=True)
class Rows:
    """Writes the rows of one submission. Belongs into a transaction."""

    session: scoped_session[Session]
    layout: Layout
    penalties: Any
    """nbgrader's AssignLatePenalties with the plug-in that the teacher has set."""

    def write(self, pupil: str, marks: list[Marks], stamp: datetime | None) -> str:
        """Write the marks of a submission; return its id."""
        submission = self._submission(pupil)
        if stamp is not None:
            submission.timestamp = stamp
        for each in marks:
            cells = self.layout.notebooks[each.notebook]
            notebook = self._notebook(submission.id, cells.notebook_id)
            self._write_scores(notebook, cells.graded, each)
            self._write_comments(notebook, cells.commented, each)
            if not each.absent:
                self._write_penalty(submission, notebook)
        return str(submission.id)

    def _submission(self, pupil: str) -> Any:
        """Return the row of the submission, made if it is not there, and the pupil with it."""
        if self.session.get(Student, pupil) is None:
            self.session.add(Student(id=pupil))
        keys = {"assignment_id": self.layout.assignment_id, "student_id": pupil}
        found = self.session.query(SubmittedAssignment).filter_by(**keys).one_or_none()
        if found is None:
            found = SubmittedAssignment(id=new_uuid(), **keys)
            self.session.add(found)
            self.session.flush()
        return found

    def _notebook(self, submission_id: str, notebook_id: str) -> Any:
        keys = {"assignment_id": submission_id, "notebook_id": notebook_id}
        found = self.session.query(SubmittedNotebook).filter_by(**keys).one_or_none()
        if found is None:
            found = SubmittedNotebook(id=new_uuid(), **keys)
            self.session.add(found)
            self.session.flush()
        return found

    def _rows(self, kind: Any, notebook: Any, cells: dict[str, str]) -> dict[str, Any]:
        """Return a row for each of these cells by its grade id; those that are not there, new."""
        query = sa.select(kind).where(
            kind.cell_id.in_(list(cells.values())), kind.notebook_id == notebook.id
        )
        there = {row.cell_id: row for row in self.session.scalars(query)}
        rows = {}
        for name, cell_id in cells.items():
            rows[name] = there.get(cell_id) or kind(cell_id=cell_id, notebook_id=notebook.id)
            self.session.add(rows[name])
        return rows

    def _write_scores(self, notebook: Any, cells: dict[str, str], marks: Marks) -> None:
        for name, grade in self._rows(Grade, notebook, cells).items():
            if name in marks.scores:
                grade.auto_score = marks.scores[name]
                marked = grade.manual_score is not None and not marks.absent
                grade.needs_manual_grade = marked or grade.auto_score is None

    def _write_comments(self, notebook: Any, cells: dict[str, str], marks: Marks) -> None:
        for name, comment in self._rows(Comment, notebook, cells).items():
            if name in marks.comments:
                comment.auto_comment = marks.comments[name]

    def _write_penalty(self, submission: Any, notebook: Any) -> None:
        notebook.late_submission_penalty = None
        late = submission.total_seconds_late
        if late <= 0:
            return
        self.session.flush()
        self.session.expire(notebook, ["score"])
        plugin = self.penalties.plugin_inst
        penalty = plugin.late_submission_penalty(submission.student_id, notebook.score, late)
        if penalty is not None:
            checked = self.penalties._check_late_penalty(notebook, penalty)
            notebook.late_submission_penalty = checked
