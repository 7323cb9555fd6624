"""`python -m bench.grade`: submissions a minute, beside stock nbgrader and beside a bare fork.

The same submissions, in the same run: `savod grade` as a teacher types it, from its start to its
end; `nbgrader autograde` with Execute, as without us; and, as the least that grading can cost, a
fork for each submission that runs the same test cells on an empty desk and writes nothing. One
unit has only a core notebook, the other a code notebook as well; the wall alone is measured by
`bench.wall`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nbgrader.api import Gradebook

from bench.classes import make_course, nbgrader, unit_of
from bench.kill import scores_in
from course.demo import STOCK
from grading.cells import run_cell
from grading.replay import empty_desk
from grading.teacher import teachers_notebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from course.units import Unit
    from grading.teacher import TeachersNotebook

UNITS: Final = ("06-appeals", "04-cabinet")
"""A core notebook alone, and one with a code notebook beside it."""
SIZE: Final = 100
GROWTH: Final = (100, 300, 600)
SAVOD: Final = """
import atexit, resource, sys
from pathlib import Path

def tell():
    lines = Path("/proc/self/status").read_text().splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(own, workers, file=sys.stderr)

atexit.register(tell)
sys.argv[0] = "savod"
from course.cli import main
main()
"""


def measure(work: Callable[[], object]) -> float:
    """Return how long something takes, in seconds."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def savod_grade(course: Path, slug: str, *options: str) -> int:
    """Run `savod grade` in a process of its own; return the most memory it or a worker took."""
    command = [sys.executable, "-c", SAVOD, "grade", slug, *options]
    done = subprocess.run(command, cwd=course, check=True, capture_output=True, text=True)  # noqa: S603
    return max(map(int, done.stderr.split()[-2:])) * 1024


def bare_forks(teachers: TeachersNotebook, size: int) -> None:
    """Fork once for each submission and run the test cells there; that is all."""
    for number in range(size):
        child = os.fork()
        if child == 0:
            desk = empty_desk(teachers.name, f"pupil-{number}")
            for cell in teachers.tests.values():
                run_cell(cell.source, desk)
            os._exit(0)
        os.waitpid(child, 0)


def compare(unit: Unit, size: int) -> None:
    """Grade the same submissions in three ways and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        course = make_course(Path(folder) / "course", unit, size)
        with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
            teachers = teachers_notebook(book.find_notebook(unit.slug, unit.slug))
        bare = measure(lambda: bare_forks(teachers, size))
        ours = measure(lambda: savod_grade(course, unit.slug))
        idle = measure(lambda: savod_grade(course, unit.slug))
        scores = scores_in(course)
        stock = measure(lambda: nbgrader(course, "autograde", unit.slug, "--force", *STOCK))
        same = scores_in(course) == scores
    books = "a core and a code notebook" if unit.code.path.is_file() else "a core notebook"
    cells = len(teachers.tests)
    print(f"{unit.slug}: {size} submissions of {books}, {cells} test cells in the core")
    for name, seconds in (
        ("nbgrader autograde, Execute", stock),
        ("savod grade", ours),
        ("savod grade again, nothing new", idle),
        ("bare forks, one after the other", bare),
    ):
        rate = 60 * size / seconds
        print(f"  {name:32} {seconds:8.2f} s {rate:10.0f} a minute {stock / seconds:8.1f} x stock")
    each, theirs = (ours - idle) / size, stock / size
    print(f"  a submission, without the start: {1000 * each:.1f} ms, {theirs / each:.1f} x stock")
    print(f"  scores: {'the same' if same else 'THEY DIFFER'}")
    if not same:
        sys.exit(1)


def growth(unit: Unit) -> None:
    """Print time and memory of larger and larger classes."""
    print("size     seconds   a submission   memory")
    for size in GROWTH:
        with tempfile.TemporaryDirectory() as folder:
            course = make_course(Path(folder) / "course", unit, size)
            started = time.perf_counter()
            memory = savod_grade(course, unit.slug)
            seconds = time.perf_counter() - started
        each = 1000 * seconds / size
        print(f"{size:4} {seconds:11.2f} {each:11.1f} ms {memory / 2**20:8.0f} MB")


def main() -> None:
    """Measure all, or a class of the size that is given."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    for slug in UNITS:
        compare(unit_of(slug), size)
    growth(unit_of(UNITS[0]))


if __name__ == "__main__":
    main()
