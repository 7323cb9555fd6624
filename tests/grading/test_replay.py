"""Autograding by replay, through the commands that a teacher types."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import nbformat
import pytest
from bs4 import BeautifulSoup

from course.demo import STOCK
from grading.replay import empty_desk, replay
from sandbox_portal.journal import Header, JournalError, journal_path
from tests.grading.class_room import HALF, MODEL, ClassRoom, Outcome, write_journal
from tests.grading.small_course import HIDDEN, SLUG

FULL = {"signs-in": 1, "ends-session": 2, "tells-code-to-nobody": 1, "why": 0}
HALF_SCORES = {**FULL, "ends-session": 0}
NOTHING = dict.fromkeys(FULL, 0)
UNGRADED = dict.fromkeys(FULL)

RAN = "pupil-code-ran"


def lines(journal: Path) -> list[bytes]:
    """Return the lines of a journal with their ends."""
    return journal.read_bytes().splitlines(keepends=True)


def not_json(journal: Path) -> None:
    """Replace the journal by something else."""
    journal.write_text("my journal\n", encoding="utf-8")


def empty_file(journal: Path) -> None:
    """Leave a file of no bytes."""
    journal.write_bytes(b"")


def unknown_command(journal: Path) -> None:
    """Put a command that does not exist into the last line."""
    last = lines(journal)[-1].replace(b'"end_session"', b'"become_president"')
    journal.write_bytes(b"".join([*lines(journal)[:-1], last]))


def spliced(journal: Path) -> None:
    """Cut out a line."""
    journal.write_bytes(b"".join([lines(journal)[0], *lines(journal)[2:]]))


def other_pupil(journal: Path) -> None:
    """Hand in a classmate's journal."""
    journal.unlink()
    write_journal(journal, "classmate", MODEL)


def header_with(journal: Path, **changes: object) -> None:
    """Change the header, and leave only it."""
    header = msgspec.json.decode(lines(journal)[0])
    journal.write_bytes(msgspec.json.encode({**header, **changes}) + b"\n")


def other_exercise(journal: Path) -> None:
    """Hand in the journal of another exercise."""
    header_with(journal, exercise="03-one-id")


def other_version(journal: Path) -> None:
    """Hand in a journal made with an earlier version."""
    header_with(journal, version=0)


def folder_of_that_name(journal: Path) -> None:
    """Put a folder where the journal must be."""
    journal.unlink()
    journal.mkdir()
    (journal / "file").write_text("", encoding="utf-8")


BAD: dict[str, tuple[Callable[[Path], None], str]] = {
    "not-json": (not_json, "line 1 is damaged"),
    "empty-file": (empty_file, "line 1 is damaged"),
    "unknown-command": (unknown_command, "line 4 is damaged"),
    "spliced": (spliced, "line 2 does not follow from the line before it"),
    "other-pupil": (other_pupil, "belongs to classmate, not to other-pupil"),
    "other-exercise": (other_exercise, "belongs to 03-one-id, not to 04-cabinet"),
    "other-version": (other_version, "another version of the exercise"),
    "folder": (folder_of_that_name, "cannot be opened"),
}


def edit(folder: Path, change: Callable[[nbformat.NotebookNode], object]) -> None:
    """Change a submitted notebook."""
    path = folder / f"{SLUG}.ipynb"
    nb = nbformat.read(path, as_version=4)
    change(nb)
    nbformat.write(nb, path)


def cell(nb: nbformat.NotebookNode, grade_id: str) -> nbformat.NotebookNode:
    """Return the cell with a grade id."""
    return next(c for c in nb.cells if c.metadata.get("nbgrader", {}).get("grade_id") == grade_id)


def copied(nb: nbformat.NotebookNode, grade_id: str) -> nbformat.NotebookNode:
    """Return a copy of a cell as JupyterLab pastes it: all metadata, another id."""
    pasted = copy.deepcopy(cell(nb, grade_id))
    pasted.id = "pasted"
    return pasted


