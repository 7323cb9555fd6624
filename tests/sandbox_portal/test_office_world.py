"""Invariants of the official's desk, whatever a pupil does; and replay equals live."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.law.appeals import appeal_law
from sandbox_portal.domain.law.terms import due
from sandbox_portal.domain.office.state import WORDS, Letter
from sandbox_portal.domain.office.work import (
    AnswerLetter,
    AnswerVisitor,
    ExtendLetter,
    ForwardLetter,
    LeaveLetter,
    RegisterLetter,
    SendLetterBack,
)
from sandbox_portal.scenarios.plan_appeals import load_register
from sandbox_portal.world import World
from tests.sandbox_portal.played import signed_in

EXERCISE = "07-appeal-life-practice"
LETTERS = st.sampled_from(["l1", "l2", "l3", "l4", "l5", "x"])
OFFICE_COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(RegisterLetter, letter=LETTERS),
    st.builds(SendLetterBack, letter=LETTERS),
    st.builds(
        ForwardLetter, letter=LETTERS, to=st.sampled_from([*sorted(load_register().offices), "x"])
    ),
    st.builds(ForwardLetter, letter=LETTERS, to=st.just("hokimiyat")),
    st.builds(ExtendLetter, letter=LETTERS),
    st.builds(LeaveLetter, letter=LETTERS),
    st.builds(
        AnswerLetter,
        letter=LETTERS,
        words=st.sampled_from([*WORDS, "x"]),
        lang=st.sampled_from(["uz", "ru", "x"]),
    ),
    st.builds(AnswerVisitor, letter=LETTERS, reply=st.sampled_from(["keep", "tell", "x"])),
    st.builds(PassTime, span=st.sampled_from(["day", "week"])),
)
REGISTER_ALL = [RegisterLetter(f"l{number}") for number in range(1, 6)]


@given(st.booleans(), st.lists(OFFICE_COMMANDS, max_size=40))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_steps_keep_the_law_and_replay_equals_live(
    registered: bool, commands: list[Command]
) -> None:
    played = signed_in(EXERCISE)
    for command in [*(REGISTER_ALL if registered else []), *commands]:
        outcome = played.do(command)
        assert not (outcome.refused and any(e.name.startswith("letter_") for e in outcome.events))
        for letter in played.world.country.office.letters:
            check(played.world, letter)
    played.check_replay()


def check(world: World, letter: Letter) -> None:
    appeal, office = letter.appeal, world.country.office
    competent = world.country.appeals.competent(appeal)
    assert appeal.state in appeal_law().states.all
    assert (appeal.state == "unconsidered") <= letter.anonymous, "only the nameless are left"
    assert appeal.body in (office.body, competent), "with us, or with the body that decides"
    assert appeal.body != appeal.about
    if letter.answered_on:
        assert competent == office.body
        assert not letter.anonymous
    if appeal.received is not None:
        assert appeal.received == letter.to_register, "being late does not make the term longer"
        assert appeal.deadline == due(appeal.kind, appeal.received, extended=appeal.extended)
    assert appeal.extended <= bool(letter.waits_text), "an extension has a reason"
    assert not (letter.settled and letter.registered_on is None), "nothing before registration"
    assert (letter.visitor == "tell") == ("writer_told" in letter.faults(world.now.date()))


def test_the_writers_of_the_letters_are_nobody_the_citizen_knows() -> None:
    world = World(EXERCISE, "ali")
    names = [letter.appeal.name for letter in world.country.office.letters if letter.appeal.name]
    assert len(set(names)) == 4
    assert world.country.citizen.full_name not in names
