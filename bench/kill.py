"""`python -m bench.kill`: kill `savod grade` at random moments; nothing may be half done.

After each kill the gradebook is looked at: sound as a database, and each submission in it
either whole, with its folder, or not there at all. Then the class is graded to the end, and the
scores must be those of a run that nobody disturbed.
"""

from __future__ import annotations

import io
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from rich.console import Console

from bench.classes import make_course, unit_of
from course.grading import grade

UNIT: Final = "04-cabinet"
TIMES: Final = 50
PATIENCE: Final = 20.0
GRADES: Final = """
    SELECT submitted_assignment.student_id, base_cell.name, grade.auto_score
    FROM grade JOIN base_cell ON base_cell.id = grade.cell_id
    JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
    JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id
"""
Scores = dict[str, dict[str, float | None]]


class NotWholeError(AssertionError):
    """A kill has left something half done."""


@dataclass
class Report:
    """How often was killed, and where that found the class."""

    graded: list[int] = field(default_factory=list)
    """How many submissions were graded at each kill."""
    size: int = 0


@dataclass
class Target:
    """The class that is graded and killed again and again."""

    course: Path
    pristine: Path
    expected: Scores
    seconds: float = 0.0
    """How long an undisturbed run takes."""

    @classmethod
    def make(cls, folder: Path, size: int) -> Target:
        """Make a class, keep its untouched gradebook, and grade it once undisturbed."""
        course = make_course(folder / "course", unit_of(UNIT), size)
        pristine = folder / "gradebook.db"
        shutil.copyfile(course / "gradebook.db", pristine)
        run_to_the_end(course)
        target = cls(course, pristine, scores_in(course))
        target.begin_anew()
        started = time.perf_counter()
        run_to_the_end(course)
        target.seconds = time.perf_counter() - started
        return target

    def begin_anew(self) -> None:
        """Forget all that was graded."""
        shutil.copyfile(self.pristine, self.course / "gradebook.db")
        (self.course / "gradebook.db-journal").unlink(missing_ok=True)
        shutil.rmtree(self.course / "autograded", ignore_errors=True)

    def check(self) -> int:
        """Raise if anything is half done; return how many submissions are graded."""
        with closing(sqlite3.connect(self.course / "gradebook.db")) as book:
            found = book.execute("PRAGMA integrity_check").fetchall()
        if found != [("ok",)]:
            raise NotWholeError(f"the database is damaged: {found}")
        there = scores_in(self.course)
        for pupil, scores in there.items():
            if scores != self.expected[pupil]:
                raise NotWholeError(f"{pupil} is half graded: {scores}")
            if not (self.course / "autograded" / pupil / UNIT / f"{UNIT}.ipynb").is_file():
                raise NotWholeError(f"{pupil} has scores, but no graded notebook")
        return len(there)


def scores_in(course: Path) -> Scores:
    """Return the scores in the gradebook, by pupil and cell."""
    scores: Scores = {}
    with closing(sqlite3.connect(course / "gradebook.db")) as book:
        for pupil, cell, score in book.execute(GRADES):
            scores.setdefault(pupil, {})[cell] = score
    return scores


def run_to_the_end(course: Path) -> None:
    """Grade the class."""
    (outcome,) = grade(course, UNIT, console=Console(file=io.StringIO()))
    if outcome.ungraded:
        raise NotWholeError(str([one.line for one in outcome.graded if not one.line.graded]))


def kill_many(folder: Path, times: int, size: int, seed: int = 0) -> Report:
    """Grade and kill; raise NotWholeError as soon as something is half done."""
    target, report = Target.make(folder, size), Report(size=size)
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    with _Starter(target.course) as starter:
        for _ in range(times):
            target.begin_anew()
            starter.kill_after(chance.uniform(0.0, target.seconds))
            report.graded.append(target.check())
            run_to_the_end(target.course)
            if scores_in(target.course) != target.expected:
                raise NotWholeError("the next run ended with other scores")
    return report


class _Starter:
    """A process that has all imported and forks one that grades, so that the kill meets that."""

    def __init__(self, course: Path) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - our own arguments
            [sys.executable, "-m", "bench.kill", "--serve", str(course)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> _Starter:
        _read(self.process.stdout)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def kill_after(self, seconds: float) -> None:
        """Let it grade, kill it, and wait until its workers have seen that and are gone."""
        print("go", file=self.process.stdin, flush=True)
        group = int(_read(self.process.stdout))
        time.sleep(seconds)
        with suppress(ProcessLookupError):  # it was done sooner
            os.kill(group, signal.SIGKILL)
        deadline = time.monotonic() + PATIENCE
        while _alive(group):
            if time.monotonic() > deadline:
                raise NotWholeError("workers outlive the program that started them")
            time.sleep(0.01)


def _read(stream: IO[str] | None) -> str:
    return stream.readline() if stream else ""


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def serve(course: Path) -> None:
    """Fork a process that grades for each line that comes; say its id."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    for _line in sys.stdin:
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.setsid()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.write(writer, b"x")
            run_to_the_end(course)
            os._exit(0)
        os.read(reader, 1)
        os.close(reader)
        os.close(writer)
        print(child, flush=True)


def main() -> None:
    """Kill fifty times and say what was found."""
    if "--serve" in sys.argv:
        serve(Path(sys.argv[-1]))
        return
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    with tempfile.TemporaryDirectory() as folder:
        report = kill_many(Path(folder), times, 30)
    inside = sum(0 < graded < report.size for graded in report.graded)
    print(f"killed {times} times while a class of {report.size} was graded")
    print(f"graded at the kills: {report.graded}")
    print(f"{inside} kills in the middle; nothing half done; all runs after them the same scores")


if __name__ == "__main__":
    main()
