"""Every code notebook: its solution passes, and each typical wrong solution fails its checks."""

from __future__ import annotations

import contextlib
import io
from typing import Any

import nbformat
import pytest

from course.attempts import read_attempts
from course.notebooks import released
from course.units import Unit, all_units
from grading.notebook import grade_id
from sandbox_portal.language import LANGUAGES

UNITS = [unit for unit in all_units() if unit.code.path.is_file()]
ATTEMPTS = [
    pytest.param(unit, name, id=f"{unit.slug}-{name}")
    for unit in UNITS
    for name in read_attempts(unit)
]
each_notebook = pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.slug)
FULL = 10


def source(unit: Unit, lang: str, *, release: bool = False) -> nbformat.NotebookNode:
    path = unit.code.notebook(lang)
    text = released(path, lang) if release else path.read_text(encoding="utf-8")
    return nbformat.reads(text, as_version=4)


def failed(book: nbformat.NotebookNode, cells: dict[str, str]) -> set[str]:
    """Run a notebook from top to bottom, as a kernel would; return the checks that fail."""
    names: dict[str, Any] = {"__name__": "__main__"}
    found = set()
    for cell in book.cells:
        if cell.cell_type != "code":
            continue
        key = str(grade_id(cell))
        text = cells.get(key, cell.source)
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(text, key, "exec"), names)  # noqa: S102 - our own solutions
        except Exception:  # noqa: BLE001 - whatever a pupil's function raises
            found.add(key)
    return found & points(book).keys()


def points(book: nbformat.NotebookNode) -> dict[str, float]:
    told = {str(grade_id(cell)): cell.metadata.get("nbgrader", {}) for cell in book.cells}
    return {key: about["points"] for key, about in told.items() if about.get("grade")}


@each_notebook
def test_ten_points(unit: Unit) -> None:
    assert sum(points(source(unit, "en")).values()) == FULL


@pytest.mark.parametrize("lang", LANGUAGES)
@each_notebook
def test_the_solution_passes_and_the_untouched_release_scores_nothing(
    unit: Unit, lang: str
) -> None:
    book = source(unit, lang)
    assert failed(book, {}) == set()
    assert (
        failed(source(unit, lang, release=True), {})
        == points(source(unit, lang, release=True)).keys()
    )


@pytest.mark.parametrize(("unit", "name"), ATTEMPTS)
def test_each_wrong_solution_fails_just_its_checks(unit: Unit, name: str) -> None:
    attempt = read_attempts(unit)[name]
    book = source(unit, "en")
    assert attempt.fails
    assert attempt.cells.keys() <= {str(grade_id(cell)) for cell in book.cells}
    assert failed(book, attempt.cells) == set(attempt.fails)
