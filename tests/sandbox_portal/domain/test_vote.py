"""A secret vote: one vote a person; list and box share nothing; the count is right."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.council.recount import CheckReceipt, SubmitTally
from sandbox_portal.domain.council.vote import Box, CastBallot, Channel, Roll, Vote
from sandbox_portal.domain.draw import Draw
from sandbox_portal.world import World
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of


@pytest.fixture
def voter() -> CitizenAtWork:
    """A citizen who may vote."""
    someone = CitizenAtWork(exercise="12-council")
    someone.sign_in()
    return someone


def vote_of(citizen: CitizenAtWork) -> Vote:
    vote = citizen.country.council.vote(citizen.truth.vote)
    assert vote is not None
    return vote


def cast(citizen: CitizenAtWork, channel: Channel = "web", option: int = 0):  # type: ignore[no-untyped-def]
    vote = vote_of(citizen)
    return citizen.do(CastBallot(vote.id, vote.options[option].key, channel))


def test_a_ballot_crosses_off_the_list_and_adds_one_paper_and_one_stub(
    voter: CitizenAtWork,
) -> None:
    vote = vote_of(voter)
    voted, papers, stubs = len(vote.roll.voted), len(vote.box.papers), len(vote.box.stubs)
    result = vote.result[vote.options[2].key]
    assert not cast(voter, option=2).refused
    assert vote.own_number in vote.roll.voted
    assert len(vote.roll.voted) == voted + 1
    assert (len(vote.box.papers), len(vote.box.stubs)) == (papers + 1, stubs + 1)
    assert vote.result[vote.options[2].key] == result + 1
    assert voter.country.council.receipts[vote.id] in vote.box.stubs


@pytest.mark.parametrize(("one", "other"), [("web", "kiosk"), ("kiosk", "web"), ("web", "web")])
def test_one_person_one_vote_across_every_channel(
    voter: CitizenAtWork, one: Channel, other: Channel
) -> None:
    cast(voter, one)
    before = msgspec.to_builtins(vote_of(voter))
    assert code_of(cast(voter, other, 1)) == ("vote", "already_voted")
    assert msgspec.to_builtins(vote_of(voter)) == before
    events = [e for e in voter.world.events if e.name in ("ballot_cast", "ballot_refused")]
    assert [e.facts.get("channel") for e in events] == [one, other]


def test_who_is_not_on_the_list_cannot_vote(voter: CitizenAtWork) -> None:
    foreign = voter.country.council.vote(voter.truth.foreign_vote)
    assert foreign is not None
    outcome = voter.do(CastBallot(foreign.id, foreign.options[0].key, "web"))
    assert code_of(outcome) == ("vote", "not_on_list")


def test_what_cannot_be_cast(voter: CitizenAtWork) -> None:
    vote = vote_of(voter)
    assert code_of(voter.do(CastBallot("none", "x", "web"))) == ("vote", "unknown")
    assert code_of(voter.do(CastBallot(vote.id, "none", "web"))) == ("choice", "unknown")
    stranger = CitizenAtWork(exercise="12-council")
    assert code_of(cast(stranger)) == ("session", "not_signed_in")
    voter.wait("week")
    assert code_of(cast(voter)) == ("vote", "closed")


def test_the_box_is_shut_until_the_vote_is_closed(voter: CitizenAtWork) -> None:
    vote = vote_of(voter)
    assert code_of(voter.do(SubmitTally(vote.id, vote.result))) == ("vote", "still_open")
    assert code_of(voter.do(CheckReceipt(vote.id, "AAA-000"))) == ("vote", "still_open")
    assert vote.laid_out == ()
    voter.wait("week")
    assert vote.closed
    assert voter.happened().count("vote_closed") == 2


@pytest.mark.parametrize("pupil", [f"pupil-{number}" for number in range(20)])
def test_the_result_equals_the_recount(pupil: str) -> None:
    citizen = CitizenAtWork(pupil, "12-council")
    citizen.sign_in()
    cast(citizen, option=1)
    citizen.wait("week")
    vote = vote_of(citizen)
    counted = {option.key: vote.laid_out.count(option.key) for option in vote.options}
    assert counted == vote.result
    assert len(vote.laid_out) == len(vote.box.stubs) == len(vote.roll.voted)
    assert not vote.waves
    citizen.do(SubmitTally(vote.id, counted))
    assert citizen.world.events[-1].facts == {"vote": vote.id, "right": True}


def test_a_wrong_count_is_a_fact_and_a_bad_one_a_problem(voter: CitizenAtWork) -> None:
    voter.wait("week")
    vote = vote_of(voter)
    voter.do(SubmitTally(vote.id, dict.fromkeys(vote.result, 0)))
    assert voter.world.events[-1].facts["right"] is False
    assert code_of(voter.do(SubmitTally(vote.id, {}))) == ("counts", "unknown")
    below = dict.fromkeys(vote.result, -1)
    assert code_of(voter.do(SubmitTally(vote.id, below))) == ("counts", "not_a_number")
    assert code_of(voter.do(SubmitTally("none", {}))) == ("vote", "unknown")


def test_the_receipt_finds_the_stub_and_nothing_else(voter: CitizenAtWork) -> None:
    cast(voter)
    voter.wait("week")
    vote = vote_of(voter)
    own = voter.country.council.receipts[vote.id]
    voter.do(CheckReceipt(vote.id, f" {own.lower()} "))
    assert voter.world.events[-1].facts == {"vote": vote.id, "found": True, "own": True}
    other = next(stub for stub in vote.box.stubs if stub != own)
    voter.do(CheckReceipt(vote.id, other))
    assert voter.world.events[-1].facts == {"vote": vote.id, "found": True, "own": False}
    voter.do(CheckReceipt(vote.id, "AAA-000"))
    assert voter.world.events[-1].facts["found"] is False
    assert code_of(voter.do(CheckReceipt(vote.id, "  "))) == ("stub", "empty")


def test_list_and_box_share_no_id_no_time_and_no_order(voter: CitizenAtWork) -> None:
    cast(voter)
    voter.wait("week")
    vote = vote_of(voter)
    assert set(Roll.__struct_fields__) == {"eligible", "voted"}
    assert set(Box.__struct_fields__) == {"papers", "stubs"}
    on_list = {*vote.roll.eligible, *vote.roll.voted}
    in_box = {*vote.box.papers, *vote.box.stubs}
    assert all(isinstance(each, str) for each in on_list | in_box), "no times among them"
    assert not on_list & in_box
    for kept in (vote.roll.voted, vote.box.papers, vote.box.stubs):
        assert kept == sorted(kept), "in an order that tells nothing"


def test_no_event_holds_a_choice_a_stub_or_a_number_on_the_list(voter: CitizenAtWork) -> None:
    cast(voter, option=2)
    voter.wait("week")
    vote = vote_of(voter)
    secret = {vote.options[2].key, voter.country.council.receipts[vote.id], vote.own_number}
    for event in voter.world.events:
        assert not secret & {str(value) for value in event.facts.values()}, event


@given(
    st.lists(st.sampled_from("abc"), min_size=1, max_size=25),
    st.randoms(use_true_random=False),
)
@settings(max_examples=150, deadline=None)
def test_who_marked_which_paper_and_who_came_when_leaves_no_trace_in_the_public_box(  # type: ignore[no-untyped-def]
    papers: list[str], chance
) -> None:
    voters = [f"{number:03}" for number in range(len(papers))]
    mixed_voters = chance.sample(voters, len(voters))
    mixed_papers = chance.sample(papers, len(papers))
    codes = [f"C{number}" for number in range(len(papers))]
    one, other = polled(voters, papers, codes), polled(mixed_voters, mixed_papers, codes)
    assert one.box == other.box
    assert one.roll == other.roll
    order = Draw("public")
    assert order.stream("x").shuffled(one.box.papers) == order.stream("x").shuffled(
        other.box.papers
    )


def polled(voters: list[str], papers: list[str], codes: list[str]) -> Vote:
    """Return a vote in which these voters cast these papers one after another."""
    seen = World("12-council", "ali").country
    vote = Vote("v", "", "", "", (), seen.now, "", Roll(tuple(sorted(voters))), blanks=list(codes))
    for who, paper in zip(voters, papers, strict=True):
        vote.receive([who], [paper])
    return vote


def test_the_stub_does_not_depend_on_the_choice() -> None:
    stubs = set()
    for option in range(3):
        citizen = CitizenAtWork(exercise="12-council")
        citizen.sign_in()
        cast(citizen, option=option)
        stubs.add(citizen.country.council.receipts[vote_of(citizen).id])
    assert len(stubs) == 1


def test_others_vote_in_groups_so_that_a_day_shows_no_single_choice(voter: CitizenAtWork) -> None:
    for vote in voter.country.council.votes:
        assert all(len(wave.voters) == len(wave.papers) >= 5 for wave in vote.waves)
        others = [*vote.roll.voted, *(v for wave in vote.waves for v in wave.voters)]
        assert len(others) == len(set(others))
        assert vote.own_number not in others
