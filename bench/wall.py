"""How fast code notebooks are graded behind the wall, beside stock nbgrader and a bare fork.

Run it with `python -m bench.wall`. It prints what it measured and judges nothing: the same class
is graded each way, one after the other, and each way must give the same scores.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import nbformat

from course.demo import STOCK
from course.workspace import init
from grading.check import check
from grading.notebook import code_cells, grade_id
from grading.teacher import TeachersNotebook, teachers_cells
from grading.wall.grade import grade_code
from grading.wall.grader import setup_of
from tests.grading.class_room import ClassRoom
from tests.grading.small_course import SLUG, write_course
from tests.grading.wall.code_notebook import HONEST, NAME, code_notebook
from tests.grading.wall.test_autograde import hand_in

ASSIGNMENT = "code"
REPEATS = 5


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        room = class_room(Path(folder))
        room.nbgrader("generate_assignment", ASSIGNMENT)
        for pupil, (cells, _) in HONEST.items():
            hand_in(room, pupil, cells)
        stock, ours = autograde(room, *STOCK), autograde(room)
        for number in range(REPEATS - 1):
            for pupil, (cells, _) in HONEST.items():
                hand_in(room, f"{pupil}-{number}", cells)
        classes = savod_grade(room)
        db_url = f"sqlite:///{room.course / 'gradebook.db'}"
        cells = teachers_cells(db_url, NAME, ASSIGNMENT)
        paths = sorted(room.course.glob(f"submitted/*/{ASSIGNMENT}/{NAME}.ipynb"))
        alone = seconds(lambda: [grade(path, cells) for path in paths])
        with ProcessPoolExecutor() as pool:
            list(pool.map(grade, paths[:4], [cells] * 4))
            many = seconds(lambda: list(pool.map(grade, paths, [cells] * len(paths))))
        bare = seconds(lambda: [forked(path, cells) for path in paths])
    line("stock nbgrader autograde, which has no wall", stock, len(HONEST))
    line("nbgrader autograde with the wall", ours, len(HONEST), stock)
    number = len(HONEST) * REPEATS
    line("savod grade, from its start to its end", classes, number, stock * REPEATS)
    line("the wall alone, one process", alone, number, stock * REPEATS)
    line(f"the wall alone, {os.cpu_count()} cores", many, number, stock * REPEATS)
    line("a bare fork that executes the same cells", bare, number, stock * REPEATS)
    print(f"{'the wall costs, over the bare fork':48}{(alone - bare) / number * 1e3:10.1f} ms each")


def class_room(folder: Path) -> ClassRoom:
    """Return a course whose assignment is the code notebook of the tests."""
    course = init(folder / "course", "en", root=write_course(folder / "checkout"))
    source = course / "source" / ASSIGNMENT
    source.mkdir()
    nbformat.write(code_notebook(), source / f"{NAME}.ipynb")
    shutil.rmtree(course / "source" / SLUG)
    return ClassRoom(course)


def autograde(room: ClassRoom, *options: str) -> float:
    """Grade the class anew with nbgrader's command; return the seconds."""
    begun = time.perf_counter()
    done = room.nbgrader("autograde", ASSIGNMENT, "--force", *options)
    took = time.perf_counter() - begun
    compare(room, done.text)
    return took


def savod_grade(room: ClassRoom) -> float:
    """Grade the class anew with `savod grade`; return the seconds."""
    begun = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "course", "grade", ASSIGNMENT, "--again"],
        cwd=room.course,
        capture_output=True,
        text=True,
        check=False,
    )
    took = time.perf_counter() - begun
    compare(room, done.stdout + done.stderr)
    return took


def compare(room: ClassRoom, text: str) -> None:
    """End unless the scores are those expected."""
    there = [path.parent.name for path in room.course.glob(f"submitted/*/{ASSIGNMENT}")]
    wanted = {pupil: HONEST[pupil.rstrip("-0123456789")][1] for pupil in there}
    if room.scores(ASSIGNMENT) != wanted:
        sys.exit(f"the scores are not those expected:\n{text}")


def grade(path: Path, cells: TeachersNotebook) -> None:
    """Grade one submission behind the wall."""
    nb = nbformat.read(path, as_version=4)
    grade_code(nb, cells.tests, setup_of(cells), path.parent)


def forked(path: Path, cells: TeachersNotebook) -> None:
    """Execute the cells of one submission in a fork of this process, and wait for it."""
    if (child := os.fork()) == 0:
        with contextlib.suppress(BaseException):
            execute(path, cells)
        os._exit(0)
    os.waitpid(child, 0)


def execute(path: Path, cells: TeachersNotebook) -> None:
    """Execute a notebook from top to bottom as a kernel would, teacher's tests included."""
    names: dict[str, object] = {"check": check}
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in code_cells(nbformat.read(path, as_version=4)):
            test = cells.tests.get(grade_id(cell) or "")
            with contextlib.suppress(Exception):
                exec(test.source if test else cell.source, names)  # noqa: S102 - what is measured


def seconds(work: Callable[[], object]) -> float:
    """Return how long something took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def line(what: str, took: float, number: int, stock: float = 0) -> None:
    """Print one figure, and how many times stock nbgrader's it is."""
    times = f"   {stock / took:7.1f} x stock" if stock else ""
    print(f"{what:48}{number / took * 60:10.0f} submissions a minute{times}")


if __name__ == "__main__":
    main()
