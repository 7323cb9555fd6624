"""The wall of an ordinary user: root tries the essential cases again as nobody.

Where the tests run as an ordinary user, `test_hostile` has shown it already.
"""

from __future__ import annotations

import json
import os
import shutil
import sysconfig
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from grading.wall import command, sandbox
from grading.wall.python_files import PythonFiles, python_files
from tests.grading.wall.conftest import HONEST, HONEST_TEST, contents, grade
from tests.grading.wall.hostile import CASES, Case
from tests.grading.wall.test_hostile import written

pytestmark = [
    pytest.mark.bubblewrap,
    pytest.mark.skipif(os.geteuid() != 0, reason="the tests run as an ordinary user anyway"),
]

NOBODY = 65534
# fmt: off
ESSENTIAL = {
    "socket", "vsock", "other-pupils", "gradebook", "writes-gradebook", "environment",
    "processes", "parents-memory", "passwords", "symlink-handed-in", "writes-its-folder",
    "writes-beside", "writes-python", "kills-the-grader", "becomes-root", "own-namespace", "mounts",
    "grading-package", "installed-packages", "raised-limits", "patched-builtins", "ipython-lines",
    "always-equal", "verdict", "syntax-error", "fork-bomb", "many-processes",
    "copy-that-answers", "copies-that-stay", "memory", "memory-in-pieces", "orphan", "os-exit",
    "fills-the-disk", "endless-loop", "loop-that-ignores-signals", "endless-output",
    "deeper-recursion", "threads-that-never-end",
}
# fmt: on


def readable_for_all(path: Path) -> bool:
    """Say whether anybody may read a file, and go through the folders that lead to it."""
    return bool(path.stat().st_mode & 0o004) and all(
        folder.stat().st_mode & 0o001 for folder in path.parents
    )


def copied_python(home: Path) -> PythonFiles:
    """Copy this Python to where anybody may read it."""
    files = python_files()
    library = Path(sysconfig.get_path("stdlib"))
    rest = [path for path in files.shown if path != files.program and path != library]
    needed = [path for path in rest if not readable_for_all(path)]
    program = home / "bin" / files.program.name
    program.parent.mkdir(parents=True)
    shutil.copy(files.program, program)
    ignored = shutil.ignore_patterns("site-packages", "test", "idlelib", "tkinter", "*.a")
    shutil.copytree(library, home / "lib" / library.name, ignore=ignored)
    for path in needed:
        shutil.copy(path, home / "lib" / path.name)
    known = tuple(path for path in rest if path not in needed)
    return PythonFiles(program, (home, *known), ())


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder that anybody may read."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture(scope="module")
def files(place: Path) -> PythonFiles:
    """A Python that anybody may read."""
    if all(readable_for_all(path) for path in python_files().shown):
        return python_files()
    return copied_python(place / "python")


@pytest.fixture(scope="module")
def course(place: Path) -> Path:
    """A course that anybody may read, and nobody but the wall keeps them from it."""
    for name in ("gradebook.db", "submitted/vali/code.ipynb", "submitted/ali/code.ipynb"):
        path = place / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("HIDDEN", encoding="utf-8")
        path.chmod(0o666)
    (place / "course/submitted/ali/way-out").symlink_to(place / "course")
    return place / "course"


def as_nobody(work: Callable[[], Any]) -> Any:
    """Do something in a process of the user nobody; return what it returns."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of fork beside threads
        child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            os.write(writing, json.dumps(work()).encode())
        except BaseException as error:  # noqa: BLE001 - the parent must hear of it
            os.write(writing, json.dumps(repr(error)).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = json.loads(pipe.read())
    os.waitpid(child, 0)
    return said


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.name in ESSENTIAL], ids=lambda case: case.name
)
def test_hostile_as_nobody(
    case: Case, files: PythonFiles, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = {
        **command._environment(),
        "LD_LIBRARY_PATH": str(files.program.parent.parent / "lib"),
    }
    monkeypatch.setattr(command, "python_files", lambda: files)
    monkeypatch.setattr(command, "_environment", lambda: environment)
    monkeypatch.setattr(sandbox, "_known_user", [])
    monkeypatch.setenv("SAVOD_SECRET", "secret")
    command._runner()  # read while that is still allowed
    before = contents(course)

    def work() -> list[Any]:
        tests = {"test": case.test, "honest": HONEST_TEST}
        graded = grade((HONEST, *written(case, course)), tests, course / "submitted" / "ali")
        return [graded.passed(), graded.text(), graded.passed("honest")]

    passed, text, honest = as_nobody(work)
    assert passed == case.passes, text
    assert case.says in text
    assert honest
    assert contents(course) == before


def test_all_essential_cases_exist() -> None:
    assert {case.name for case in CASES} >= ESSENTIAL
