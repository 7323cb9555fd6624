"""A code notebook whose tests could not be run behind the wall is not built."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.build.code_rule import said
from course.build.source import read_source
from course.errors import ContentError
from grading.wall.rule import Fault
from tests.course.conftest import CODE, EXERCISE

CHECK = "count([1, 2, 3]) == 3"
WRONG = {
    "len(open('/etc/passwd').read()) == count([])": "open may not be used in a test cell",
    "count([1]) * 5 == 5": "multiplied or formatted",
    "count.__doc__ is None": "count is the pupil’s",
    "desk.happened('x')": "desk is neither defined here",
    "other([1]) == 1": "other is neither defined here nor a function of a solution cell",
}


@pytest.fixture
def code(sources: Path) -> Path:
    """The source of a code notebook."""
    return sources / "exercises/04-cabinet/code.md"


def test_a_notebook_that_keeps_the_rule_is_read(code: Path) -> None:
    assert read_source(code).cells


@pytest.mark.parametrize("test", WRONG)
def test_a_test_cell_that_breaks_the_rule_is_named(code: Path, test: str) -> None:
    code.write_text(CODE.replace(CHECK, test), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_source(code)
    assert any(
        fault.startswith("04-cabinet-counts: line 1: ") and WRONG[test] in fault
        for fault in caught.value.faults
    )


def test_a_function_may_not_bear_a_name_of_pythons(code: Path) -> None:
    code.write_text(CODE.replace("count(", "sum("), encoding="utf-8")
    with pytest.raises(ContentError, match="sum is a name of Python"):
        read_source(code)


def test_a_locked_cell_imports_and_names_only(code: Path) -> None:
    locked = "```{code-cell} python\n:locked: begin\n\nprint(open('x').read())\n```\n\n"
    code.write_text(CODE.replace("```{code-cell}", locked + "```{code-cell}", 1), encoding="utf-8")
    with pytest.raises(ContentError, match="04-cabinet-begin: line 1"):
        read_source(code)


def test_partial_credit_is_within_the_points(code: Path) -> None:
    text = CODE.replace(f'check("Three sessions are three", {CHECK})', "1.5")
    code.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match="a number from 0 to the points"):
        read_source(code)


def test_core_notebooks_have_another_rule(sources: Path) -> None:
    path = sources / "exercises/04-cabinet/exercise.md"
    path.write_text(EXERCISE, encoding="utf-8")
    assert "desk." in EXERCISE
    assert read_source(path).cells


@pytest.mark.parametrize(
    "code_name",
    [
        *("syntax", "statement", "import", "unknown", "builtin", "call", "not_called"),
        *("overwritten", "attribute", "unseeded", "growth", "credit"),
    ],
)
def test_every_fault_has_words(code_name: str) -> None:
    assert said(Fault(3, code_name, "name")).startswith("line 3: ")
