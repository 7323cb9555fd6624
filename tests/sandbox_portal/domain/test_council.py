"""The council: sittings, initiatives, comments, and the offer to buy a vote."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.council.comments import COMMENTS_ALLOWED, CommentInitiative
from sandbox_portal.domain.council.initiatives import Initiative, SupportInitiative
from sandbox_portal.domain.messages import ReplyToMessage, ReportMessage
from sandbox_portal.world import World
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of

PUPILS = [f"pupil-{number}" for number in range(30)]


@pytest.fixture
def resident() -> CitizenAtWork:
    """A citizen whose district has a council."""
    someone = CitizenAtWork(exercise="12-council")
    someone.sign_in()
    return someone


def first(citizen: CitizenAtWork) -> Initiative:
    return citizen.country.council.initiatives[0]


@pytest.mark.parametrize("pupil", PUPILS)
def test_every_council_has_decided_on_what_is_looked_for(pupil: str) -> None:
    world = World("12-council", pupil)
    session = world.country.council.session(world.truth.decision_session)
    assert session is not None
    assert session.published <= world.now
    (item,) = [i for i in session.items if i.key == "evening-bus"]
    assert item.decision.outcome == world.truth.decision_outcome
    keys = [i.key for s in world.country.council.sessions for i in s.items]
    assert len(keys) == len(set(keys))
    for each in (i.decision for s in world.country.council.sessions for i in s.items):
        assert each.for_it + each.against + each.abstained == 25
        assert min(each.for_it, each.against, each.abstained) >= 0
        assert (each.for_it > each.against) == (each.outcome != "rejected")


def test_councils_differ_between_pupils() -> None:
    truths = [World("12-council", pupil).truth for pupil in PUPILS]
    assert len({(t.decision_session, t.decision_outcome) for t in truths}) > 15
    assert len({t.vote for t in truths}) == 3


def test_one_sitting_is_still_to_come_and_its_record_follows(resident: CitizenAtWork) -> None:
    last = resident.country.council.sessions[-1]
    assert last.held > resident.world.now
    resident.wait("week")
    assert last.published < resident.world.now


def test_support_counts_once(resident: CitizenAtWork) -> None:
    before = first(resident).supporters
    assert not resident.do(SupportInitiative(first(resident).id)).refused
    again = resident.do(SupportInitiative(first(resident).id))
    assert code_of(again) == ("initiative", "already_supported")
    assert first(resident).supporters == before + 1
    assert resident.happened().count("initiative_supported") == 1


def test_a_comment_carries_the_name(resident: CitizenAtWork) -> None:
    resident.do(CommentInitiative(first(resident).id, "  A good \n idea.  "))
    comment = first(resident).comments[-1]
    assert comment.text == "A good idea."
    assert resident.country.citizen.family_name in comment.author


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("  \n ", "empty"),
        ("so " * 200, "long"),
        ("Call me: @phone", "own_data"),
        ("My number is @jshshir.", "own_data"),
        ("Ahmoqlar yozgan", "rude"),
        ("Кто это придумал? Дураки!", "rude"),
        ("NOBODY WANTS THIS HERE", "shouting"),
    ],
)
def test_a_comment_that_hurts_or_gives_data_away_is_not_published(
    resident: CitizenAtWork, text: str, code: str
) -> None:
    true = resident.country.cabinet.true
    spoken = text.replace("@phone", true["phone"]).replace("@jshshir", true["jshshir"])
    before = list(first(resident).comments)
    outcome = resident.do(CommentInitiative(first(resident).id, spoken))
    assert code_of(outcome) == ("comment", code)
    assert first(resident).comments == before


@pytest.mark.parametrize("text", ["Futbol maydoni kerak", "Ha!", "Тупик надо осветить", "MFY, IT"])
def test_ordinary_words_pass(resident: CitizenAtWork, text: str) -> None:
    assert not resident.do(CommentInitiative(first(resident).id, text)).refused


def test_others_get_a_word_too(resident: CitizenAtWork) -> None:
    for number in range(COMMENTS_ALLOWED):
        assert not resident.do(CommentInitiative(first(resident).id, f"Point {number}")).refused
    more = resident.do(CommentInitiative(first(resident).id, "One more"))
    assert code_of(more) == ("comment", "enough")


@pytest.mark.parametrize(
    "make", [SupportInitiative, lambda initiative: CommentInitiative(initiative, "Yes")]
)
def test_strangers_and_unknown_initiatives_are_refused(resident: CitizenAtWork, make) -> None:  # type: ignore[no-untyped-def]
    stranger = CitizenAtWork(exercise="12-council")
    assert code_of(stranger.do(make(first(stranger).id))) == ("session", "not_signed_in")
    assert code_of(resident.do(make("none"))) == ("initiative", "unknown")


@pytest.mark.parametrize("reply", ["refuse", "ask_adult"])
def test_refusing_the_offer_is_safe(resident: CitizenAtWork, reply: str) -> None:
    sessions = len(resident.country.account.sessions)
    resident.do(ReplyToMessage(resident.truth.offer, reply))
    resident.do(ReportMessage(resident.truth.offer))
    assert len(resident.country.account.sessions) == sessions
    assert "code_disclosed" not in resident.happened()
    thanks = resident.country.inbox.find("thanks")
    assert thanks is not None
    assert "You may always say no" in thanks.text


def test_telling_the_code_lets_a_stranger_in(resident: CitizenAtWork) -> None:
    resident.do(ReplyToMessage(resident.truth.offer, "send_code"))
    assert {"code_disclosed", "stranger_signed_in"} <= set(resident.happened())


def test_the_one_who_asks_may_be_an_adult_from_school() -> None:
    senders = set()
    for pupil in PUPILS:
        someone = CitizenAtWork(pupil, "12-council")
        someone.sign_in()
        senders |= {m.sender for m in someone.country.inbox.messages if m.id == "offer"}
    assert any("school" in sender for sender in senders)
    assert len(senders) == 3
