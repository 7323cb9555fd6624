"""Grade a class: workers compute, one process writes, and each submission is told of."""

from __future__ import annotations

import glob
import hashlib
import os
import re
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from grading.autograded import Place
from grading.book import Book, Record
from grading.book.records import Kept
from grading.graders import core_notebooks
from grading.mark import Marks
from grading.one import Assignment, grade_submission
from grading.pool import Died, Pool
from grading.repair.notes import Note, note
from grading.sentences import worker_died
from grading.stamp import RECEIVED, WrongStampError, read_stamp
from grading.stopped import SubmissionStoppedError
from grading.submission import Submission
from sandbox_portal.scenarios.loader import load_scenario

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from nbgrader.coursedir import CourseDirectory

FORMAT: Final = 1
"""Raise it when grading itself has changed so that all submissions should be graded again."""
SECONDS: Final = 180.0
"""How long one submission may take, code notebooks included."""


@dataclass(frozen=True)
class Settings:
    """A teacher's course: where things lie, and how they are graded."""

    coursedir: CourseDirectory
    lang: str
    penalties: Any
    workers: int = field(default_factory=lambda: len(os.sched_getaffinity(0)))
    seconds: float = SECONDS

    def open_book(self) -> Book:
        """Open the gradebook of the course."""
        return Book(self.coursedir.db_url, self.coursedir.course_id, self.penalties)

    def source(self, assignment: str) -> Path:
        """Return the teacher's folder of an assignment."""
        return self._path(self.coursedir.source_directory, ".", assignment)

    def place(self, pupil: str, assignment: str) -> Place:
        """Return where a graded submission goes."""
        target = self._path(self.coursedir.autograded_directory, pupil, assignment)
        return Place(target, shared=self.coursedir.groupshared)

    def submitted(self, assignment: str) -> dict[str, Path]:
        """Return the submitted folders of an assignment by pupil."""
        step = self.coursedir.submitted_directory
        pattern = re.compile(self.coursedir.format_path(step, "(?P<pupil>.*)", assignment, True))
        wanted = self.coursedir.format_path(glob.escape(step), "*", glob.escape(assignment))
        folders = glob.glob(wanted)  # noqa: PTH207 - its pattern is absolute
        found = {match["pupil"]: Path(each) for each in folders if (match := pattern.match(each))}
        return {pupil: folder for pupil, folder in sorted(found.items()) if folder.is_dir()}

    def submitted_folder(self, pupil: str, assignment: str) -> Path:
        """Return where a pupil's work is collected."""
        return self._path(self.coursedir.submitted_directory, pupil, assignment)

    def _path(self, step: str, pupil: str, assignment: str) -> Path:
        return Path(self.coursedir.format_path(step, pupil, assignment))


@dataclass(frozen=True)
class Task:
    """One submission to grade; `known` is from what it was graded before."""

    pupil: str
    folder: Path
    place: Place
    known: str = ""


@dataclass(frozen=True)
class Result:
    """What a worker found out. Nothing of it is written into the gradebook yet."""

    fingerprint: str = ""
    marks: list[Marks] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    stamp: datetime | None = None
    unchanged: bool = False
    reason: str = ""
    fault: str = ""
    """A traceback: the mistake is ours, not the pupil's."""


@dataclass(frozen=True)
class Grading:
    """What a worker does with one submission."""

    assignment: Assignment
    source: Path
    lang: str

    def __call__(self, task: Task) -> Result:
        """Grade it and write the draft of its folder; never raise."""
        try:
            return self._graded(task)
        except SubmissionStoppedError as stopped:
            return Result(reason=str(stopped))
        except Exception as error:  # noqa: BLE001 - one submission must not stop the class
            said = f"{type(error).__name__}: {error}"
            return Result(reason=said, fault=traceback.format_exc())

    def _graded(self, task: Task) -> Result:
        submission = Submission(task.pupil, self.assignment.name, task.folder)
        fingerprint = self._fingerprint(submission)
        names = [each.name for each in self.assignment.notebooks]
        if fingerprint == task.known and task.place.has_any(names):
            return Result(fingerprint, unchanged=True)
        graded = grade_submission(submission, self.assignment, self.lang)
        task.place.write(graded, task.folder, self.source)
        stamp, wrong = _stamp(task.folder)
        notes = [*graded.notes, *wrong]
        return Result(fingerprint, graded.marks, notes, graded.warnings, stamp)

    def _fingerprint(self, submission: Submission) -> str:
        """Return a digest of all that the grades depend on."""
        parts = [str(FORMAT), self.lang, submission.pupil, submission.digest()]
        for each in self.assignment.notebooks:
            known = each.name in core_notebooks()
            parts += [each.version, str(load_scenario(each.name).version) if known else ""]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


def _stamp(folder: Path) -> tuple[datetime | None, list[Note]]:
    try:
        stamp = read_stamp(folder)
    except WrongStampError:
        return None, [note("stamp")]
    received = stamp is not None and (folder / RECEIVED).is_file()
    return stamp, [note("received", time=f"{stamp:%Y-%m-%d %H:%M} UTC")] if received else []


@dataclass(frozen=True)
class Line:
    """What is told of one submission."""

    pupil: str
    record: Record
    unchanged: bool = False
    warnings: list[str] = field(default_factory=list)
    fault: str = ""

    @property
    def graded(self) -> bool:
        """Tell whether its grades are in the gradebook."""
        return not self.record.reason


@dataclass(frozen=True)
class Plan:
    """An assignment and the submissions that there are of it."""

    assignment: Assignment
    tasks: list[Task]


def plan(settings: Settings, name: str, *, again: bool = False) -> Plan:
    """Return what there is to grade; what an interrupted run has left is cleared away."""
    with settings.open_book() as book:
        assignment = book.assignment(name, settings.source(name))
        known = book.known(name)
    tasks = []
    for pupil, folder in settings.submitted(name).items():
        place = settings.place(pupil, name)
        place.sweep()
        before = known.get(pupil)
        fingerprint = before.fingerprint if before and not again else ""
        tasks.append(Task(pupil, folder, place, fingerprint))
    return Plan(assignment, tasks)


def grade_class(settings: Settings, planned: Plan) -> Iterator[Line]:
    """Grade all submissions of a plan; give a line for each as soon as it is written.

    The workers start before the gradebook is opened, so that none of them inherits it.
    """
    name = planned.assignment.name
    work = Grading(planned.assignment, settings.source(name), settings.lang)
    size = max(1, min(settings.workers, len(planned.tasks)))
    with Pool(work, size, settings.seconds) as pool, settings.open_book() as book:
        known = book.known(name)
        for task, result in pool.run(planned.tasks):
            if isinstance(result, Died):
                sentence = worker_died(result, settings.seconds, settings.lang)
                yield _written(book, name, task, Result(reason=sentence))
            elif result.unchanged:
                yield Line(task.pupil, known[task.pupil].record, unchanged=True)
            else:
                yield _written(book, name, task, result)


def _written(book: Book, name: str, task: Task, result: Result) -> Line:
    """Write a result into the gradebook, and its folder into place, or nothing of either."""
    record = Record(result.notes, result.reason)
    with book.transaction():
        if result.reason:
            book.remember(name, task.pupil, Kept(None, "", record))
        else:
            found = book.write(name, task.pupil, result.marks, result.stamp)
            book.remember(name, task.pupil, Kept(found, result.fingerprint, record))
            book.session.flush()
            task.place.put_in_place()
    return Line(task.pupil, record, warnings=result.warnings, fault=result.fault)
