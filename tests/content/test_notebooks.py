"""Every unit in every language: fresh, whole, equal but for its words, and able to run."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from course.build import run
from course.build.skeleton import differences
from course.units import COURSE_ROOT, Source, Unit, all_units
from sandbox_portal.language import LANGUAGES

UNITS = all_units()
SOURCES = [source for unit in UNITS for source in unit.sources()]
LESSONS = [unit.lesson for unit in UNITS if unit.lesson.path.is_file()]


def name(thing: Unit | Source) -> str:
    return thing.slug if isinstance(thing, Unit) else f"{thing.path.parent.name}-{thing.kind}"


def test_what_is_committed_is_what_a_build_makes() -> None:
    run.check(COURSE_ROOT, None)


@pytest.mark.parametrize("source", SOURCES, ids=name)
def test_the_three_languages_have_the_same_code(source: Source) -> None:
    books = {lang: nbformat.read(source.notebook(lang), as_version=4) for lang in LANGUAGES}
    assert not differences(books)
    ids = {lang: [cell.id for cell in book.cells] for lang, book in books.items()}
    assert ids["uz"] == ids["ru"] == ids["en"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS, ids=name)
def test_a_lesson_runs_from_top_to_bottom(
    lesson: Source, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    book = nbformat.read(lesson.notebook(lang), as_version=4)
    NotebookClient(book, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    said = [output for cell in book.cells for output in cell.get("outputs", [])]
    assert not [output for output in said if output.output_type == "stream"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS, ids=name)
def test_a_lesson_is_read_in_a_quarter_of_an_hour(lesson: Source, lang: str) -> None:
    book = nbformat.read(lesson.notebook(lang), as_version=4)
    words = sum(len(cell.source.split()) for cell in book.cells if cell.cell_type == "markdown")
    assert 600 < words < 15 * WORDS_A_MINUTE[lang]


WORDS_A_MINUTE = {"uz": 115, "ru": 120, "en": 140}
"""What a pupil of 13 reads aloud or slowly; Uzbek and Russian words are longer."""
