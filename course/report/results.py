"""The results of a class, read from nbgrader's gradebook into plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from nbgrader.api import Gradebook

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Mark:
    """What a pupil has in one graded cell; a share of its points, None while it waits."""

    score: float
    points: float
    waiting: bool

    @property
    def share(self) -> float | None:
        """The share of the points, from 0 to 1."""
        return None if self.waiting else self.score / self.points if self.points else 1.0


@dataclass(frozen=True)
class Work:
    """One pupil's graded submission: the marks by (notebook, grade id)."""

    score: float
    marks: dict[tuple[str, str], Mark]

    @property
    def waiting(self) -> int:
        """How many answers wait for the teacher."""
        return sum(mark.waiting for mark in self.marks.values())


@dataclass(frozen=True)
class Assignment:
    """One exercise: its highest score, and the works by pupil."""

    name: str
    points: float
    works: dict[str, Work]


@dataclass(frozen=True)
class ClassResults:
    """The pupils of a course with their names, and the assignments that somebody handed in."""

    course: str
    pupils: dict[str, str]
    assignments: list[Assignment] = field(default_factory=list)


def read_results(db_url: str, course: str) -> ClassResults:
    """Read the gradebook; a pupil without submissions is in the class all the same."""
    with Gradebook(db_url, course) as gradebook:
        pupils = {student.id: _name(student) for student in gradebook.students}
        found = [_assignment(assignment) for assignment in gradebook.assignments]
    named = dict(sorted(pupils.items(), key=lambda item: (item[1], item[0])))
    handed_in = [one for one in found if one.works]
    return ClassResults(course, named, sorted(handed_in, key=lambda one: one.name))


def _name(student: Any) -> str:
    parts = [part for part in (student.last_name, student.first_name) if part]
    return " ".join(parts) or str(student.id)


def _assignment(assignment: Any) -> Assignment:
    works = {
        submission.student.id: Work(float(submission.score), dict(_marks(submission)))
        for submission in assignment.submissions
    }
    return Assignment(assignment.name, float(assignment.max_score), works)


def _marks(submission: Any) -> Iterator[tuple[tuple[str, str], Mark]]:
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            mark = Mark(float(grade.score), float(grade.max_score), bool(grade.needs_manual_grade))
            yield (notebook.name, grade.cell.name), mark
