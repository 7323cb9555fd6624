"""What a report counts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from course.report.figures import Reached, figures, how_far
from tests.course.report.sample import MEANINGS, SLUG, results, work

CLASS = {
    "ali": work(1, 2),
    "bobur": work(0, 1, waiting=True),
    "dono": work(0, 0),
    "ergash": None,
}


@pytest.mark.parametrize(
    ("shares", "far"),
    [
        ([], "missing"),
        ([None], "waiting"),
        ([1.0, None], "reached"),
        ([1.0, 1.0], "reached"),
        ([1.0, 0.0], "partly"),
        ([0.5], "partly"),
        ([0.0, 0.0], "not_yet"),
    ],
)
def test_how_far_somebody_is(shares: Sequence[float | None], far: Reached) -> None:
    assert how_far(list(shares)) == far


def test_outcomes_by_pupils() -> None:
    rows = {row.outcome: row.reached for row in figures(results(CLASS), MEANINGS).outcomes}
    assert list(rows) == ["L4.sessions", "L4.withdraw-consent"]
    assert rows["L4.withdraw-consent"] == {
        "ali": "reached",
        "bobur": "partly",
        "dono": "not_yet",
        "ergash": "missing",
    }


def test_a_misconception_is_of_those_who_began() -> None:
    (row,) = figures(results(CLASS), MEANINGS).misconceptions
    assert (row.key, row.pupils, row.handed_in) == ("M04c", ("bobur",), 2)


def test_the_hardest_check_comes_first_and_answers_are_no_checks() -> None:
    rows = figures(results(CLASS), MEANINGS).checks
    assert [row.grade_id for row in rows] == ["consent", "session"]
    assert rows[0].solved == pytest.approx(1 / 3)


def test_what_waits_for_the_teacher() -> None:
    (row,) = figures(results(CLASS), MEANINGS).waiting
    assert (row.assignment, row.pupil, row.answers) == (SLUG, "bobur", 1)
