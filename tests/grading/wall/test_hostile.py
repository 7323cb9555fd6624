"""Hostile submissions: what score and reason come, and that nothing outside changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.grading.wall.conftest import HONEST, HONEST_TEST, Graded, contents, grade
from tests.grading.wall.hostile import CASES, Case

pytestmark = pytest.mark.bubblewrap


def written(case: Case, outside: Path) -> tuple[str, ...]:
    """Return what the pupil wrote, with the places in it."""
    places = {"{outside}": str(outside), "{pid}": str(os.getpid())}
    cells = list(case.cells)
    for name, place in places.items():
        cells = [source.replace(name, place) for source in cells]
    return tuple(cells)


def run(case: Case, outside: Path, folder: Path) -> Graded:
    """Grade a case; an honest function stands before the hostile code."""
    tests = {"test": case.test, "honest": HONEST_TEST}
    return grade((HONEST, *written(case, outside)), tests, folder)


def left_running() -> list[str]:
    """Return the processes of the sandbox's own user, whom root gives nobody else."""
    user = str(2_000_000_000 + os.getpid())
    found = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text(encoding="utf-8")
        except OSError:
            continue
        if f"\nUid:\t{user}\t" in text:
            found.append(text)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_hostile(case: Case, outside: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAVOD_SECRET", "secret")
    before = contents(outside)
    graded = run(case, outside, folder)
    assert graded.passed() == case.passes, graded.text()
    assert case.says in graded.text()
    assert case.alone or graded.passed("honest"), graded.text("honest")
    assert graded.wrong == {}
    assert case.cell_error in graded.cell_error(2)
    assert contents(outside) == before
    assert left_running() == []


def test_there_are_enough_kinds() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 100
