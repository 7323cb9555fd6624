"""The real units: each recorded pupil gets the score that was worked out by hand."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.utils import determine_grade, is_grade

from course.cast import read_cast, recorded_journal
from course.demo import STOCK
from course.units import COURSE_ROOT, Unit, all_units
from course.workspace import init
from grading.replay import empty_desk, journal_path, replay, run_cell
from sandbox_portal.evidence import Evidence
from tests.grading.class_room import ClassRoom

CLASSES = {unit: cast for unit in all_units(COURSE_ROOT) if (cast := read_cast(unit))}
PUPILS = [
    pytest.param(unit, pupil, part.score, id=f"{unit.slug}-{pupil}-{part.play}")
    for unit, cast in CLASSES.items()
    for pupil, part in cast.pupils.items()
]
NOTEBOOKS = [
    pytest.param(unit, lang, id=f"{unit.slug}-{lang}")
    for unit in CLASSES
    for lang in ("uz", "ru", "en")
]

Scores = dict[str, dict[str, float | None]]
"""By pupil and grade id."""

COMPARED = {"model", "empty"}
"""Whom stock nbgrader grades as well, so that each cell is compared both passed and failed.

`bench.grade` compares the whole classes of units 4 and 6.
"""


@cache
def teachers_cells(unit: Unit, lang: str) -> list[Any]:
    """Return the test cells of a unit's core notebook."""
    nb = nbformat.read(unit.exercise.notebook(lang), as_version=4)
    return [cell for cell in nb.cells if cell.cell_type == "code" and is_grade(cell)]


def points(unit: Unit, lang: str, desk: Evidence) -> tuple[float, float]:
    """Return the points reached at a desk, and the points there are."""
    reached = total = 0.0
    for cell in teachers_cells(unit, lang):
        cell.outputs = run_cell(cell.source, desk)
        score, most = determine_grade(cell)
        reached, total = reached + score, total + most
    return reached, total


def desk_of(unit: Unit, pupil: str, folder: Path) -> Evidence:
    """Replay the recorded journal of a pupil."""
    shutil.copyfile(recorded_journal(unit, pupil), journal_path(folder, unit.slug))
    return replay(folder, unit.slug, pupil)


@pytest.mark.parametrize(("unit", "pupil", "score"), PUPILS)
def test_recorded_pupil_gets_the_expected_score(
    unit: Unit, pupil: str, score: float, tmp_path: Path
) -> None:
    assert points(unit, "en", desk_of(unit, pupil, tmp_path))[0] == score


@pytest.mark.parametrize(("unit", "lang"), NOTEBOOKS)
def test_model_scores_full_and_nothing_scores_nothing(
    unit: Unit, lang: str, tmp_path: Path
) -> None:
    model = next(name for name, part in CLASSES[unit].pupils.items() if part.play == "model")
    reached, total = points(unit, lang, desk_of(unit, model, tmp_path))
    assert reached == total > 0
    assert points(unit, lang, empty_desk(unit.slug, "anybody"))[0] == 0


@pytest.mark.parametrize(("unit", "lang"), NOTEBOOKS)
def test_test_cells_fail_only_by_check(unit: Unit, lang: str) -> None:
    for cell in teachers_cells(unit, lang):
        outputs = run_cell(cell.source, empty_desk(unit.slug, "anybody"))
        assert {output.get("ename", "CheckFailed") for output in outputs} <= {"CheckFailed"}


@dataclass(frozen=True)
class Compared:
    """The automatic scores of every unit, graded by our plug-ins and by nbgrader alone."""

    ours: dict[Unit, Scores]
    stock: dict[Unit, Scores]


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Compared:
    """Hand out every unit, hand in, and grade with our plug-ins and then without."""
    room = ClassRoom(init(tmp_path_factory.mktemp("class") / "course", "uz"))

    def every_unit(command: str, *options: str) -> dict[Unit, Scores]:
        done = room.nbgrader_in_turn([(command, unit.slug, *options) for unit in CLASSES])
        assert done.status == 0, done.text
        return {unit: room.scores(unit.slug) for unit in CLASSES}

    every_unit("generate_assignment")
    for unit, cast in CLASSES.items():
        plays = {part.play: pupil for pupil, part in cast.pupils.items()}
        for pupil in (plays[play] for play in COMPARED):
            folder = room.hand_in(pupil, assignment=unit.slug)
            shutil.copyfile(recorded_journal(unit, pupil), journal_path(folder, unit.slug))
    return Compared(every_unit("autograde"), every_unit("autograde", "--force", *STOCK))


@pytest.mark.parametrize("unit", CLASSES, ids=lambda unit: unit.slug)
def test_stock_nbgrader_gives_the_same_scores(unit: Unit, compared: Compared) -> None:
    assert len(compared.ours[unit]) == len(COMPARED)
    assert compared.stock[unit] == compared.ours[unit]
