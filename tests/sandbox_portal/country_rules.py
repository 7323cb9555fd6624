"""What is true of every country at every moment, whatever anybody does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache

from sandbox_portal.domain.chain import first_broken
from sandbox_portal.domain.council.state import Vote
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.sites.words import PROBLEMS
from sandbox_portal.story import WORDS
from sandbox_portal.world import World

CHANGES = {
    *("signed_in", "session_ended", "password_changed", "correction_asked", "consent_given"),
    *("appeal_sent", "ballot_cast", "document_signed", "form_sent", "table_published"),
}


def check_outcome(outcome: Outcome) -> None:
    """A refusal changes nothing that counts; every event and every refusal can be told."""
    assert {(p.field, p.code) for p in outcome.problems} <= PROBLEMS.keys()
    assert not (outcome.refused and any(e.name in CHANGES for e in outcome.events))
    assert {e.name for e in outcome.events} <= WORDS.keys()


def check_country(world: World) -> None:
    """Look at all that must hold."""
    check_sessions(world)
    check_readings(world)
    check_votes(world)
    check_appeals(world)
    times = [event.at for event in world.events]
    assert times == sorted(times)
    chain = world.country.chain
    assert len(chain.lines) == len(world.events)
    assert first_broken(chain.lines, chain.seals) is None


def check_sessions(world: World) -> None:
    account, inbox = world.country.account, world.country.inbox
    for session in world.country.open_on.values():
        assert account.session(session).status == "open"
    assert [s.id for s in account.sessions] == [f"s{n + 1}" for n in range(len(account.sessions))]
    assert len({m.id for m in inbox.messages}) == len(inbox.messages), "no message is lost"


def check_votes(world: World) -> None:
    """One vote a person across web and kiosk, and nothing joins a ballot with a voter."""
    for vote in world.country.council.votes:
        cast = [e for e in world.events if e.matches("ballot_cast", {"vote": vote.id})]
        assert len(cast) <= 1
        assert (vote.own_number in vote.roll.voted) == bool(cast)
        assert len(set(vote.roll.voted)) == len(vote.roll.voted) == len(vote.box.papers)
        assert set(vote.roll.voted) <= set(vote.roll.eligible)
        assert vote.box.papers == sorted(vote.box.papers), "the box knows no order of voters"
        assert vote.box.stubs == sorted(vote.box.stubs)
        check_secret(world, vote)


def check_secret(world: World, vote: Vote) -> None:
    """What was chosen stands in the box alone: in no event of the vote, no seal, no roll."""
    options = {option.key for option in vote.options}
    names = {"ballot_cast", "ballot_refused", "receipt_checked", "vote_closed"}
    said = [e for e in world.events if e.name in names and e.facts.get("vote") == vote.id]
    assert not any(fact in options for event in said for fact in event.facts.values())
    stub = world.country.council.receipts.get(vote.id)
    assert stub is None or not any(option in stub for option in options)


def check_appeals(world: World) -> None:
    appeals = world.country.appeals.all
    assert [a.id for a in appeals] == [f"a{n + 1}" for n in range(len(appeals))], "none is lost"
    numbers = [a.number for a in appeals if a.number]
    assert len(numbers) == len(set(numbers))
    for appeal in appeals:
        if appeal.running:
            assert appeal.overdue == appeal.late(world.now.date())
            assert appeal.body != appeal.about or not any(
                step.act == "forward" for step in appeal.history
            )


def named(*names: str) -> Callable[[World], int]:
    """Count events by name."""
    return lambda world: sum(event.name in names for event in world.events)


def traced(world: World) -> int:
    """Count the steps in which a body read what another body holds."""
    return sum(
        s.plan.reads and "citizen" not in (s.plan.asks, s.plan.asked)
        for request in world.country.services.requests
        for s in request.trace
    )


def acted(world: World) -> int:
    """Count how often an office took an appeal in hand."""
    steps = [s.act for appeal in world.country.appeals.all for s in appeal.history]
    return sum(act in ("register", "forward") for act in steps)


READINGS: dict[str, Callable[[World], int]] = {
    "own_view": named("profile_seen"),
    "own_export": named("data_exported"),
    "correction": named("correction_done", "correction_refused"),
    "service": traced,
    "kiosk_certificate": lambda world: sum(
        e.name in ("printed", "print_jammed") and e.facts["owner"] == "citizen"
        for e in world.events
    ),
    "appeal": acted,
    "mahalla_service": named("mahalla_asked"),
    "certificate": named("certificate_issued"),
    "access_question": lambda world: sum(
        q.own and q.answer is not None for q in world.country.oversight.questions
    ),
}
"""How often each reading must stand in the log, by what happened in the country."""


def check_readings(world: World) -> None:
    """Every reading of data has an entry, and there is no entry without a reading."""
    before = Counter(e.reason for e in fresh(world).country.access_log.entries)
    found = Counter(e.reason for e in world.country.access_log.entries)
    found.subtract(before)
    for reason, count in READINGS.items():
        assert found.pop(reason, 0) == count(world) - count(fresh(world)), reason
    by_consent = found.pop("consent", 0)
    assert by_consent >= named("consent_given")(world)
    assert not +found, "a reason that nothing here accounts for"


@cache
def at_the_start(exercise: str, pupil: str) -> World:
    """Return the world before anybody did anything in it."""
    return World(exercise, pupil)


def fresh(world: World) -> World:
    """Return what this world was at the start."""
    return at_the_start(world.exercise, world.pupil)
