"""`savod demo`: a recorded class is played, and a score that differs is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.cast import CastError
from course.demo import DemoError, Row, demo, free_folder
from course.roster import fake_names
from course.workspace import FolderTakenError
from tests.grading.class_room import HALF, MODEL, write_journal
from tests.grading.small_course import SLUG, write_course

CAST = """\
[pupils.aziza]
play = "model"
score = 4.0

[pupils.bobur]
play = "only_signs_in"
score = {bobur}

[pupils.xurshid]
play = "empty"
score = 0.0
"""


def recorded(root: Path, bobur: float) -> Path:
    """Write a course with a recorded class of three."""
    home = write_course(root) / "exercises" / SLUG
    (home / "class.toml").write_text(CAST.format(bobur=bobur), encoding="utf-8")
    (home / "journals").mkdir()
    for pupil, deeds in {"aziza": MODEL, "bobur": HALF}.items():
        write_journal(home / "journals" / f"{pupil}.jsonl", pupil, deeds)
    return root


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


def test_class_is_played_and_scores_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    demo(tmp_path / "demo", "en", recorded(tmp_path / "checkout", bobur=2.0))
    shown = capsys.readouterr().out
    assert "aziza" in shown
    assert "✗" not in shown
    assert "Stock nbgrader comes to the same score for aziza." in shown
    pages = (tmp_path / "demo" / "course" / "feedback").rglob("*.html")
    assert {page.parents[1].name for page in pages} == {"aziza", "bobur", "xurshid"}
    roster = (tmp_path / "demo" / "course" / "roster.csv").read_text(encoding="utf-8")
    assert roster.count("\n") == 4


def test_score_that_differs_fails_the_demonstration(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [Row("aziza", "model", 4.0, 4.0), Row("bobur", "only_signs_in", 3.0, 2.0)]
    monkeypatch.setattr("course.demo._enrol", lambda *_: None)
    monkeypatch.setattr("course.demo._play", lambda *_: None)
    monkeypatch.setattr("course.demo.scores", lambda *_: rows)
    monkeypatch.setattr("course.demo._compare_with_stock", lambda *_: None)
    with pytest.raises(DemoError, match="1 score differs"):
        demo(tmp_path / "demo", "en", recorded(tmp_path / "checkout", bobur=3.0))
    assert capsys.readouterr().out.count("✗") == 1


def test_without_recordings_there_is_nothing_to_play(tmp_path: Path) -> None:
    with pytest.raises(DemoError, match=r"no unit has a class\.toml"):
        demo(tmp_path / "demo", "en", write_course(tmp_path / "checkout"))
    assert not (tmp_path / "demo").exists()


def test_wrong_cast_names_file_and_key(tmp_path: Path) -> None:
    root = recorded(tmp_path / "checkout", bobur=2.0)
    cast = root / "exercises" / SLUG / "class.toml"
    cast.write_text(CAST.format(bobur='"many"'), encoding="utf-8")
    with pytest.raises(CastError, match=r"class\.toml.*score"):
        demo(tmp_path / "demo", "en", root)


def test_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "demo" / "course").mkdir(parents=True)
    (tmp_path / "demo" / "course" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FolderTakenError):
        demo(tmp_path / "demo", "en", recorded(tmp_path / "checkout", bobur=2.0))


def test_free_folder_is_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert free_folder() == Path("demo/1")
    (tmp_path / "demo" / "1").mkdir(parents=True)
    assert free_folder() == Path("demo/2")


@pytest.mark.parametrize(("got", "right"), [(2.0, True), (1.5, False), (None, False)])
def test_row_compares_scores(got: float | None, right: bool) -> None:
    assert Row("aziza", "model", 2.0, got).right is right


def test_names_are_the_same_each_time() -> None:
    names = fake_names(["aziza", "bobur"])
    assert list(names) == ["aziza", "bobur"]
    assert all(first and last for first, last in names.values())
    assert fake_names(["aziza", "bobur"]) == names
