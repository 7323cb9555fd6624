"""The official's letters, and the classmate's homework: what a scenario may not say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sandbox_portal.domain.law.terms import due
from sandbox_portal.scenarios.ask_for_days import mistakes, right
from sandbox_portal.scenarios.loader import FOLDER, ScenarioError, load_scenario, read_scenario

NAME = "07-appeal-life-practice.toml"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('body = "sanitary"', 'body = "moon"', "office: no body 'moon'"),
        ('subject = "noise"', 'subject = "moon"', "office welding: no subject 'moon'"),
        ('subject = "noise"', 'subject = "road"', "slot 'secret' does not fit"),
        ('about = "roads"', 'about = "moon"', "no body 'moon' to complain about"),
        ("ready_after = 21", "ready_after = 0", "waits_text and ready_after"),
        ('slot = "elsewhere"', 'slot = "x"', "x"),
        ("arrives = 55", "arives = 55", "arives"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, old: str, new: str, fault: str) -> None:
    text = (FOLDER / NAME).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / NAME).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError) as error:
        read_scenario(tmp_path / NAME)
    assert str(error.value).startswith(NAME)
    assert fault in str(error.value)


def test_every_mistake_in_the_homework_is_one() -> None:
    plans = load_scenario("07-appeal-life").appeals
    assert plans is not None
    assert len(plans.puzzles) == 6
    for plan in plans.puzzles:
        assert right(plan) == due(plan.kind, plan.received)
        assert right(plan) not in mistakes(plan), plan.key
        assert len({right(plan), *mistakes(plan)}) >= 3
    leap = next(plan for plan in plans.puzzles if "leap" in plan.key)
    assert right(leap) == date(2028, 2, 29)
