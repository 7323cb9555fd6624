"""Classes of recorded pupils in a real course, as large as wanted, for measuring grading."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from itertools import count, islice
from typing import TYPE_CHECKING

import nbformat

from course.cast import read_cast
from course.rehearsal import load_plays, record
from course.units import COURSE_ROOT, Unit, all_units
from course.workspace import init
from sandbox_portal.journal import journal_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def unit_of(slug: str) -> Unit:
    """Return a unit of the course by its name."""
    return next(unit for unit in all_units(COURSE_ROOT) if unit.slug == slug)


def pupils(unit: Unit) -> Iterator[tuple[str, str]]:
    """Give pupils and their plays without end: the recorded class, then others who play so."""
    cast = read_cast(unit)
    if cast is None:
        raise LookupError(f"{unit.slug} has no recorded class")
    for turn in count():
        for pupil, part in cast.pupils.items():
            yield (pupil if turn == 0 else f"{pupil}-{turn}"), part.play


def make_course(folder: Path, unit: Unit, size: int) -> Path:
    """Make a course with so many submissions of a unit; return it."""
    course = init(folder, "uz")
    nbgrader(course, "generate_assignment", unit.slug)
    plays = load_plays(unit.exercise.path.parent / "plays.py")
    for pupil, play in islice(pupils(unit), size):
        hand_in(course, unit, pupil, record(unit.slug, pupil, plays[play]))
    return course


def hand_in(course: Path, unit: Unit, pupil: str, journal: bytes) -> None:
    """Put a submission where it is collected, the notebook with traces of having been run."""
    target = course / "submitted" / pupil / unit.slug
    shutil.copytree(course / "release" / unit.slug, target)
    if not journal:
        return
    journal_path(target, unit.slug).write_bytes(journal)
    path = target / f"{unit.slug}.ipynb"
    nb = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    for number, cell in enumerate(nb.cells):
        if cell.cell_type == "code":
            cell.execution_count = number
    nbformat.write(nb, path)  # type: ignore[no-untyped-call]


def nbgrader(course: Path, *args: str) -> str:
    """Run a command of nbgrader's; return what it said."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "TRAITLETS_APPLICATION_RAISE_CONFIG_FILE_ERROR": "1"}
    done = subprocess.run(  # noqa: S603 - our own arguments
        [sys.executable, "-m", "nbgrader", *args],
        cwd=course,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stdout)
    return done.stdout
