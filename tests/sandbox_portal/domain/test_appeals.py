"""Appeals: who answers what and when, and what is never done."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.appeals.acts import (
    KeepIdentitySecret,
    RateAnswer,
    RemindOffice,
    WithdrawAppeal,
)
from sandbox_portal.domain.appeals.officials import act_on_appeals
from sandbox_portal.domain.appeals.others import others_data
from sandbox_portal.domain.appeals.state import PlannedAct
from sandbox_portal.domain.appeals.writing import DeleteDraft, SendAppeal
from sandbox_portal.domain.law.appeals import LawError
from sandbox_portal.people.identifiers import card_number
from sandbox_portal.world import World
from tests.sandbox_portal.domain.appellant import Appellant
from tests.sandbox_portal.domain.citizen import code_of

SLOTS = ("request", "idea", "refusal")


@pytest.fixture
def writer() -> Appellant:
    return Appellant()


@pytest.fixture
def waiting() -> Appellant:
    return Appellant("07-appeal-life")


@pytest.mark.parametrize("slot", SLOTS)
def test_the_right_body_answers_in_time(writer: Appellant, slot: str) -> None:
    appeal = writer.send(slot)
    assert appeal.state == "registered"
    assert appeal.number
    assert appeal.registered == writer.world.now.date()
    writer.wait("week", "week")
    assert appeal.state == "answered"
    assert not appeal.overdue
    acts = [step.act for step in appeal.history if step.act != "study"]
    assert acts == ["send", "register", "answer"]


@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("body", ["reception", "ministry_energy", "hokimiyat"])
def test_a_wrong_body_forwards_within_five_days(writer: Appellant, slot: str, body: str) -> None:
    appeal = writer.send(slot, body=body)
    writer.wait(*["day"] * 5)
    forwarded = next(e for e in writer.world.events if e.name == "appeal_forwarded")
    assert forwarded.facts["body"] == getattr(writer.truth, f"{slot}_body")
    assert appeal.received == forwarded.at.date()
    assert appeal.received - appeal.registered <= timedelta(days=5)
    assert f"{appeal.id}-3" in {m.id for m in writer.country.inbox.messages}


def test_a_complaint_to_the_body_itself_goes_above_it(writer: Appellant) -> None:
    about = writer.truth.refusal_about
    appeal = writer.send("refusal", body=about)
    writer.wait("week")
    assert appeal.body == writer.truth.refusal_body != about


def test_offices_never_forward_to_the_body_complained_about(writer: Appellant) -> None:
    appeal = writer.send("refusal")
    appeal.plan = [PlannedAct(0, "forward", to=appeal.about)]
    with pytest.raises(LawError):
        act_on_appeals(writer.country)
    appeal.plan = [PlannedAct(0, "forward", to="hokimiyat")]
    writer.country.now += timedelta(days=6)
    with pytest.raises(LawError):
        act_on_appeals(writer.country)


def test_after_hours_it_is_registered_on_the_next_working_day(writer: Appellant) -> None:
    writer.country.now = writer.country.now.replace(hour=20) + timedelta(days=4)
    assert writer.country.now.isoweekday() == 5
    appeal = writer.send()
    assert appeal.state == "sent"
    assert not appeal.number
    writer.wait("day", "day")
    assert appeal.state == "sent"
    writer.wait("day")
    assert appeal.state == "registered"
    assert appeal.registered == date(2026, 10, 12)


@pytest.mark.parametrize(
    ("changes", "confirmed", "lacks"),
    [
        ({"name": ""}, True, "name"),
        ({"home": ""}, True, "home"),
        ({"name": "Somebody Else"}, True, "name"),
        ({"home": "Nowhere 1"}, True, "home"),
        ({}, False, "confirmation"),
        ({"name": "", "home": ""}, False, "name,home,confirmation"),
    ],
)
def test_anonymous_appeals_are_not_considered(writer, changes, confirmed, lacks) -> None:
    appeal = writer.send(confirmed=confirmed, **changes)
    assert appeal.state == "unconsidered"
    left = next(e for e in writer.world.events if e.name == "appeal_unconsidered")
    assert left.facts["lacks"] == lacks
    writer.wait("week", "week", "week")
    assert appeal.state == "unconsidered"
    assert "appeal_sent" not in writer.happened()


def test_what_was_left_can_be_completed_and_sent(writer: Appellant) -> None:
    draft = writer.send(name="", home="").id
    assert writer.send(draft=draft).state == "registered"
    assert len(writer.country.appeals.all) == 1


def test_apostrophes_and_order_of_the_name_do_not_matter(writer: Appellant) -> None:
    citizen = writer.country.citizen
    name = f"{citizen.given_name} {citizen.patronymic} {citizen.family_name}".replace("ʻ", "'")
    assert writer.send(name=name.upper()).state == "registered"


def test_a_secret_identity_is_known_to_the_office_and_considered(writer: Appellant) -> None:
    appeal = writer.send(secret=True)
    assert appeal.secret
    assert appeal.state == "registered"


def test_the_office_leaves_a_trace_in_the_access_log(writer: Appellant) -> None:
    appeal = writer.send(body="hokimiyat")
    writer.wait("week")
    seen = [(e.body, e.case) for e in writer.country.access_log.entries if e.reason == "appeal"]
    assert seen == [("hokimiyat", appeal.id), (writer.truth.request_body, appeal.id)]


def test_other_peoples_data_are_found_and_told(writer: Appellant) -> None:
    neighbour = writer.truth.neighbour
    text = f"{neighbour.full_name}, {neighbour.jshshir}, {neighbour.phone} asks for help."
    previewed = writer.write(text=text).events[-1]
    assert previewed.facts["others"] is True
    found = others_data(text, writer.country.citizen, (neighbour,))
    assert {f.kind for f in found} == {"name", "jshshir", "phone"}
    assert writer.write(draft="a1").events[-1].facts["others"] is False


def test_ones_own_data_and_plain_numbers_are_not_others(writer: Appellant) -> None:
    own, neighbour = writer.country.citizen, writer.truth.neighbour
    text = f"I, {own.full_name}, {own.jshshir}, {own.phone}, {own.document.number}; house 12"
    assert not others_data(text, own, (neighbour,))


@pytest.mark.parametrize("between", ["", " ", "-", "."])
def test_identifiers_are_found_however_they_are_written(writer: Appellant, between: str) -> None:
    own, other = writer.country.citizen, writer.truth.neighbour
    for number in (other.jshshir, other.phone[5:].replace(" ", ""), card_number(77)):
        text = f"No 5, {between.join((number[:4], number[4:8], number[8:]))} is the number"
        assert others_data(text, own, ()), text
    ending = f"Bu {other.family_name.upper()}ning uyi"
    assert [f.kind for f in others_data(ending, own, (other,))] == ["name"]


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    world = World("06-appeals", "ali")
    others_data(text, world.country.citizen, (world.truth.neighbour,))


def test_sending_the_same_again_is_put_to_the_first(writer: Appellant) -> None:
    first, second = writer.send(), writer.send(text="The same once more")
    assert "appeal_repeated" in writer.happened()
    writer.wait("day")
    assert (first.state, second.state) == ("registered", "joined")


def test_two_copies_sent_at_night_do_not_swallow_each_other(writer: Appellant) -> None:
    writer.country.now = writer.country.now.replace(hour=21)
    first, second = writer.send(), writer.send()
    writer.wait("day", "day")
    assert (first.state, second.state) == ("registered", "joined")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"kind": "petition"}, ("kind", "unknown")),
        ({"subject": "moon"}, ("subject", "empty")),
        ({"body": "nobody"}, ("body", "empty")),
        ({"text": " "}, ("text", "empty")),
        ({"text": "x" * 2001}, ("text", "long")),
        ({"name": "x" * 201}, ("home", "long")),
        ({"home": "x" * 201}, ("home", "long")),
        ({"draft": "a9"}, ("appeal", "not_possible")),
        ({"kind": "shikoyat"}, ("about", "empty")),
    ],
)
def test_what_cannot_be_written(writer, changes, problem) -> None:
    assert code_of(writer.write(**changes)) == problem


def test_what_was_sent_cannot_be_changed_or_sent_twice(writer: Appellant) -> None:
    appeal = writer.send()
    assert code_of(writer.write(draft=appeal.id)) == ("appeal", "not_possible")
    again = writer.do(SendAppeal(appeal.id, confirmed=True))
    assert code_of(again) == ("appeal", "not_possible")
    assert code_of(writer.do(DeleteDraft(appeal.id))) == ("appeal", "not_possible")


def test_in_a_country_without_the_service_nothing_can_be_written() -> None:
    someone = Appellant.__new__(Appellant)
    Appellant.__init__(someone, "04-cabinet")
    assert not someone.country.appeals.open
    assert someone.do(SendAppeal("a1", confirmed=True)).refused


def test_four_appeals_run_when_the_exercise_begins(waiting: Appellant) -> None:
    truth, today = waiting.truth, waiting.world.now.date()
    states = {
        slot: waiting.appeal(getattr(truth, f"{slot}_appeal"))
        for slot in ("in_time", "forwarded", "extended", "overdue")
    }
    assert [a.state for a in states.values()] == [
        "registered",
        "forwarded",
        "extended",
        "registered",
    ]
    assert [slot for slot, a in states.items() if a.late(today)] == ["overdue"]
    assert states["extended"].deadline == date(2027, 2, 28)


def test_complaining_upward_brings_the_late_answer(waiting: Appellant) -> None:
    late = waiting.appeal(waiting.truth.overdue_appeal)
    outcome = waiting.complain(late.id, waiting.truth.higher_body)
    escalated = outcome.events[0]
    assert escalated.facts["higher"] is True
    assert escalated.facts["overdue"] is True
    assert waiting.appeal(late.complaint).state == "registered"
    waiting.wait("week")
    assert late.state == waiting.appeal(late.complaint).state == "answered"


def test_a_complaint_to_too_high_a_body_is_forwarded_down(waiting: Appellant) -> None:
    late = waiting.appeal(waiting.truth.overdue_appeal)
    waiting.complain(late.id, "reception")
    waiting.wait("week")
    assert waiting.appeal(late.complaint).body == waiting.truth.higher_body


def test_when_one_cannot_complain(waiting: Appellant) -> None:
    truth = waiting.truth
    early = waiting.complain(truth.in_time_appeal, "hokimiyat")
    assert code_of(early) == ("upward", "too_early")
    assert "complained_too_early" in waiting.happened()
    late = waiting.appeal(truth.overdue_appeal)
    assert code_of(waiting.complain(late.id, late.body)) == ("body", "same_body")
    assert code_of(waiting.complain(late.id, "moon")) == ("body", "empty")
    assert code_of(waiting.complain(late.id, truth.higher_body, " ")) == ("text", "empty")
    assert not waiting.complain(late.id, truth.higher_body).refused
    assert code_of(waiting.complain(late.id, "reception")) == ("appeal", "not_possible")


@pytest.mark.parametrize(("days", "refused"), [(365, False), (366, True)])
def test_a_complaint_must_come_within_a_year(waiting, days: int, refused: bool) -> None:
    late = waiting.appeal(waiting.truth.overdue_appeal)
    last = late.deadline + timedelta(days=days)
    waiting.country.now = waiting.country.now.replace(
        year=last.year, month=last.month, day=last.day
    )
    outcome = waiting.complain(late.id, waiting.truth.higher_body)
    assert outcome.refused == refused


def test_a_refusal_can_be_complained_about(writer: Appellant) -> None:
    appeal = writer.send()
    appeal.plan = [PlannedAct(3, "refuse")]
    writer.wait("week")
    assert appeal.state == "refused"
    outcome = writer.complain(appeal.id, "hokimiyat")
    assert outcome.events[0].facts["overdue"] is False


def test_overdue_is_told_once(writer: Appellant) -> None:
    appeal = writer.send()
    appeal.plan = []
    writer.wait("week", "week", "week", "week")
    assert writer.happened().count("appeal_overdue") == 1
    told = next(e for e in writer.world.events if e.name == "appeal_overdue")
    assert told.at.date() == appeal.deadline + timedelta(days=1)


def test_study_and_extension_move_the_deadline(writer: Appellant) -> None:
    appeal = writer.send()
    appeal.plan = [PlannedAct(10, "study"), PlannedAct(20, "extend"), PlannedAct(50, "answer")]
    writer.wait("week", "week")
    assert appeal.deadline == date(2026, 11, 5)
    writer.wait("week")
    assert appeal.deadline == date(2026, 12, 5)
    writer.wait(*["week"] * 5)
    assert appeal.state == "answered"
    assert not appeal.overdue


@pytest.mark.parametrize(
    ("takes", "acts"), [(10, ["answer"]), (11, ["study", "answer"]), (28, ["study", "answer"])]
)
def test_who_needs_long_for_a_proposal_says_so_in_ten_days(
    writer: Appellant, takes: int, acts: list[str]
) -> None:
    appeals, body = writer.country.appeals, writer.truth.idea_body
    slow = msgspec.structs.replace(appeals.offices[body], answers_in=takes)
    appeals.offices = {**appeals.offices, body: slow}
    appeal = writer.send("idea")
    deadline = appeal.deadline
    writer.wait(*["day"] * 10)
    assert [step.act for step in appeal.history][2:] == acts[:1]
    assert writer.country.inbox.messages[-1].text == f"appeal_{acts[0]}"
    writer.wait("week", "week", "week")
    assert [step.act for step in appeal.history][2:] == acts
    assert appeal.deadline == deadline, "a proposal has one month, studied or not"
    assert not appeal.overdue


def test_a_notice_after_ten_days_is_against_the_law(writer: Appellant) -> None:
    appeal = writer.send("idea")
    appeal.plan = [PlannedAct(11, "study")]
    writer.wait("week")
    with pytest.raises(LawError, match="too late"):
        writer.wait("week")


def test_reminding_keeping_secret_and_taking_back(waiting: Appellant) -> None:
    key = waiting.truth.secret_appeal
    assert key == waiting.truth.in_time_appeal
    deadline = waiting.appeal(key).deadline
    assert not waiting.do(RemindOffice(key)).refused
    assert code_of(waiting.do(RemindOffice(key))) == ("remind", "today")
    assert waiting.appeal(key).deadline == deadline
    assert not waiting.do(KeepIdentitySecret(key)).refused
    assert code_of(waiting.do(KeepIdentitySecret(key))) == ("appeal", "not_possible")
    assert not waiting.do(WithdrawAppeal(key)).refused
    waiting.wait("week", "week", "week")
    assert waiting.appeal(key).state == "withdrawn"


def test_rating_an_answer_once_and_politely(waiting: Appellant) -> None:
    key = waiting.truth.in_time_appeal
    assert code_of(waiting.do(RateAnswer(key, 5, "thank"))) == ("appeal", "not_possible")
    waiting.wait("week", "week")
    assert code_of(waiting.do(RateAnswer(key, 9, "thank"))) == ("stars", "empty")
    assert code_of(waiting.do(RateAnswer(key, 5, "x"))) == ("reply_to_office", "empty")
    rated = waiting.do(RateAnswer(key, 5, "thank")).events[-1]
    assert rated.facts["polite"] is True
    assert waiting.do(RateAnswer(key, 1, "insult")).refused


@given(st.text(max_size=12))
@settings(max_examples=20, deadline=None)
def test_every_pupils_offices_keep_the_law_to_the_end(pupil: str) -> None:
    waiting = Appellant("07-appeal-life", pupil)
    waiting.wait(*["week"] * 8)
    states = {a.id: a.state for a in waiting.country.appeals.all}
    late = waiting.truth.overdue_appeal
    assert {state for key, state in states.items() if key != late} == {"answered"}
    assert [a.id for a in waiting.country.appeals.all if a.overdue] == [late]


def test_a_complaint_taken_back_can_be_written_anew(waiting: Appellant) -> None:
    late = waiting.appeal(waiting.truth.overdue_appeal)
    waiting.complain(late.id, "reception")
    assert not waiting.do(WithdrawAppeal(late.complaint)).refused
    assert not late.complaint
    assert not waiting.complain(late.id, waiting.truth.higher_body).refused


def test_whom_it_was_sent_to_stays_whatever_offices_do(writer: Appellant) -> None:
    appeal = writer.send(body="hokimiyat")
    writer.wait("week")
    assert (appeal.addressee, appeal.body) == ("hokimiyat", writer.truth.request_body)
    assert writer.country.appeals.standing == [appeal]
    writer.do(WithdrawAppeal(appeal.id))
    assert writer.country.appeals.standing == []
