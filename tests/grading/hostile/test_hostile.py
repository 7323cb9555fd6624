"""A class of broken and hostile submissions beside honest ones: `savod grade`, then stock."""

from __future__ import annotations

import hashlib
import io
import shutil
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from rich.console import Console

from course.grading import Outcome, grade
from grading.classroom import Line
from tests.grading.class_room import MODEL, ClassRoom, write_journal
from tests.grading.hostile.cells import KINDS as CELLS
from tests.grading.hostile.files import ENCODINGS, FORMATS, JOURNAL_NAMES, NAMES
from tests.grading.hostile.journals import JOURNALS, STAMPS
from tests.grading.hostile.kind import ANSWER, FULL, JOURNAL, NOTEBOOK, NOTHING, Kind
from tests.grading.small_course import SLUG

KINDS: dict[str, Kind] = {
    **CELLS,
    **ENCODINGS,
    **FORMATS,
    **NAMES,
    **JOURNAL_NAMES,
    **JOURNALS,
    **STAMPS,
}
STRANGE_PUPILS = ("o'g'il qiz", "Ўғил", "ali[0-9]*", "ali+04", "-rf", "x" * 60)
HONEST = ("honest", *STRANGE_PUPILS)


@dataclass(frozen=True)
class Graded:
    """The class after grading."""

    room: ClassRoom
    outcome: Outcome
    screen: str
    before: dict[str, str]
    after: dict[str, str]

    def line(self, pupil: str) -> Line:
        """Return what was told of a pupil."""
        return next(one.line for one in self.outcome.graded if one.line.pupil == pupil)


def hand_in(room: ClassRoom, pupil: str) -> Path:
    """Hand in an honest submission with full points and an answer."""
    folder = room.hand_in(pupil)
    path = folder / NOTEBOOK
    nb = nbformat.read(path, as_version=4)
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "why":
            cell.source = ANSWER
        if cell.cell_type == "code":
            cell.execution_count = 1
    nbformat.write(nb, path)
    write_journal(folder / JOURNAL, pupil, MODEL)
    return folder


def hand_in_all(room: ClassRoom) -> None:
    for pupil in HONEST:
        hand_in(room, pupil)
    for name, kind in KINDS.items():
        if name != "untouched":
            kind.damage(hand_in(room, name))
    room.hand_in("untouched")


def state_of(room: ClassRoom) -> dict[str, str]:
    """Return a digest of each file that grading must not touch."""
    made = ("autograded", "gradebook.db", ".savod-grade.lock")
    found = {}
    for path in sorted(room.course.rglob("*")):
        relative = path.relative_to(room.course)
        if relative.parts[0] not in made and path.is_file() and not path.is_symlink():
            found[str(relative)] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


@pytest.fixture(scope="module")
def graded(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Graded:
    """A class of all kinds, graded by `savod grade`."""
    course = tmp_path_factory.mktemp("hostile") / "course"
    shutil.copytree(prepared, course)
    room = ClassRoom(course)
    hand_in_all(room)
    before, screen = state_of(room), io.StringIO()
    (outcome,) = grade(course, SLUG, console=Console(file=screen, width=200))
    return Graded(room, outcome, screen.getvalue(), before, state_of(room))


@pytest.fixture(scope="module")
def scores(graded: Graded) -> dict[str, dict[str, float | None]]:
    return graded.room.scores()


def test_there_are_enough_kinds() -> None:
    assert len(KINDS) >= 90
    assert len(KINDS) == sum(
        map(len, (CELLS, ENCODINGS, FORMATS, NAMES, JOURNAL_NAMES, JOURNALS, STAMPS))
    )


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if not kind.reason])
def test_score_and_what_is_told(
    graded: Graded, scores: dict[str, dict[str, float | None]], name: str
) -> None:
    line = graded.line(name)
    assert line.record.reason == ""
    assert scores[name] == KINDS[name].scores
    assert {note.kind for note in line.record.notes} == KINDS[name].notes


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.reason])
def test_reason_and_no_score(
    graded: Graded, scores: dict[str, dict[str, float | None]], name: str
) -> None:
    line = graded.line(name)
    assert KINDS[name].reason in line.record.reason
    assert line.fault == ""
    assert name not in scores
    assert not graded.room.graded(name).exists()


@pytest.mark.parametrize("pupil", HONEST)
def test_the_others_are_graded(
    graded: Graded, scores: dict[str, dict[str, float | None]], pupil: str
) -> None:
    assert scores[pupil] == FULL
    assert graded.line(pupil).record.notes == []


def test_nothing_else_is_changed(graded: Graded) -> None:
    assert graded.after == graded.before


def test_no_draft_is_left(graded: Graded) -> None:
    assert not list(graded.room.course.glob("*/*/.*.part"))
    assert not list(graded.room.course.glob("*/*/.*.old"))


def test_every_submission_is_in_the_table(graded: Graded) -> None:
    assert len(graded.outcome.graded) == len(KINDS) + len(HONEST)
    stopped = sum(bool(kind.reason) for kind in KINDS.values())
    assert graded.outcome.ungraded == stopped
    assert f"{stopped} not graded" in graded.screen
    assert "Traceback" not in graded.screen


def test_again_nothing_is_graded_twice(graded: Graded) -> None:
    screen = io.StringIO()
    (outcome,) = grade(graded.room.course, SLUG, console=Console(file=screen, width=200))
    assert all(one.line.unchanged or one.line.record.reason for one in outcome.graded)
    assert [one.line.record for one in outcome.graded] == [
        one.line.record for one in graded.outcome.graded
    ]


def test_graded_notebooks_are_valid_and_hold_no_script(graded: Graded) -> None:
    for path in graded.room.course.glob(f"autograded/*/{SLUG}/*.ipynb"):
        nbformat.validate(nbformat.read(path, as_version=4))


def test_feedback_of_all_and_what_was_put_right_stands_there(graded: Graded) -> None:
    done = graded.room.nbgrader("generate_feedback", SLUG)
    assert done.status == 0, done.text
    for name, kind in KINDS.items():
        page = graded.room.course / "feedback" / name / SLUG / f"{SLUG}.html"
        assert page.is_file() == (not kind.reason)
        if not kind.reason:
            soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
            assert not soup.find_all("script")
            told = {
                note.say("en") for note in graded.line(name).record.notes if note.kind != "stamp"
            }
            assert {each.get_text() for each in soup.select(".repairs li")} == told


def test_stock_autograde_with_our_plug_ins_comes_to_the_same(
    prepared: Path, tmp_path: Path, scores: dict[str, dict[str, float | None]]
) -> None:
    shutil.copytree(prepared, tmp_path / "course")
    room = ClassRoom(tmp_path / "course")
    both = {name: kind for name, kind in KINDS.items() if kind.stock and name != "untouched"}
    hand_in(room, "honest")
    for name, kind in both.items():
        kind.damage(hand_in(room, name))
    done = room.nbgrader("autograde", SLUG)
    assert "Traceback" not in done.text
    found = room.scores()
    for name, kind in both.items():
        ours = scores.get(name, dict.fromkeys(FULL))
        assert found[name] == ours, name
        assert room.graded(name).exists() == (not kind.reason)
        if kind.reason:
            assert kind.reason in done.text


def test_nothing_is_not_silently_nothing() -> None:
    """A score of 0 everywhere comes only to a pupil who did nothing."""
    assert [name for name, kind in KINDS.items() if kind.scores == NOTHING] == ["untouched"]
