"""Code notebooks through the commands that a teacher types, and in stock nbgrader."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from rich.console import Console

from course.demo import STOCK
from course.grading import grade
from tests.grading.class_room import ClassRoom, Outcome
from tests.grading.wall.code_notebook import FULL, HONEST, MODEL, NAME, code_notebook

pytestmark = pytest.mark.bubblewrap

EVIL = {
    "count-code": "def count(words):\n    import os\n    os._exit(0)",
    "by-name-code": "import pathlib\nfor way in pathlib.Path('/').rglob('gradebook.db'):\n"
    "    way.write_bytes(b'')\ndef by_name(words):\n    return {'a': 1, 'b': 2}",
    "ends-code": "def ends(*a, **k):\n    class Yes:\n"
    "        def __eq__(self, other):\n            return True\n    return Yes()",
    "half-code": "def half(n):\n    return float('nan')",
}

EVIL_SCORES = {"count": 0, "by-name": 3, "ends": 0, "half": 0}


def edit(path: Path, cells: dict[str, str]) -> None:
    """Write into the solution cells of a notebook."""
    nb = nbformat.read(path, as_version=4)
    for cell in nb.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in cells:
            cell.source = cells[name]
    nbformat.write(nb, path)


def hand_in(room: ClassRoom, pupil: str, cells: dict[str, str]) -> Path:
    """Hand in what a pupil wrote; return the notebook."""
    path = room.hand_in(pupil, assignment="code") / f"{NAME}.ipynb"
    edit(path, cells)
    return path


@pytest.fixture(scope="module")
def code_room(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> ClassRoom:
    """A class room whose assignment is a code notebook."""
    course = tmp_path_factory.mktemp("code") / "course"
    shutil.copytree(prepared, course)
    room = ClassRoom(course)
    source = course / "source" / "code"
    source.mkdir()
    nbformat.write(code_notebook(), source / f"{NAME}.ipynb")
    done = room.nbgrader("generate_assignment", "code")
    assert done.status == 0, done.text
    return room


def another(room: ClassRoom, folder: Path) -> ClassRoom:
    """Return a copy of a class room in which nobody has handed in."""
    shutil.copytree(room.course, folder / "course")
    return ClassRoom(folder / "course")


@pytest.fixture(scope="module")
def graded(
    code_room: ClassRoom, tmp_path_factory: pytest.TempPathFactory
) -> tuple[ClassRoom, Outcome]:
    """The class graded behind the wall, with one hostile pupil in it."""
    room = another(code_room, tmp_path_factory.mktemp("graded"))
    for pupil, (cells, _) in HONEST.items():
        hand_in(room, pupil, cells)
    hand_in(room, "evil", EVIL)
    return room, room.nbgrader("autograde", "code")


@pytest.mark.parametrize("pupil", HONEST)
def test_scores(graded: tuple[ClassRoom, Outcome], pupil: str) -> None:
    assert graded[0].scores("code")[pupil] == HONEST[pupil][1]


def test_a_hostile_pupil_gets_what_was_earned_and_stops_nobody(
    graded: tuple[ClassRoom, Outcome],
) -> None:
    room, done = graded
    assert done.status == 0, done.text
    assert room.scores("code")["evil"] == EVIL_SCORES


def test_savod_grade_gives_the_same_scores(code_room: ClassRoom, tmp_path: Path) -> None:
    room = another(code_room, tmp_path)
    for pupil, (cells, _) in HONEST.items():
        hand_in(room, pupil, cells)
    hand_in(room, "evil", EVIL)
    (outcome,) = grade(room.course, "code", console=Console(file=io.StringIO()))
    assert not outcome.ungraded
    wanted = {pupil: scores for pupil, (_, scores) in HONEST.items()}
    assert room.scores("code") == {**wanted, "evil": EVIL_SCORES}


def test_nothing_is_executed_in_the_teachers_account(
    graded: tuple[ClassRoom, Outcome],
) -> None:
    path = graded[0].course / "autograded" / "model" / "code" / f"{NAME}.ipynb"
    cells = nbformat.read(path, as_version=4).cells
    assert {cell.get("execution_count") for cell in cells} == {None}


def test_feedback_says_sentence_and_reason(graded: tuple[ClassRoom, Outcome]) -> None:
    room, _ = graded
    assert room.nbgrader("generate_feedback", "code").status == 0
    page = (room.course / "feedback" / "has-errors" / "code" / f"{NAME}.html").read_text(
        encoding="utf-8"
    )
    text = BeautifulSoup(page, "html.parser").get_text()
    assert "half stopped with an error in line 2 of its cell: ZeroDivisionError" in text
    assert "Traceback" not in page
    assert "HIDDEN" not in page


def test_stock_nbgrader_gives_honest_pupils_the_same_scores(
    code_room: ClassRoom, tmp_path: Path
) -> None:
    stock = another(code_room, tmp_path)
    for pupil, (cells, _) in HONEST.items():
        hand_in(stock, pupil, cells)
    done = stock.nbgrader("autograde", "code", *STOCK)
    assert done.status == 0, done.text
    assert stock.scores("code") == {pupil: scores for pupil, (_, scores) in HONEST.items()}


def test_edited_and_deleted_tests_count_as_the_teacher_wrote_them(
    code_room: ClassRoom, tmp_path: Path
) -> None:
    room = another(code_room, tmp_path)
    path = hand_in(room, "forger", {"count-code": "def count(words):\n    return 2"})
    edit(path, {"count": "pass", "begin": "def check(*a, **k): pass"})
    nb = nbformat.read(path, as_version=4)
    nb.cells = [
        cell
        for cell in nb.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id") not in {"half", "by-name"}
    ]
    nbformat.write(nb, path)
    done = room.nbgrader("autograde", "code", "--student", "forger")
    assert done.status == 0, done.text
    assert room.scores("code")["forger"] == dict.fromkeys(FULL, 0)


def test_without_bubblewrap_grading_stops_with_a_sentence(
    code_room: ClassRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = another(code_room, tmp_path)
    hand_in(room, "ali", MODEL)
    monkeypatch.setenv("PATH", str(tmp_path))
    done = room.nbgrader("autograde", "code", "--student", "ali")
    assert done.status == 1
    assert "ali, code: Code notebooks are not graded here: bubblewrap is missing." in done.text
    assert "Traceback" not in done.text
    assert room.scores("code")["ali"] == dict.fromkeys(FULL)


HOMEWORK = {
    "plain": ("assert double(2) == 4", "behind the wall", 1),
    "reaches-in": ("import os\nassert os.path.exists('.') and double(2) == 4", "your account", 1),
}


@pytest.mark.parametrize("kind", HOMEWORK)
def test_a_teachers_own_homework(class_room: ClassRoom, kind: str) -> None:
    test, way, score = HOMEWORK[kind]
    source = class_room.course / "source" / "homework"
    source.mkdir()
    nb = code_notebook()
    nb.cells = [cell for cell in nb.cells if cell.id == "cell-count"]
    nb.cells[0].source = test
    nb.cells.insert(0, nbformat.v4.new_code_cell("def double(n):\n    return 2 * n"))
    nbformat.write(nb, source / "homework.ipynb")
    assert class_room.nbgrader("generate_assignment", "homework").status == 0
    class_room.hand_in("ali", assignment="homework")
    done = class_room.nbgrader("autograde", "homework")
    assert done.status == 0, done.text
    assert ("runs in your account" in done.text) == (way == "your account")
    assert class_room.scores("homework")["ali"] == {"count": 2 * score}