def hand_in_all(room: ClassRoom) -> None:
    """Let honest and other pupils hand in."""
    room.mark_as_run(room.hand_in("a-model", MODEL))
    room.hand_in("half", HALF)
    room.hand_in("untouched")
    room.mark_as_run(room.hand_in("journal-lost"))
    torn = journal_path(room.hand_in("torn", MODEL), SLUG)
    torn.write_bytes(torn.read_bytes()[:-10])
    for name, (damage, _) in BAD.items():
        damage(journal_path(room.hand_in(name, MODEL), SLUG))

    def pass_all(nb: nbformat.NotebookNode) -> None:
        cell(nb, "signs-in").source = "pass"
        cell(nb, "ends-session").metadata.nbgrader["points"] = 100

    edit(room.hand_in("forger", HALF[:1]), pass_all)
    edit(
        room.hand_in("deleter", HALF), lambda nb: nb.cells.remove(cell(nb, "tells-code-to-nobody"))
    )
    edit(room.hand_in("copier", MODEL), lambda nb: nb.cells.append(copied(nb, "why")))
    edit(room.hand_in("copier-2", MODEL), lambda nb: nb.cells.insert(0, copied(nb, "signs-in")))
    own_code = f"open({str(room.course / RAN)!r}, 'w')\nraise SystemExit"
    edit(
        room.hand_in("programmer", MODEL),
        lambda nb: nb.cells.insert(1, nbformat.v4.new_code_cell(own_code)),
    )
    edit(
        room.hand_in("writer", MODEL),
        lambda nb: cell(nb, "why").update(source="Because it still works."),
    )


