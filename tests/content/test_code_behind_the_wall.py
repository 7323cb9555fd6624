"""Every code notebook behind the wall: the same checks pass and fail as in a kernel."""

from __future__ import annotations

import pytest
from nbgrader.utils import determine_grade

from course.attempts import read_attempts
from course.units import Unit
from grading.notebook import code_cells, grade_id
from grading.teacher import TeachersCell
from grading.wall.grade import grade_code
from sandbox_portal.language import LANGUAGES
from tests.content.test_code_notebooks import ATTEMPTS, each_notebook, points, source

pytestmark = pytest.mark.bubblewrap


def failed(unit: Unit, lang: str, cells: dict[str, str], *, release: bool = False) -> set[str]:
    """Grade what a pupil wrote; return the checks that give less than their points."""
    tests, setup = {}, {}
    for cell in code_cells(source(unit, lang)):
        marks = cell.metadata.get("nbgrader", {})
        name = str(grade_id(cell))
        if marks.get("grade") and marks.get("locked"):
            tests[name] = TeachersCell(name, cell.source, marks["points"], "")
        elif marks.get("locked"):
            setup[name] = cell.source
    book = source(unit, lang, release=release)
    for cell in code_cells(book):
        cell.source = cells.get(str(grade_id(cell)), cell.source)
    assert grade_code(book, tests, setup, None, lang) == {}
    return {
        name
        for cell in code_cells(book)
        if (name := str(grade_id(cell))) in tests and determine_grade(cell)[0] != tests[name].points
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@each_notebook
def test_the_solution_passes_and_the_untouched_release_scores_nothing(
    unit: Unit, lang: str
) -> None:
    assert failed(unit, lang, {}) == set()
    assert failed(unit, lang, {}, release=True) == points(source(unit, lang)).keys()


@pytest.mark.parametrize(("unit", "name"), ATTEMPTS)
def test_each_wrong_solution_fails_just_its_checks(unit: Unit, name: str) -> None:
    attempt = read_attempts(unit)[name]
    assert failed(unit, "en", attempt.cells) == set(attempt.fails)
