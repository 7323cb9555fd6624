"""What the tests of the wall share: a folder outside, a pupil's folder, one graded submission."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from grading.notebook import code_cells, grade_id
from grading.teacher import TeachersCell
from grading.wall.grade import grade_code
from grading.wall.limits import Limits

QUICK = Limits(cell_seconds=2, call_seconds=1.5, grace_seconds=1)
HONEST = "def honest(n):\n    return n + 1"
HONEST_TEST = 'check("honest counts on", honest(1) == 2)'


@dataclass(frozen=True)
class Graded:
    """A notebook that was graded, and what was wrong with its tests."""

    nb: NotebookNode
    wrong: dict[str, str]

    def outputs(self, name: str) -> list[NotebookNode]:
        """Return what the test cell of that name showed."""
        return next(cell.outputs for cell in code_cells(self.nb) if grade_id(cell) == name)

    def passed(self, name: str = "test") -> bool:
        """Say whether a test cell passed as nbgrader judges it."""
        return all(
            output.output_type == "stream" and output.name == "stdout"
            for output in self.outputs(name)
        )

    def text(self, name: str = "test") -> str:
        """Return all that a test cell showed."""
        return "".join(
            output.get("text") or output.get("evalue") or "" for output in self.outputs(name)
        )

    def cell_error(self, number: int) -> str:
        """Return the name of the error of a cell of the pupil's."""
        outputs = code_cells(self.nb)[number].outputs
        return next((o.ename for o in outputs if o.output_type == "error"), "")


def grade(
    cells: tuple[str, ...],
    tests: dict[str, str],
    folder: Path | None = None,
    limits: Limits = QUICK,
    lang: str = "en",
) -> Graded:
    """Grade what a pupil wrote."""
    nb = new_notebook(cells=[new_code_cell(source) for source in cells])
    known = {name: TeachersCell(name, source, 1, "") for name, source in tests.items()}
    setup = {"setup": "from grading import check"}
    return Graded(nb, grade_code(nb, known, setup, folder, lang, limits))


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A course with a gradebook, hidden tests and other pupils' work."""
    course = tmp_path / "course"
    for name in ("gradebook.db", "submitted/vali/code/code.ipynb", "source/hidden.ipynb"):
        path = course / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"HIDDEN {name}", encoding="utf-8")
        path.chmod(0o666)  # so that only the wall keeps anybody from it
    return course


@pytest.fixture
def folder(outside: Path) -> Path:
    """The folder of the pupil who is graded; a link in it leads out."""
    made = outside / "submitted" / "ali" / "code"
    made.mkdir(parents=True)
    (made / "code.ipynb").write_text("{}", encoding="utf-8")
    (made / "code.ipynb").chmod(0o666)
    made.chmod(0o777)
    (made / "way-out").symlink_to(outside)
    return made


def contents(folder: Path) -> dict[str, str]:
    """Return a digest of everything in a folder, with who may do what."""
    return {
        path.relative_to(folder).as_posix(): _digest(path)
        for path in sorted(folder.rglob("*"))
        if not path.is_symlink()
    }


def _digest(path: Path) -> str:
    about = path.stat()
    content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    return f"{about.st_mode:o} {about.st_uid} {about.st_mtime_ns} {content}"
