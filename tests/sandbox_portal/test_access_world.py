"""Whatever a pupil does with the log, its invariants hold, and a replay equals the play."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.identity import SignOut
from sandbox_portal.domain.navigation import OpenPage
from sandbox_portal.domain.oversight.counting import CountReadings
from sandbox_portal.domain.oversight.feed import PostInPublic
from sandbox_portal.domain.oversight.inspection import ReviewAccess
from sandbox_portal.domain.oversight.questions import AskAboutAccess, JudgeAccess
from sandbox_portal.world import World
from tests.sandbox_portal.played import signed_in

EXERCISES = ("05-access-log", "05-access-log-practice")
START = {key: World(key, "ali") for key in EXERCISES}
ENTRIES = st.sampled_from([f"r{number}" for number in range(1, 46)] + ["x"])
BODIES = st.sampled_from([*START[EXERCISES[0]].country.bodies, "camp", "dentist", "", "x"])
VERDICTS = st.sampled_from(["explained", "mistake", "misuse", "misdirected", "x"])
FILES = st.sampled_from(["two-nurses", "wrong-house", "wedding", "flood", "x"])
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(AskAboutAccess, entry=ENTRIES, body=BODIES),
    st.builds(AskAboutAccess, entry=ENTRIES, body=BODIES),
    st.builds(JudgeAccess, entry=ENTRIES, verdict=VERDICTS),
    st.builds(CountReadings, body=BODIES, count=st.integers(-1, 50)),
    st.builds(PostInPublic, entry=ENTRIES),
    st.builds(ReviewAccess, review=FILES, verdict=VERDICTS),
    st.builds(PassTime, span=st.sampled_from(["quarter", "day", "week"])),
    st.builds(OpenPage, page=st.sampled_from(["my/log", "my/profile"])),
    st.builds(SignOut),
)


@given(st.sampled_from(EXERCISES), st.lists(COMMANDS, max_size=50))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_log_keeps_its_invariants_and_replay_equals_live(
    exercise: str, commands: list[Command]
) -> None:
    played = signed_in(exercise)
    for command in commands:
        played.do(command)
        check(played.world)
    played.check_replay()


def check(world: World) -> None:
    country, oversight = world.country, world.country.oversight
    entries = country.access_log.entries
    assert [e.id for e in entries] == [f"r{n}" for n in range(1, len(entries) + 1)]
    assert [e.at for e in entries] == sorted(e.at for e in entries)
    asked = [(q.entry, q.body) for q in oversight.questions]
    assert len(asked) == len(set(asked)), "nobody is asked twice"
    assert len(asked) == sum(e.name == "access_questioned" for e in world.events)
    answered = [q for q in oversight.questions if q.answer]
    assert len(answered) == sum(e.name == "access_answered" for e in world.events)
    for question in oversight.questions:
        assert question.own == (question.body == country.access_log.find(question.entry).body)
        late = country.now >= question.asked + question.wait
        assert (question.answer is not None) == late, "answered in time, and not before"
    looked = sum(e.reason == "access_question" for e in entries)
    assert looked == sum(q.own for q in answered), "a body that looks into a question is seen"
    assert len(oversight.posts) == len(set(oversight.posts))
    assert oversight.verdicts.keys() <= oversight.reviews.keys()
