"""Invariants of appeals, whatever a pupil does: none lost, deadlines right, the law kept."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.appeals.state import Appeal
from sandbox_portal.domain.appeals.writing import SendAppeal, WriteAppeal
from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.law.appeals import KINDS, appeal_law
from sandbox_portal.domain.law.terms import due, registered_at
from sandbox_portal.scenarios.plan_appeals import load_register
from sandbox_portal.world import World
from tests.sandbox_portal.played import signed_in
from tests.sandbox_portal.test_world import APPEAL_COMMANDS

OFFICES = sorted(load_register().offices)
GOOD = st.builds(
    WriteAppeal,
    kind=st.sampled_from(KINDS),
    subject=st.sampled_from(sorted(load_register().subjects)),
    body=st.sampled_from(OFFICES),
    about=st.sampled_from(OFFICES),
    text=st.just("Please help"),
    name=st.just("@name"),
    home=st.just("@home"),
    draft=st.sampled_from(["", "a1"]),
)
SEND = st.builds(
    SendAppeal, appeal=st.sampled_from(["a1", "a2", "a5", "a6"]), confirmed=st.just(True)
)
TIME = st.builds(PassTime, span=st.sampled_from(["quarter", "day", "day", "week"]))
STEPS = st.lists(GOOD | SEND | TIME | APPEAL_COMMANDS, min_size=15, max_size=50)


def filled(world: World, command: Command) -> Command:
    """Let `@name` and `@home` stand for the citizen's own."""
    if not isinstance(command, WriteAppeal):
        return command
    citizen = world.country.citizen
    return msgspec.structs.replace(
        command,
        name=command.name.replace("@name", citizen.full_name),
        home=command.home.replace("@home", citizen.address.text),
    )


@pytest.mark.parametrize("exercise", ["06-appeals", "07-appeal-life"])
@given(steps=STEPS)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_steps_keep_the_law_and_replay_equals_live(exercise: str, steps: list[Command]) -> None:
    played = signed_in(exercise)
    world = played.world
    seen: dict[str, str] = {a.id: a.state for a in world.country.appeals.all}
    for step in steps:
        played.do(filled(world, step))
        check(world, seen)
    played.check_replay()


def check(world: World, seen: dict[str, str]) -> None:
    appeals = world.country.appeals
    ids = [a.id for a in appeals.all]
    assert ids == [f"a{n + 1}" for n in range(len(ids))], "no appeal is lost"
    numbers = [a.number for a in appeals.all if a.number]
    assert len(numbers) == len(set(numbers))
    for appeal in appeals.all:
        before = seen.get(appeal.id)
        assert before not in appeal_law().states.ended or appeal.state == before, "ended stays"
        seen[appeal.id] = appeal.state
        check_one(world, appeal)
    registered = sum(step.act == "register" for a in appeals.all for step in a.history)
    forwarded = sum(step.act == "forward" for a in appeals.all for step in a.history)
    read = sum(e.reason == "appeal" for e in world.country.access_log.entries)
    assert read == registered + forwarded, "each reading has an entry"


def check_one(world: World, appeal: Appeal) -> None:
    assert appeal.state in appeal_law().states.all
    times = [step.at for step in appeal.history]
    assert times == sorted(times)
    if appeal.unsent or appeal.state == "deleted":
        assert appeal.sent is None
        return
    assert appeal.sent is not None
    assert appeal.confirmed
    assert appeal.name
    assert appeal.home
    if appeal.registered is None or appeal.received is None:
        assert world.now < registered_at(appeal.sent) or appeal.state == "withdrawn"
        return
    assert appeal.registered == registered_at(appeal.sent).date()
    assert appeal.received - appeal.registered <= timedelta(days=5), "forwarded in time"
    last = due(appeal.kind, appeal.received, studied=appeal.studied, extended=appeal.extended)
    assert appeal.deadline == last
    answered = appeal.ended_on
    if answered is not None and not appeal.overdue:
        assert answered <= last
    if appeal.running:
        assert appeal.overdue == (world.now.date() > last)
    if any(step.act == "forward" for step in appeal.history):
        assert appeal.body != appeal.about, "never to the body complained about"
