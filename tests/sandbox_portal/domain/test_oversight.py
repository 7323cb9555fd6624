"""Questions about readings, what one thinks of them, counting, the feed, the inspector."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.domain.oversight.counting import CountReadings
from sandbox_portal.domain.oversight.feed import PostInPublic
from sandbox_portal.domain.oversight.inspection import ReviewAccess
from sandbox_portal.domain.oversight.questions import AskAboutAccess, JudgeAccess
from sandbox_portal.world import World
from tests.sandbox_portal.played import signed_in

EXERCISE = "05-access-log"


@pytest.fixture
def world() -> World:
    return signed_in(EXERCISE).world


def ask(world: World, entry: str, body: str = "") -> Outcome:
    return world.do(AskAboutAccess(entry, body or world.truth.readings[entry]))


def codes(outcome: Outcome) -> list[tuple[str, str]]:
    return [(p.field, p.code) for p in outcome.problems]


def another_body(world: World, entry: str) -> str:
    own = world.truth.readings[entry]
    return next(b for b in world.truth.readings.values() if b not in (own, "cabinet"))


def test_a_body_answers_in_two_to_four_days_and_leaves_an_entry_itself(world):
    entry = min(world.truth.unexplained)
    ask(world, entry)
    before = len(world.country.access_log.entries)
    asked = world.now
    world.do(PassTime("week"))
    answered = next(e for e in world.events if e.name == "access_answered")
    assert timedelta(days=1) < answered.at - asked < timedelta(days=5)
    assert answered.facts["kind"] == world.truth.kinds[entry]
    own = [e for e in world.country.access_log.entries[before:] if e.reason == "access_question"]
    assert [e.body for e in own] == [world.truth.readings[entry]]
    assert world.country.inbox.messages[-1].sender == world.truth.readings[entry]


def test_each_of_the_three_has_another_outcome(world):
    for entry in world.truth.unexplained:
        ask(world, entry)
    world.do(PassTime("week"))
    kinds = [e.facts["kind"] for e in world.events if e.name == "access_answered"]
    assert sorted(kinds) == ["explained", "mistake", "misuse"]


def test_another_body_knows_nothing_and_does_not_look_either(world):
    entry = min(world.truth.unexplained)
    asked = ask(world, entry, another_body(world, entry))
    assert asked.events[-1].facts["own"] is False
    world.do(PassTime("week"))
    answered = next(e for e in world.events if e.name == "access_answered")
    assert (answered.facts["kind"], answered.facts["own"]) == ("misdirected", False)
    assert not [e for e in world.country.access_log.entries if e.reason == "access_question"]
    assert not world.country.oversight.answered(entry)
    assert not ask(world, entry).refused, "now the right one"


def test_what_is_explained_is_explained_when_asked(world):
    lawful = next(e for e in world.country.access_log.entries if e.number)
    ask(world, lawful.id)
    world.do(PassTime("week"))
    assert world.country.oversight.questions[0].answer.kind == "explained"


def test_a_body_is_asked_once_about_an_entry(world):
    entry = min(world.truth.unexplained)
    ask(world, entry)
    assert codes(ask(world, entry)) == [("addressee", "asked")]


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        (AskAboutAccess("r999", "clinic"), ("entry", "unknown")),
        (AskAboutAccess("r1", ""), ("addressee", "none")),
        (AskAboutAccess("r1", "nobody"), ("addressee", "none")),
        (JudgeAccess("r999", "mistake"), ("entry", "unknown")),
        (JudgeAccess("r1", "misdirected"), ("judgement", "none")),
        (CountReadings("nobody", 1), ("body", "not_in_log")),
        (PostInPublic("r999"), ("entry", "unknown")),
        (ReviewAccess("x", "mistake"), ("review", "unknown")),
    ],
)
def test_what_cannot_be_done_has_a_reason(world, command, problem):
    assert codes(world.do(command)) == [problem]


@pytest.mark.parametrize(
    "command",
    [
        AskAboutAccess("r1", "clinic"),
        JudgeAccess("r1", "mistake"),
        CountReadings("cabinet", 1),
        ReviewAccess("x", "mistake"),
    ],
)
def test_the_log_is_for_those_who_are_signed_in(command):
    world = World(EXERCISE, "ali")
    assert world.do(command).problems == (Problem("session", "not_signed_in"),)


def test_a_judgement_knows_whether_the_body_was_heard(world):
    entry = min(world.truth.unexplained)
    kind = world.truth.kinds[entry]
    early = world.do(JudgeAccess(entry, kind)).events[-1]
    ask(world, entry)
    world.do(PassTime("week"))
    late = world.do(JudgeAccess(entry, kind)).events[-1]
    other = world.do(JudgeAccess(entry, "misuse" if kind != "misuse" else "mistake")).events[-1]
    assert (early.facts["answered"], early.facts["right"]) == (False, True)
    assert (late.facts["answered"], late.facts["right"]) == (True, True)
    assert (other.facts["answered"], other.facts["right"]) == (True, False)


def test_counting_leaves_out_ones_own_looks(world):
    bodies = list(world.truth.readings.values())
    busiest = max(set(bodies) - {"cabinet"}, key=bodies.count)
    right = world.do(CountReadings(busiest, bodies.count(busiest))).events[-1]
    wrong = world.do(CountReadings(busiest, 1)).events[-1]
    own = world.do(CountReadings("cabinet", bodies.count("cabinet"))).events[-1]
    assert (right.facts["right"], right.facts["most"]) == (True, True)
    assert (wrong.facts["right"], wrong.facts["most"]) == (False, True)
    assert (own.facts["right"], own.facts["most"]) == (True, False)


def test_what_is_public_is_public_once(world):
    entry = min(world.truth.unexplained)
    posted = world.do(PostInPublic(entry)).events[-1]
    assert posted.facts == {"entry": entry, "body": world.truth.readings[entry]}
    assert codes(world.do(PostInPublic(entry))) == [("entry", "posted")]


def test_an_inspector_decides_once():
    world = signed_in("05-access-log-practice").world
    key, review = next(iter(world.country.oversight.reviews.items()))
    assert codes(world.do(ReviewAccess(key, "x"))) == [("judgement", "none")]
    assert world.do(ReviewAccess(key, review.verdict)).events[-1].facts["right"] is True
    assert codes(world.do(ReviewAccess(key, "explained"))) == [("review", "decided")]


def test_reading_a_file_gives_the_inspector_no_data_of_others():
    world = signed_in("05-access-log-practice").world
    kept = {name for review in world.country.oversight.reviews.values() for name in dir(review)}
    assert not kept & {"jshshir", "phone", "address", "born", "document_number"}
