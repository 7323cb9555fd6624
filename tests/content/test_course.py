"""The course as a whole: every outcome is taught and assessed, and nothing leads in a circle."""

from __future__ import annotations

import pytest

from course.build.options import CodeOptions
from course.build.source import Document, read_source
from course.outcomes import outcomes
from course.units import Unit, all_units
from sandbox_portal.scenarios.loader import scenario_keys

UNITS = {unit.slug: unit for unit in all_units() if unit.lesson.path.is_file()}
SYLLABUS = {
    *("M01", "M01b", "M01c", "M02", "M02b", "M02c", "M03", "M03b", "M03c", "M04", "M04b", "M04c"),
    *("M05", "M05b", "M05c", "M06", "M06b", "M06c", "M07", "M07b", "M07c"),
    *("M08", "M08b", "M08c", "M08d", "M09", "M09b", "M09c", "M10", "M10b", "M10c", "M10d"),
    *("M11", "M11b", "M11c", "M12", "M12b", "M12c", "M12d"),
}
WITH_CODE = {"02", "04", "05", "07", "10", "11"}


@pytest.fixture(scope="module")
def lessons() -> dict[str, Document]:
    return {slug: read_source(unit.lesson.path) for slug, unit in UNITS.items()}


@pytest.fixture(scope="module")
def exercises() -> dict[str, list[Document]]:
    return {slug: [read_source(one.path) for one in _graded(unit)] for slug, unit in UNITS.items()}


def _graded(unit: Unit) -> list:  # type: ignore[type-arg]
    return [source for source in unit.sources() if source.kind != "lesson"]


def assessed(documents: list[Document]) -> set[str]:
    cells = [cell.options for document in documents for cell in document.cells]
    return {options.outcome for options in cells if options.outcome}


def test_there_are_twelve_units_each_with_lesson_exercise_and_two_worlds() -> None:
    assert [slug[:2] for slug in UNITS] == [f"{number:02}" for number in range(1, 13)]
    for slug, unit in UNITS.items():
        assert unit.exercise.path.is_file(), slug
        assert {slug, f"{slug}-practice"} <= set(scenario_keys())
    assert {slug[:2] for slug, unit in UNITS.items() if unit.code.path.is_file()} == WITH_CODE


def test_every_outcome_is_taught_in_its_lesson(lessons: dict[str, Document]) -> None:
    for key in outcomes().outcomes:
        number = int(key.removeprefix("L").partition(".")[0])
        taught = [doc.front.outcomes for slug, doc in lessons.items() if int(slug[:2]) == number]
        assert any(key in one for one in taught), key


def test_every_outcome_is_assessed(exercises: dict[str, list[Document]]) -> None:
    for key in outcomes().outcomes:
        assert any(key in assessed(documents) for documents in exercises.values()), key


def test_an_exercise_measures_what_it_promises(exercises: dict[str, list[Document]]) -> None:
    for slug, documents in exercises.items():
        promised = {key for document in documents for key in document.front.outcomes}
        assert promised == assessed(documents), slug


def test_every_misconception_of_the_syllabus_is_caught(
    exercises: dict[str, list[Document]],
) -> None:
    caught = {
        cell.options.misconception
        for documents in exercises.values()
        for document in documents
        for cell in document.cells
        if isinstance(cell.options, CodeOptions)
    }
    assert outcomes().misconceptions.keys() >= SYLLABUS
    assert outcomes().misconceptions.keys() <= caught


def test_lessons_take_45_minutes_and_name_only_earlier_units(lessons: dict[str, Document]) -> None:
    for slug, document in lessons.items():
        assert document.front.minutes == 45, slug
        assert all(one < slug for one in document.front.prerequisites), slug
