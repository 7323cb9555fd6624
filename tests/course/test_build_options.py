"""Short options become nbgrader's metadata."""

from __future__ import annotations

from typing import Any

import pytest

from course.build.options import metadata, read_options
from course.errors import ContentError


def expand(cell_type: str, **written: object) -> dict[str, Any]:
    """Return the metadata of a cell with these options."""
    return metadata(read_options(cell_type, written))


def test_a_cell_without_options_has_no_metadata() -> None:
    assert expand("code") == {}
    assert expand("markdown") == {}


def test_a_test_cell() -> None:
    found = expand("code", test="a-b", points=1, outcome="L4.sessions", misconception="M04c")
    assert found == {
        "nbgrader": {
            "schema_version": 3,
            "grade_id": "a-b",
            "points": 1,
            "grade": True,
            "locked": True,
            "solution": False,
            "task": False,
        },
        "deletable": False,
        "editable": False,
        "tags": ["raises-exception"],
        "savod": {"outcome": "L4.sessions", "misconception": "M04c"},
    }


def test_a_pupil_can_write_in_answers_and_solutions() -> None:
    assert "editable" not in expand("markdown", answer="why", points=2)
    assert "editable" not in expand("code", solution="count")
    assert "editable" not in expand("markdown", task="tell", points=2)


def test_hide_and_tags() -> None:
    assert expand("code", hide=None, tags=["a"]) == {
        "jupyter": {"source_hidden": True},
        "tags": ["a"],
    }
    assert expand("code", hide=False) == {}


@pytest.mark.parametrize(
    ("cell_type", "written"),
    [
        ("code", {"tests": "a"}),
        ("code", {"answer": "a", "points": 1}),
        ("markdown", {"test": "a", "points": 1}),
        ("markdown", {"misconception": "M04"}),
        ("code", {"test": "a"}),
        ("code", {"test": "a", "points": 0}),
        ("code", {"test": "a", "points": -1}),
        ("code", {"test": "a", "points": "1"}),
        ("code", {"test": "a", "points": float("nan")}),
        ("code", {"test": "a", "points": float("inf")}),
        ("code", {"test": "a", "points": True}),
        ("code", {"test": "A", "points": 1}),
        ("code", {"test": "1a", "points": 1}),
        ("code", {"test": "a_b", "points": 1}),
        ("code", {"test": "", "points": 1}),
        ("code", {"test": "a" * 41, "points": 1}),
        ("code", {"test": "a", "solution": "b", "points": 1}),
        ("code", {"solution": "a", "points": 1}),
        ("code", {"locked": "a", "outcome": "L4.sessions"}),
        ("code", {"solution": "a", "misconception": "M04"}),
        ("code", {"hide": "yes"}),
        ("code", {"tags": "a"}),
    ],
)
def test_wrong_options_are_refused(cell_type: str, written: dict[str, object]) -> None:
    with pytest.raises(ContentError):
        read_options(cell_type, written)
