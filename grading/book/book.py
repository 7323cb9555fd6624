"""An open gradebook: one process writes, the others only compute."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from nbgrader.api import (
    Grade,
    Gradebook,
    MissingEntry,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)

from grading.book.records import RECORDS, Kept, Known, Record, keep_record, kept_records
from grading.book.rows import Layout, Rows
from grading.one import Assignment
from grading.teacher import teachers_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from grading.mark import Marks


class UnknownAssignmentError(Exception):
    """The gradebook has no assignment of this name."""


class Book:
    """nbgrader's gradebook, with a table of ours beside its own."""

    def __init__(self, db_url: str, course_id: str, penalties: Any) -> None:
        self.gradebook = Gradebook(db_url, course_id)
        self.session = self.gradebook.db
        self.penalties = penalties
        self._layouts: dict[str, Layout] = {}
        RECORDS.create(self.gradebook.engine, checkfirst=True)

    def __enter__(self) -> Book:
        """Use it in a with statement."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self.gradebook.close()

    def assignments(self) -> list[str]:
        """Return the names of all assignments that were generated."""
        return sorted(each.name for each in self.gradebook.assignments)

    def pupils(self) -> list[str]:
        """Return the ids of all pupils of the class."""
        return sorted(self.session.scalars(sa.select(Student.id)))

    def assignment(self, name: str, source: Path) -> Assignment:
        """Return an assignment with the teacher's cells; `source` is the teacher's folder."""
        notebooks = [
            teachers_notebook(each, source / f"{each.name}.ipynb")
            for each in self._found(name).notebooks
        ]
        core_first = sorted(notebooks, key=lambda each: (len(each.name), each.name))
        return Assignment(name, tuple(core_first))

    def _found(self, name: str) -> Any:
        try:
            return self.gradebook.find_assignment(name)
        except MissingEntry as error:
            raise UnknownAssignmentError(name) from error

    def known(self, assignment: str) -> dict[str, Known]:
        """Return what is known of each pupil's submission of an assignment."""
        kept = kept_records(self.session, assignment)
        scores = self._scores(assignment)
        known = {}
        for pupil in {*kept, *scores}:
            submission_id, score, waiting = scores.get(pupil, (None, None, 0))
            row = kept.get(pupil)
            if row is None or row.submission_id not in (submission_id, None):
                row = Kept(None, "", Record())
            known[pupil] = Known(submission_id, score, waiting, row.fingerprint, row.record)
        return known

    def _scores(self, assignment: str) -> dict[str, tuple[str, float, int]]:
        """Return submission, score and number of waiting cells by pupil, in two passes."""
        ids = self._layout(assignment).assignment_id
        submission = SubmittedAssignment
        joined = sa.join(submission, SubmittedNotebook).join(Grade, isouter=True)
        waits = sa.case((Grade.needs_manual_grade, 1), else_=0)
        summed = sa.select(
            submission.student_id, submission.id, sa.func.sum(Grade.score), sa.func.sum(waits)
        )
        rows = self.session.execute(
            summed.select_from(joined)
            .where(submission.assignment_id == ids)
            .group_by(submission.student_id, submission.id)
        )
        late = self._penalties(ids)
        return {
            pupil: (found, (score or 0.0) - late.get(found, 0.0), int(waiting or 0))
            for pupil, found, score, waiting in rows
        }

    def _penalties(self, assignment_id: str) -> dict[str, float]:
        rows = self.session.execute(
            sa.select(
                SubmittedNotebook.assignment_id,
                sa.func.sum(SubmittedNotebook.late_submission_penalty),
            )
            .join(SubmittedAssignment)
            .where(SubmittedAssignment.assignment_id == assignment_id)
            .group_by(SubmittedNotebook.assignment_id)
        )
        return {found: penalty or 0.0 for found, penalty in rows}

    def _layout(self, assignment: str) -> Layout:
        if assignment not in self._layouts:
            self._layouts[assignment] = Layout.of(self._found(assignment))
        return self._layouts[assignment]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that is done inside, or nothing of it."""
        try:
            yield
            self.session.commit()
        except BaseException:
            self.session.rollback()
            raise

    def write(self, assignment: str, pupil: str, marks: list[Marks], stamp: datetime | None) -> str:
        """Write the marks of a submission; return its id. Belongs into a transaction."""
        rows = Rows(self.session, self._layout(assignment), self.penalties)
        return rows.write(pupil, marks, stamp)

    def remember(self, assignment: str, pupil: str, kept: Kept) -> None:
        """Keep what became of a submission. Belongs into a transaction."""
        keep_record(self.session, assignment, pupil, kept)