@pytest.fixture(scope="module")
def graded(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[ClassRoom, Outcome]:
    """A class that is graded by `nbgrader autograde`, and what that said."""
    course = tmp_path_factory.mktemp("graded") / "course"
    shutil.copytree(prepared, course)
    room = ClassRoom(course)
    hand_in_all(room)
    return room, room.nbgrader("autograde", SLUG)


@pytest.mark.parametrize(
    ("pupil", "scores"),
    [
        ("a-model", FULL),
        ("half", HALF_SCORES),
        ("untouched", NOTHING),
        ("torn", HALF_SCORES),
        ("deleter", HALF_SCORES),
        ("programmer", FULL),
        ("copier", FULL),
        ("copier-2", FULL),
    ],
)
def test_scores(
    graded: tuple[ClassRoom, Outcome], pupil: str, scores: dict[str, float | None]
) -> None:
    assert graded[0].scores()[pupil] == scores


def test_teachers_cells_count_not_the_submitted_ones(graded: tuple[ClassRoom, Outcome]) -> None:
    assert graded[0].scores()["forger"] == NOTHING


def test_no_code_of_the_pupils_runs(graded: tuple[ClassRoom, Outcome]) -> None:
    assert graded[0].graded("programmer").is_dir()
    assert not (graded[0].course / RAN).exists()


def test_free_answer_waits_for_the_teacher(graded: tuple[ClassRoom, Outcome]) -> None:
    assert graded[0].scores()["writer"] == {**FULL, "why": None}


def test_graded_notebook_shows_the_hidden_test_and_clears_the_rest(
    graded: tuple[ClassRoom, Outcome],
) -> None:
    nb = nbformat.read(graded[0].graded("a-model") / f"{SLUG}.ipynb", as_version=4)
    assert HIDDEN in cell(nb, "ends-session").source
    assert cell(nb, "setup").outputs == []
    (output,) = cell(nb, "signs-in").outputs
    assert output.text == "✓ You signed in\n"


@pytest.mark.parametrize("pupil", BAD)
def test_bad_journal_is_said_in_one_line(graded: tuple[ClassRoom, Outcome], pupil: str) -> None:
    _, outcome = graded
    said = [line for line in outcome.text.splitlines() if f"| ERROR] {pupil}, {SLUG}: " in line]
    assert len(said) == 1
    assert BAD[pupil][1] in said[0]


@pytest.mark.parametrize("pupil", [*BAD, "journal-lost"])
def test_stopped_submission_has_no_score_and_is_unchanged(
    graded: tuple[ClassRoom, Outcome], pupil: str
) -> None:
    room, _ = graded
    assert room.scores()[pupil] == UNGRADED
    assert not room.graded(pupil).exists()
    assert (room.course / "submitted" / pupil / SLUG / f"{SLUG}.ipynb").is_file()


def test_lost_journal_is_said(graded: tuple[ClassRoom, Outcome]) -> None:
    assert "journal-lost, 04-cabinet: 04-cabinet.ipynb was used, but" in graded[1].text


def test_there_is_no_traceback_and_the_exit_status_tells(
    graded: tuple[ClassRoom, Outcome],
) -> None:
    assert "Traceback" not in graded[1].text
    assert "SAWarning" not in graded[1].text
    assert graded[1].status == 1


def test_honest_submissions_score_the_same_in_stock_nbgrader(class_room: ClassRoom) -> None:
    for pupil, deeds in {"model": MODEL, "half": HALF, "empty": ()}.items():
        class_room.hand_in(pupil, deeds)
    assert class_room.nbgrader("autograde", SLUG).status == 0
    ours = class_room.scores()
    stock = class_room.nbgrader("autograde", SLUG, "--force", *STOCK)
    assert stock.status == 0, stock.text
    assert class_room.scores() == ours
    assert ours == {"model": FULL, "half": HALF_SCORES, "empty": NOTHING}


def test_feedback_shows_the_sentence_and_no_traceback(class_room: ClassRoom) -> None:
    class_room.hand_in("half", HALF)
    class_room.nbgrader("autograde", SLUG)
    assert class_room.nbgrader("generate_feedback", SLUG).status == 0
    page = (class_room.course / "feedback" / "half" / SLUG / f"{SLUG}.html").read_text("utf-8")
    text = BeautifulSoup(page, "html.parser").get_text()
    assert "✗ You ended the unknown session" in text
    assert "Traceback (most recent call last)" not in page


def test_other_notebooks_are_executed_by_nbgrader(class_room: ClassRoom) -> None:
    source = class_room.course / "source" / "homework"
    source.mkdir()
    nb = nbformat.read(class_room.course / "source" / SLUG / f"{SLUG}.ipynb", as_version=4)
    nb.cells = [cell(nb, "signs-in")]
    nb.cells[0].source = "import os\nassert os.sep"
    nbformat.write(nb, source / "homework.ipynb")
    assert class_room.nbgrader("generate_assignment", "homework").status == 0
    shutil.copytree(
        class_room.course / "release" / "homework",
        class_room.course / "submitted" / "ali" / "homework",
    )
    done = class_room.nbgrader("autograde", "homework")
    assert done.status == 0, done.text
    graded = class_room.course / "autograded" / "ali" / "homework" / "homework.ipynb"
    assert nbformat.read(graded, as_version=4).cells[0].execution_count == 1


def test_broken_test_cell_is_told_to_the_teacher(class_room: ClassRoom) -> None:
    path = class_room.course / "source" / SLUG / f"{SLUG}.ipynb"
    nb = nbformat.read(path, as_version=4)
    cell(nb, "signs-in").source = 'check("You signed in", desk.hapened("signed_in"))'
    nbformat.write(nb, path)
    class_room.nbgrader("generate_assignment", SLUG, "--force")
    class_room.hand_in("model", MODEL)
    said = class_room.nbgrader("autograde", SLUG).text
    assert "The test cell signs-in itself is wrong: AttributeError" in said


def test_replay_rebuilds_the_desk(tmp_path: Path) -> None:
    write_journal(journal_path(tmp_path, SLUG), "ali", MODEL)
    desk = replay(tmp_path, SLUG, "ali")
    assert desk.happened("session_ended", session=desk.truth.unknown_session)
    assert not empty_desk(SLUG, "ali").happened("session_ended")


def test_replay_refuses_the_journal_of_another(tmp_path: Path) -> None:
    write_journal(journal_path(tmp_path, SLUG), "ali", MODEL)
    with pytest.raises(JournalError):
        replay(tmp_path, SLUG, "vali")


def test_header_alone_is_a_journal_of_nothing(tmp_path: Path) -> None:
    version = empty_desk(SLUG, "ali").world.version
    header = msgspec.json.encode(Header(1, SLUG, version, "ali"))
    journal_path(tmp_path, SLUG).write_bytes(header + b"\n")
    assert replay(tmp_path, SLUG, "ali").world.events == []
