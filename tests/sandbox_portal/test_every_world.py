"""Any commands in any scenario: only the domain's own refusals, and a journal tells it again.

A state machine begins where a recorded pupil was at some moment (or just signed in), does
whatever commands the union has, and looks at the country after each.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from sandbox_portal.domain.clock import PASSES, PassTime
from sandbox_portal.journal import read_journal
from sandbox_portal.world import World
from tests.sandbox_portal.any_command import ALL, any_command, any_of
from tests.sandbox_portal.country_rules import check_country
from tests.sandbox_portal.played import Played

ROOT = Path(__file__).parents[2]
SCENARIOS = sorted(path.stem for path in (ROOT / "sandbox_portal" / "scenarios").glob("*.toml"))


def recorded(scenario: str) -> list[Path]:
    """Return the journals of recorded pupils of this exercise, if there are any."""
    return sorted((ROOT / "exercises" / scenario / "journals").glob("*.jsonl"))


class Country(RuleBasedStateMachine):
    """One pupil's country, in which anything is tried."""

    def __init__(self, scenario: str) -> None:
        super().__init__()
        self.played = Played(scenario)

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """Begin as somebody who has just come, has signed in, or has done a part of all."""
        scenario = self.played.world.exercise
        starts = ["new", "signed in", *recorded(scenario) * 2]
        start = data.draw(st.sampled_from(starts))
        if isinstance(start, Path):
            header, commands = read_journal(start)
            self.played = Played(scenario, header.pupil)
            for command in commands[: data.draw(st.integers(0, len(commands)))]:
                self.played.do(command)
        elif start == "signed in":
            self.sign_in()

    @rule()
    def sign_in(self) -> None:
        """Sign in with the code that comes."""
        self.played.sign_in()

    @rule(data=st.data())
    def try_anything(self, data: st.DataObject) -> None:
        """Try any command."""
        self.played.do(data.draw(any_command(self.played.world)))

    @rule(span=st.sampled_from(sorted(PASSES)))
    def wait(self, span: str) -> None:
        """Let time pass, so that bodies act."""
        self.played.do(PassTime(span))

    @invariant()
    def the_country_keeps_its_rules(self) -> None:
        check_country(self.played.world)

    def teardown(self) -> None:
        self.played.check_replay()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_any_commands_keep_the_rules_and_the_journal_tells_them_again(scenario: str) -> None:
    run_state_machine_as_test(
        lambda: Country(scenario),
        settings=settings(
            max_examples=12,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_command_can_be_drawn(kind: type) -> None:
    """A new command with a field of an unknown name or type has no words, and fails here."""
    any_of(kind, World("04-cabinet", "ali")).validate()


def test_every_command_is_done_by_a_recorded_pupil_or_named_here() -> None:
    """What the machine begins with reaches every rule, not only its refusals."""
    done: set[type[Any]] = set()
    for journal in (ROOT / "exercises").glob("*/journals/*.jsonl"):
        header, commands = read_journal(journal)
        world = World(header.exercise, header.pupil)
        done |= {type(one) for one in commands if not world.do(one).refused}
    assert {kind.__name__ for kind in ALL if kind not in done} == NEVER_RECORDED


NEVER_RECORDED = {
    "AnswerLetter",
    "AnswerVisitor",
    "ExportData",
    "ExtendLetter",
    "ForwardLetter",
    "LeaveLetter",
    "RegisterLetter",
    "ReviewAccess",
    "SendCodeAgain",
    "SendLetterBack",
}
"""Of practice desks and byways: test_office_world, test_access_world and others do them."""
