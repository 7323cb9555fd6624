"""`savod grade` on a class: what is kept, what is graded again, what a script is told."""

from __future__ import annotations

import io
import os
import signal
from datetime import datetime
from pathlib import Path

import nbformat
import pytest
import sqlalchemy.exc
from bs4 import BeautifulSoup
from nbconvert.exporters import HTMLExporter
from nbgrader.api import Gradebook
from nbgrader.server_extensions.formgrader import handlers
from rich.console import Console
from traitlets.config.loader import PyFileConfigLoader
from typer.testing import CliRunner

from course.cli import app
from course.grading import (
    BusyError,
    InterruptedGradingError,
    NotGeneratedError,
    Outcome,
    WrongSettingsError,
    grade,
)
from course.handin.collect import NotAWorkspaceError
from grading.book import Book
from grading.mark import Marks
from grading.one import Graded
from tests.grading.class_room import HALF, MODEL, ClassRoom
from tests.grading.small_course import SLUG


def run(room: ClassRoom, *, again: bool = False) -> Outcome:
    screen = Console(file=io.StringIO(), width=150)
    (outcome,) = grade(room.course, SLUG, again=again, console=screen)
    return outcome


def told(outcome: Outcome) -> dict[str, str]:
    """Return in a word what became of each submission."""
    return {
        one.line.pupil: "unchanged"
        if one.line.unchanged
        else "graded"
        if one.line.graded
        else "stopped"
        for one in outcome.graded
    }


def test_what_a_teacher_gave_is_kept_as_by_nbgrader(class_room: ClassRoom) -> None:
    class_room.hand_in("half", HALF)
    run(class_room)
    with Gradebook(class_room.db_url) as book:
        row = book.find_grade("ends-session", SLUG, SLUG, "half")
        row.manual_score, row.extra_credit = 1.0, 0.5
        book.find_comment("why", SLUG, SLUG, "half").manual_comment = "Well tried."
        book.db.commit()
    run(class_room, again=True)
    with Gradebook(class_room.db_url) as book:
        row = book.find_grade("ends-session", SLUG, SLUG, "half")
        assert (row.auto_score, row.manual_score, row.extra_credit) == (0.0, 1.0, 0.5)
        assert row.needs_manual_grade
        comment = book.find_comment("why", SLUG, SLUG, "half")
        assert (comment.auto_comment, comment.manual_comment) == ("No response.", "Well tried.")
        assert book.find_submission(SLUG, "half").score == 3.5


