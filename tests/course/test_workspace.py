"""`savod init`: a whole nbgrader course, and nothing overwritten."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from nbgrader.converters import Autograde
from traitlets.config.loader import PyFileConfigLoader

from course.errors import CourseError, UsageError
from course.workspace import (
    FolderNotMadeError,
    FolderTakenError,
    NothingBuiltError,
    init,
    read_mark,
)
from tests.grading.small_course import SLUG, TITLE, write_course


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course with one unit in English."""
    return write_course(tmp_path / "checkout")


@pytest.fixture
def made(tmp_path: Path, root: Path) -> Path:
    """A workspace made from it."""
    return init(tmp_path / "class 7a", "en", root=root)


def test_workspace_has_all_that_a_teacher_needs(made: Path) -> None:
    names = {str(path.relative_to(made)) for path in made.rglob("*") if path.is_file()}
    assert names == {
        "README.md",
        "guide.html",
        "nbgrader_config.py",
        "roster.csv",
        "savod.toml",
        "start.md",
        f"lessons/{SLUG}.ipynb",
        f"source/{SLUG}/{SLUG}.ipynb",
    }
    assert (made / "exchange").stat().st_mode & 0o777 == 0o777
    assert made.stat().st_mode & 0o777 == 0o755


def test_settings_put_replay_in_place_of_execute(made: Path) -> None:
    config = PyFileConfigLoader("nbgrader_config.py", path=str(made)).load_config()
    steps = config.Autograde.autograde_preprocessors
    assert steps[0] == "grading.plugins.replay.Replay"
    assert not any(step.endswith("Execute") for step in steps)
    assert config.CourseDirectory.root == str(made)
    assert config.Exchange.root == str(made / "exchange")
    assert config.Replay.lang == "en"


def test_our_steps_are_nbgraders_but_for_two(made: Path) -> None:
    config = PyFileConfigLoader("nbgrader_config.py", path=str(made)).load_config().Autograde
    stock = Autograde()
    theirs = [step.__name__ for step in stock.autograde_preprocessors]
    assert names(config.autograde_preprocessors) == [
        "Replay" if step == "Execute" else step for step in theirs
    ]
    cleaning = names(config.sanitize_preprocessors)
    cleaning.remove("Repair")
    assert cleaning == [step.__name__ for step in stock.sanitize_preprocessors]


def names(steps: list[str]) -> list[str]:
    """Return the class names of steps given by their paths."""
    return [step.rsplit(".", 1)[1] for step in steps]


def test_start_page_links_notebooks_that_exist(made: Path) -> None:
    page = (made / "start.md").read_text(encoding="utf-8")
    assert TITLE in page
    for link in (f"lessons/{SLUG}.ipynb", f"source/{SLUG}/{SLUG}.ipynb"):
        assert f"({link})" in page
        assert (made / link).is_file()


def test_roster_has_the_columns_that_nbgrader_imports(made: Path) -> None:
    with (made / "roster.csv").open(encoding="utf-8") as file:
        assert next(csv.reader(file)) == ["id", "first_name", "last_name", "email"]


def test_mark_says_whose_folder_it_is(made: Path) -> None:
    mark = read_mark(made)
    assert (mark["role"], mark["lang"]) == ("teacher", "en")


def test_empty_folder_is_taken(tmp_path: Path, root: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert (init(tmp_path / "empty", "en", root=root) / "savod.toml").is_file()


def test_folder_with_anything_in_it_is_left_alone(tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FolderTakenError, match="full"):
        init(folder, "en", root=root)
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_file_of_that_name_is_left_alone(tmp_path: Path, root: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(FolderTakenError):
        init(tmp_path / "file", "en", root=root)


def test_unknown_language_names_the_three(tmp_path: Path, root: Path) -> None:
    with pytest.raises(UsageError, match="uz, ru, en"):
        init(tmp_path / "new", "de", root=root)
    assert not (tmp_path / "new").exists()


def test_place_where_one_may_not_write(tmp_path: Path, root: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FolderNotMadeError, match="Choose a place"):
        init(tmp_path / "file" / "new", "en", root=root)


def test_failure_half_way_leaves_nothing(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("course.workspace.teacher_settings", full)
    with pytest.raises(FolderNotMadeError, match="No space left"):
        init(tmp_path / "new", "en", root=root)
    assert {path.name for path in tmp_path.iterdir()} == {"checkout"}


def test_language_without_notebooks_says_so(tmp_path: Path, root: Path) -> None:
    (root / "exercises" / SLUG / "en.ipynb").unlink()
    with pytest.raises(NothingBuiltError, match="savod build"):
        init(tmp_path / "new", "en", root=root)


def test_exchange_of_ones_own(tmp_path: Path, root: Path) -> None:
    exchange = tmp_path / "shared" / "exchange"
    made = init(tmp_path / "new", "en", exchange=exchange, course_id="7a", root=root)
    config = PyFileConfigLoader("nbgrader_config.py", path=str(made)).load_config()
    assert exchange.is_dir()
    assert not (made / "exchange").exists()
    assert config.Exchange.root == str(exchange)
    assert config.CourseDirectory.course_id == "7a"


def test_errors_are_the_courses(tmp_path: Path) -> None:
    with pytest.raises(CourseError):
        init(tmp_path / "new", "en", root=tmp_path / "nowhere")
