"""A pupil's own folder: exercises without answers, and work that is never overwritten."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from course.errors import CourseError
from course.pupil_folder import pupil_folder
from tests.grading.small_course import HIDDEN, SLUG, write_course

EXERCISE = f"exercises/{SLUG}/{SLUG}.ipynb"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course with one unit in English."""
    return write_course(tmp_path / "checkout")


@pytest.fixture
def home(tmp_path: Path, root: Path) -> Path:
    """A pupil's folder, made from it."""
    folder = tmp_path / "home"
    assert pupil_folder(folder, "en", root=root) == []
    return folder


def new_edition(root: Path) -> None:
    """Change the exercise in the checkout."""
    path = root / "exercises" / SLUG / "en.ipynb"
    nb = nbformat.read(path, as_version=4)
    nb.cells[0].source += "\n\nSecond edition."
    nbformat.write(nb, path)


def test_exercise_has_neither_answers_nor_hidden_tests(home: Path) -> None:
    text = (home / EXERCISE).read_text(encoding="utf-8")
    assert HIDDEN[:20] not in text
    assert "A good answer" not in text
    assert "Write your answer here." in text


def test_exercise_is_what_generate_assignment_makes(home: Path) -> None:
    nb = nbformat.read(home / EXERCISE, as_version=4)
    tests = [cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    assert all(cell.metadata.nbgrader.checksum for cell in tests)
    assert all(cell.metadata.deletable is False for cell in tests)


def test_start_page_links_notebooks_that_exist(home: Path) -> None:
    page = (home / "start.md").read_text(encoding="utf-8")
    for link in (f"lessons/{SLUG}.ipynb", EXERCISE):
        assert f"({link})" in page
        assert (home / link).is_file()


def test_making_it_again_changes_nothing(home: Path, root: Path) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert pupil_folder(home, "en", root=root) == []
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_untouched_notebook_is_renewed(home: Path, root: Path) -> None:
    new_edition(root)
    assert pupil_folder(home, "en", root=root) == []
    assert "Second edition" in (home / EXERCISE).read_text(encoding="utf-8")


def test_edited_notebook_stays(home: Path, root: Path) -> None:
    work = (home / EXERCISE).read_text(encoding="utf-8").replace("Write your answer", "I think")
    (home / EXERCISE).write_text(work, encoding="utf-8")
    new_edition(root)
    assert pupil_folder(home, "en", root=root) == [EXERCISE]
    assert (home / EXERCISE).read_text(encoding="utf-8") == work


def test_notebook_with_a_journal_stays(home: Path, root: Path) -> None:
    journal = home / "exercises" / SLUG / f"{SLUG}.journal.jsonl"
    journal.write_text("{}\n", encoding="utf-8")
    new_edition(root)
    assert pupil_folder(home, "en", root=root) == [EXERCISE]
    assert journal.read_text(encoding="utf-8") == "{}\n"


def test_lost_notebook_comes_back(home: Path, root: Path) -> None:
    (home / EXERCISE).unlink()
    assert pupil_folder(home, "en", root=root) == []
    assert (home / EXERCISE).is_file()


def test_with_an_exchange_the_teacher_hands_out(tmp_path: Path, root: Path) -> None:
    home = tmp_path / "home"
    pupil_folder(home, "en", exchange=tmp_path / "exchange", root=root)
    assert not (home / "exercises").exists()
    assert "Assignment List" in (home / "start.md").read_text(encoding="utf-8")
    assert str(tmp_path / "exchange") in (home / "nbgrader_config.py").read_text(encoding="utf-8")


def test_place_where_one_may_not_write(tmp_path: Path, root: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CourseError, match="Choose a place"):
        pupil_folder(tmp_path / "file" / "home", "en", root=root)
