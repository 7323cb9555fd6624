"""Units are found by their folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.errors import ContentError, NoCourseError
from course.units import all_units


def test_a_folder_without_lessons_holds_no_course(tmp_path: Path) -> None:
    with pytest.raises(NoCourseError, match="lessons"):
        all_units(tmp_path)


def test_units_are_in_order_and_either_folder_counts(sources: Path) -> None:
    (sources / "exercises/03-one-id").mkdir()
    assert [unit.slug for unit in all_units(sources)] == ["03-one-id", "04-cabinet"]


def test_a_folder_with_another_name_is_refused(sources: Path) -> None:
    (sources / "lessons/Cabinet").mkdir()
    with pytest.raises(ContentError, match="Cabinet"):
        all_units(sources)


def test_assignment_names(sources: Path) -> None:
    (unit,) = all_units(sources)
    assert unit.assignment("uz") == {}
    unit.code.notebook("uz").touch()
    assert unit.assignment("uz") == {"04-cabinet-code": unit.folders[1] / "uz-code.ipynb"}
