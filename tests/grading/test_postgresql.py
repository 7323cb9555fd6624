"""The gradebook on a real PostgreSQL server, by the one setting that `savod init` writes."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from rich.console import Console

from course.demo import STOCK
from course.grading import BookError, grade
from course.workspace import init
from tests.grading.class_room import HALF, MODEL, ClassRoom
from tests.grading.postgresql import programs, running_server
from tests.grading.small_course import SLUG, write_course

pytestmark = pytest.mark.postgresql


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClassRoom]:
    """A class whose gradebook is on a server."""
    found = programs()
    if found is None:
        assert os.environ.get("CI") != "true", "install Debian's package postgresql"
        pytest.skip("PostgreSQL is not installed")
    folder = tmp_path_factory.mktemp("postgresql")
    with running_server(found) as url:
        root = write_course(folder / "checkout")
        room = ClassRoom(init(folder / "course", "en", root=root, db_url=url), url)
        done = room.nbgrader("generate_assignment", SLUG)
        assert done.status == 0, done.text
        yield room


def graded(room: ClassRoom, *, again: bool = False) -> dict[str, dict[str, float | None]]:
    (outcome,) = grade(
        room.course, SLUG, again=again, console=Console(file=io.StringIO(), width=120)
    )
    assert not outcome.faults
    return room.scores()


def test_scores_manual_points_and_feedback(room: ClassRoom) -> None:
    for pupil, deeds in {"model": MODEL, "half": HALF, "oʻgʻil": MODEL, "empty": ()}.items():
        room.hand_in(pupil, deeds)
    room.mark_as_run(room.hand_in("journal-lost"))
    first = graded(room)
    assert sorted(first) == ["empty", "half", "model", "oʻgʻil"]
    assert first["half"] == {
        "signs-in": 1, "ends-session": 0, "tells-code-to-nobody": 1, "why": 0
    }  # fmt: skip
    with Gradebook(room.db_url) as book:
        book.find_grade("ends-session", SLUG, SLUG, "half").manual_score = 1.5
        book.db.commit()
    assert graded(room, again=True) == first
    with Gradebook(room.db_url) as book:
        grade_row = book.find_grade("ends-session", SLUG, SLUG, "half")
        assert (grade_row.manual_score, grade_row.needs_manual_grade) == (1.5, True)
        assert book.find_submission(SLUG, "half").score == 3.5
    assert not (room.course / "gradebook.db").exists()
    done = room.nbgrader("generate_feedback", SLUG)
    assert done.status == 0, done.text


def test_stock_nbgrader_writes_the_same_there(room: ClassRoom) -> None:
    ours = room.scores()
    shutil.rmtree(room.course / "submitted" / "journal-lost")
    stock = room.nbgrader("autograde", SLUG, "--force", *STOCK)
    assert stock.status == 0, stock.text
    assert room.scores() == ours


def test_a_server_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://savod@/savod?host={tmp_path}"
    course = init(tmp_path / "course", "en", root=write_course(tmp_path / "checkout"), db_url=url)
    with pytest.raises(BookError, match="gradebook cannot be used"):
        grade(course, SLUG)
