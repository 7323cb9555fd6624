"""The rows of one submission in nbgrader's tables.

They are what nbgrader's SaveAutoGrades and AssignLatePenalties would write; points, comments
and extra credit that a teacher has given stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from nbgrader.api import (
    BaseCell,
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
            notebook = self._notebook(submission, cells)
            self._write_scores(notebook, cells, each)
            self._write_comments(notebook, cells, each)
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
        for cells in self.layout.notebooks.values():
            self._notebook(found, cells)
        return found

    def _notebook(self, submission: Any, cells: Cells) -> Any:
        """Return the row of a submitted notebook, with a row for each grade and comment."""
        keys = {"assignment_id": submission.id, "notebook_id": cells.notebook_id}
        found = self.session.query(SubmittedNotebook).filter_by(**keys).one_or_none()
        if found is None:
            found = SubmittedNotebook(id=new_uuid(), **keys)
            self.session.add(found)
            self.session.flush()
        for kind, wanted in ((Grade, cells.graded), (Comment, cells.commented)):
            there = {row.cell_id for row, _name in self._rows(kind, found, wanted)}
            for cell_id in wanted.values():
                if cell_id not in there:
                    self.session.add(kind(cell_id=cell_id, notebook_id=found.id))
        return found

    def _rows(self, kind: Any, notebook: Any, cells: dict[str, str]) -> list[tuple[Any, str]]:
        """Return the grades or comments of a notebook, each with its grade id."""
        query = (
            sa.select(kind, BaseCell.name)
            .join(BaseCell, kind.cell_id == BaseCell.id)
            .where(kind.cell_id.in_(list(cells.values())), kind.notebook_id == notebook.id)
        )
        return [(row[0], row[1]) for row in self.session.execute(query)]

    def _write_scores(self, notebook: Any, cells: Cells, marks: Marks) -> None:
        for grade, name in self._rows(Grade, notebook, cells.graded):
            if name in marks.scores:
                grade.auto_score = marks.scores[name]
                marked = grade.manual_score is not None and not marks.absent
                grade.needs_manual_grade = marked or grade.auto_score is None

    def _write_comments(self, notebook: Any, cells: Cells, marks: Marks) -> None:
        for comment, name in self._rows(Comment, notebook, cells.commented):
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