def test_late_penalties_are_those_of_nbgrader(class_room: ClassRoom) -> None:
    config = class_room.course / "nbgrader_config.py"
    with config.open("a", encoding="utf-8") as file:
        file.write('\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    with Gradebook(class_room.db_url) as book:
        book.find_assignment(SLUG).duedate = datetime(2026, 9, 14, 8)
        book.db.commit()
    for pupil, day in {"early": 13, "late": 15}.items():
        folder = class_room.hand_in(pupil, MODEL)
        (folder / "timestamp.txt").write_text(f"2026-09-{day} 08:00:00 UTC", encoding="utf-8")
    outcome = run(class_room)
    assert {one.line.pupil: one.known.score for one in outcome.graded} == {"early": 4, "late": 0}
    ours = penalties(class_room)
    assert class_room.nbgrader("autograde", SLUG, "--force").status == 0
    assert penalties(class_room) == ours == {"early": None, "late": 4.0}


def penalties(room: ClassRoom) -> dict[str, float | None]:
    with Gradebook(room.db_url) as book:
        return {
            pupil: book.find_submission_notebook(SLUG, SLUG, pupil).late_submission_penalty
            for pupil in ("early", "late")
        }


def test_only_what_has_changed_is_graded_again(class_room: ClassRoom) -> None:
    for pupil in ("a", "b", "c", "d"):
        class_room.hand_in(pupil, MODEL)
    assert set(told(run(class_room)).values()) == {"graded"}
    assert set(told(run(class_room)).values()) == {"unchanged"}
    (class_room.course / "submitted" / "a" / SLUG / "new.txt").write_text("x", encoding="utf-8")
    (class_room.graded("b") / f"{SLUG}.ipynb").unlink()
    with Gradebook(class_room.db_url) as book:
        book.remove_submission(SLUG, "c")
    assert told(run(class_room)) == {
        "a": "graded",
        "b": "graded",
        "c": "graded",
        "d": "unchanged",
    }
    assert set(told(run(class_room, again=True)).values()) == {"graded"}


def test_other_tests_of_the_teacher_mean_to_grade_again(class_room: ClassRoom) -> None:
    class_room.hand_in("half", HALF)
    run(class_room)
    path = class_room.course / "source" / SLUG / f"{SLUG}.ipynb"
    nb = nbformat.read(path, as_version=4)
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "signs-in":
            cell.source = 'check("Other", False)'
    nbformat.write(nb, path)
    assert class_room.nbgrader("generate_assignment", SLUG, "--force").status == 0
    assert told(run(class_room)) == {"half": "graded"}
    assert class_room.scores()["half"]["signs-in"] == 0


def test_a_work_that_becomes_unreadable_keeps_its_score_and_says_so(
    class_room: ClassRoom,
) -> None:
    folder = class_room.hand_in("half", HALF)
    run(class_room)
    before = class_room.scores()
    (folder / f"{SLUG}.ipynb").write_text("{", encoding="utf-8")
    assert told(run(class_room)) == {"half": "stopped"}
    assert class_room.scores() == before


def test_what_cannot_be_written_is_not_written_in_part(
    class_room: ClassRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    class_room.hand_in("half", HALF)

    def fails(*_: object) -> None:
        raise sqlalchemy.exc.OperationalError("COMMIT", {}, Exception("disk full"))

    monkeypatch.setattr(Book, "remember", fails)
    with pytest.raises(Exception, match="disk full"):
        run(class_room)
    monkeypatch.undo()
    assert class_room.scores() == {}
    assert told(run(class_room)) == {"half": "graded"}


def test_a_mistake_of_ours_stops_one_submission_and_the_status_tells(
    class_room: ClassRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    for pupil in ("a", "b"):
        class_room.hand_in(pupil, MODEL)
    from grading import classroom

    real = classroom.grade_submission

    def buggy(submission: object, *rest: object) -> Graded:
        if submission.pupil == "a":  # type: ignore[attr-defined]
            raise ZeroDivisionError("ours")
        return real(submission, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(classroom, "grade_submission", buggy)
    monkeypatch.chdir(class_room.course)
    done = CliRunner().invoke(app, ["grade", SLUG])
    assert done.exit_code == 1
    assert "ZeroDivisionError" in done.output
    assert sorted(class_room.scores()) == ["b"]


def test_partial_credit_that_is_no_credit_is_an_error_of_the_author(
    class_room: ClassRoom,
) -> None:
    path = class_room.course / "source" / SLUG / f"{SLUG}.ipynb"
    nb = nbformat.read(path, as_version=4)
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "signs-in":
            cell.source = 'float("nan")'
    nbformat.write(nb, path)
    class_room.nbgrader("generate_assignment", SLUG, "--force")
    class_room.hand_in("model", MODEL)
    (one,) = run(class_room).graded
    assert "partial credit must be a number from 0 to 1" in one.line.record.reason
    said = class_room.nbgrader("autograde", SLUG)
    assert "partial credit must be a number from 0 to 1" in said.text


@pytest.mark.parametrize(
    ("options", "status"), [([SLUG], 0), (["--all"], 0), (["--all", "--strict"], 3), ([], 2)]
)
def test_status_for_scripts(
    class_room: ClassRoom, monkeypatch: pytest.MonkeyPatch, options: list[str], status: int
) -> None:
    class_room.hand_in("model", MODEL)
    class_room.mark_as_run(class_room.hand_in("journal-lost"))
    monkeypatch.chdir(class_room.course)
    monkeypatch.setenv("COLUMNS", "200")
    done = CliRunner().invoke(app, ["grade", *options])
    assert done.exit_code == status, done.output
    if status != 2:
        assert "model" in done.output
        assert "1 graded, 1 not graded" in done.output


def test_nobody_handed_in_and_who_is_missing(class_room: ClassRoom) -> None:
    with Gradebook(class_room.db_url) as book:
        book.add_student("vali")
    assert run(class_room).nothing_from == ["vali"]


def test_wrong_folders_exercises_and_settings(class_room: ClassRoom, tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspaceError):
        grade(tmp_path, SLUG)
    with pytest.raises(NotGeneratedError, match=SLUG):
        grade(class_room.course, "99-no")
    (class_room.course / "nbgrader_config.py").write_text("1 / 0", encoding="utf-8")
    with pytest.raises(WrongSettingsError, match="ZeroDivisionError"):
        grade(class_room.course, SLUG)


def test_one_at_a_time(class_room: ClassRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    def inside(*_: object, **_more: object) -> None:
        run(class_room)

    monkeypatch.setattr("course.grading._grade_one", inside)
    with pytest.raises(BusyError):
        run(class_room)


def test_an_interruption_says_how_far_it_came_and_goes_on(
    class_room: ClassRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    for pupil in ("a", "b", "c"):
        class_room.hand_in(pupil, MODEL)
    real = Book.write

    def interrupted(self: Book, assignment: str, pupil: str, marks: list[Marks], _s: None) -> str:
        if len(class_room.scores()) == 2:
            os.kill(os.getpid(), signal.SIGINT)
        return real(self, assignment, pupil, marks, _s)

    monkeypatch.setattr(Book, "write", interrupted)
    with pytest.raises(InterruptedGradingError, match="2 of 3"):
        run(class_room)
    monkeypatch.undo()
    assert len(class_room.scores()) == 2
    assert sorted(told(run(class_room)).values()) == ["graded", "unchanged", "unchanged"]


HOSTILE = """# Hi
<script>alert(1)</script><img src=x onerror=alert(1)><img src="https://evil.example/x.png">
[a](javascript:alert(1)) [b](data:text/html,<script>1</script>) <iframe src="/"></iframe>
<form action="/"><input></form> <svg onload=alert(1)></svg> <b onclick="x()">bold</b>

![p](data:image/png;base64,AAAA)
"""


def test_formgrader_shows_what_a_pupil_wrote_and_runs_none_of_it(class_room: ClassRoom) -> None:
    folder = class_room.hand_in("model", MODEL)
    (folder / "evil.html").write_text("<script>1</script>", encoding="utf-8")
    path = folder / f"{SLUG}.ipynb"
    nb = nbformat.read(path, as_version=4)
    nb.cells[-1].source = HOSTILE
    nb.cells.append(nbformat.v4.new_raw_cell("<script>alert(2)</script>"))
    nb.cells.append(nbformat.v4.new_code_cell("'<script>alert(3)</script>'"))
    nbformat.write(nb, path)
    run(class_room)
    assert not (class_room.graded("model") / "evil.html").exists()
    page = formgrader_page(class_room, class_room.graded("model") / f"{SLUG}.ipynb")
    inside = page.select_one("#notebook-container")
    assert inside is not None
    assert not inside.find_all(["script", "iframe", "form", "svg"])
    pictures = [str(each.get("src", "")) for each in inside.find_all("img")]
    assert [each for each in pictures if each] == ["data:image/png;base64,AAAA"]
    for each in inside.find_all(True):
        assert not [name for name in each.attrs if name.startswith("on")]
        assert not str(each.get("href", "")).startswith(("javascript:", "data:"))
    assert "alert(1)" in inside.get_text()
    assert "Put right before grading" in inside.get_text()


def formgrader_page(room: ClassRoom, notebook: Path) -> BeautifulSoup:
    """Return the page as Formgrader makes it."""
    config = PyFileConfigLoader("nbgrader_config.py", path=str(room.course)).load_config()
    config.HTMLExporter.template_name = "formgrade"
    config.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    resources = {
        **dict.fromkeys(("assignment_id", "notebook_id", "submission_id", "base_url"), "x"),
        **dict.fromkeys(("student", "last_name", "first_name", "notebook_path"), "x"),
        "index": 0,
        "total": 1,
    }
    html, _ = HTMLExporter(config=config).from_filename(str(notebook), resources=resources)
    return BeautifulSoup(html, "html.parser")
