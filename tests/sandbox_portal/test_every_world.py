"""Any commands in any scenario: only the domain's own refusals, and a journal tells it again.

A state machine begins where a recorded pupil was at some moment (or just signed in), does
whatever commands the union has, and looks at the country after each.
"""

from __future__ import annotations

import tempfile
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
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.identity import EnterCode, SignIn
from sandbox_portal.journal import Journal, read_journal
from sandbox_portal.world import World
from tests.sandbox_portal.any_command import ALL, any_command, any_of
from tests.sandbox_portal.country_rules import check_country, check_outcome
from tests.sandbox_portal.plain import whole
from tests.sandbox_portal.seals import seal

ROOT = Path(__file__).parents[2]
SCENARIOS = sorted(path.stem for path in (ROOT / "sandbox_portal" / "scenarios").glob("*.toml"))
Begun = tuple[World, list[Command]]


def recorded(scenario: str) -> list[Path]:
    """Return the journals of recorded pupils of this exercise, if there are any."""
    return sorted((ROOT / "exercises" / scenario / "journals").glob("*.jsonl"))


class Country(RuleBasedStateMachine):
    """One pupil's country, in which anything is tried."""

    def __init__(self, scenario: str) -> None:
        super().__init__()
        self.scenario = scenario
        self.world = World(scenario, "ali")
        self.done: list[Command] = []

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """Begin as somebody who has just come, has signed in, or has done a part of all."""
        starts = ["new", "signed in", *recorded(self.scenario) * 2]
        start = data.draw(st.sampled_from(starts))
        if isinstance(start, Path):
            header, commands = read_journal(start)
            self.world = World(self.scenario, header.pupil)
            for command in commands[: data.draw(st.integers(0, len(commands)))]:
                self.do(command)
        elif start == "signed in":
            self.sign_in()

    def do(self, command: Command) -> None:
        self.done.append(command)
        before = self.world.now
        outcome = self.world.do(command)
        assert self.world.now > before
        check_outcome(outcome)

    @rule()
    def sign_in(self) -> None:
        """Sign in with the code that comes."""
        self.do(SignIn(self.world.truth.login, seal(self.world.truth.password, self.world)))
        challenge = self.world.country.account.challenge
        if challenge is not None:
            self.do(EnterCode(challenge.code))

    @rule(data=st.data())
    def try_anything(self, data: st.DataObject) -> None:
        """Try any command."""
        self.do(data.draw(any_command(self.world)))

    @rule(span=st.sampled_from(sorted(PASSES)))
    def wait(self, span: str) -> None:
        """Let time pass, so that bodies act."""
        self.do(PassTime(span))

    @invariant()
    def the_country_keeps_its_rules(self) -> None:
        check_country(self.world)

    def teardown(self) -> None:
        """Write the journal, read it back, and let it happen again in a new world."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "x.journal.jsonl"
            journal = Journal.open(path, self.scenario, self.world.version, self.world.pupil)
            for command in self.done:
                journal.append(command)
            journal.close()
            header, commands = read_journal(path)
        assert commands == self.done
        again = World(header.exercise, header.pupil)
        for command in commands:
            again.do(command)
        assert whole(again) == whole(self.world)


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
