"""The questionnaire before the course and the one after it ask the same things."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from course.questions import read_questions
from course.report.surveys import AFTER, BEFORE, read_surveys
from course.units import COURSE_ROOT, find_unit
from sandbox_portal.desk import open_desk
from sandbox_portal.language import LANGUAGES

each_language = pytest.mark.parametrize("lang", LANGUAGES)
QUESTIONS = 15


def notebook(slug: str, lang: str) -> Path:
    return find_unit(slug).exercise.notebook(lang)


@each_language
def test_both_ask_the_same_questions_with_the_same_options(lang: str) -> None:
    before, after = (read_questions(notebook(slug, lang)) for slug in (BEFORE, AFTER))
    assert before == after
    assert len(before) == QUESTIONS
    assert all("unsure" in question.options for question in before)


@each_language
@pytest.mark.parametrize("slug", [BEFORE, AFTER])
def test_there_are_no_points_and_it_runs(
    slug: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    book = nbformat.read(notebook(slug, lang), as_version=4)
    assert not [cell for cell in book.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    NotebookClient(book, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()


def answered(submitted: Path, slug: str, pupil: str, choice: str) -> None:
    folder = submitted / pupil / slug
    folder.mkdir(parents=True)
    desk = open_desk(slug, lang="uz", pupil=pupil, folder=str(folder))
    desk.record_answer("code", "friend")
    desk.record_answer("code", choice)
    desk.close_desk()


def test_a_class_is_counted_side_by_side_and_small_numbers_are_hidden(tmp_path: Path) -> None:
    pupils = [f"pupil{number}" for number in range(20)]
    for number, pupil in enumerate(pupils):
        answered(tmp_path, BEFORE, pupil, "bank" if number < 8 else "nobody")
        if number:
            answered(tmp_path, AFTER, pupil, "nobody")
    source = tmp_path / "source"
    (source / BEFORE).mkdir(parents=True)
    (source / BEFORE / f"{BEFORE}.ipynb").write_bytes(notebook(BEFORE, "en").read_bytes())
    code = read_surveys(source, tmp_path, pupils)[0]
    rows = {text: (before, after) for text, before, after in code.rows}
    assert rows["Nobody but me."] == (12, None)
    assert rows["My bank, if it calls me."] == (8, 0)
    assert rows[""] == (0, None)


def test_a_course_without_questionnaires_has_no_surveys(tmp_path: Path) -> None:
    assert read_surveys(tmp_path, tmp_path, ["ali"]) == []
    assert (COURSE_ROOT / "exercises" / BEFORE).is_dir()
