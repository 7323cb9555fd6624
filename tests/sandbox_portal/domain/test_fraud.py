"""Messages of exercise 08: what each way of handling one does, and putting a mistake right."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.bank import BlockCard
from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.identity import ChangePassword, EndSession
from sandbox_portal.domain.lookalike import GiveCode, GiveNumber, GivePassword
from sandbox_portal.domain.messages import ReplyToMessage, ReportMessage
from sandbox_portal.domain.phone.calls import AnswerCall, CallForHelp, DeclineCall
from sandbox_portal.domain.phone.handling import HandleMessage, InstallApp, OpenLink
from sandbox_portal.evidence import Evidence
from sandbox_portal.scenarios.loader import load_scenario
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of

PLAN = load_scenario("08-fraud").fraud
assert PLAN is not None
PUPILS = [f"pupil-{n}" for n in range(25)]
NEW = "to-rt-yangi-soz-91"


def at_phone(pupil: str = "ali") -> CitizenAtWork:
    return CitizenAtWork(pupil, "08-fraud")


def with_message(key: str) -> CitizenAtWork:
    """Return a citizen whose phone has had a message from the beginning."""
    for pupil in PUPILS:
        someone = at_phone(pupil)
        if someone.country.inbox.find(key):
            return someone
    raise AssertionError(key)


def handle_all(someone: CitizenAtWork, *, well: bool = True) -> None:
    """Handle all messages that come until no new one does."""
    inbox = someone.country.inbox
    while waiting := [
        key for key in sorted(inbox.cases) if inbox.find(key) and not handled(someone, key)
    ]:
        for key in waiting:
            if inbox.find(key).channel == "call":
                someone.do(AnswerCall(key))
            bad = (key in someone.truth.bad_messages) == well
            someone.do(ReportMessage(key) if bad else HandleMessage(key, "check"))


def handled(someone: CitizenAtWork, key: str) -> set[str]:
    return someone.country.inbox.handled.get(key, set())


@pytest.mark.parametrize("pupil", PUPILS)
def test_each_pupil_gets_six_bad_and_four_genuine_messages(pupil: str) -> None:
    someone = at_phone(pupil)
    truth = someone.truth
    assert (len(truth.bad_messages), len(truth.genuine_messages)) == (6, 4)
    assert sorted(truth.schemes.values()) == sorted(PLAN.schemes)
    first = [m for m in someone.country.inbox.messages if m.id in someone.country.inbox.cases]
    assert len(first) == 4
    assert all(m.channel != "call" and m.at < someone.country.started for m in first)
    handle_all(someone)
    assert set(someone.country.inbox.handled) == someone.country.inbox.cases
    evidence = Evidence(someone.world)
    assert all(evidence.handled_well(key) for key in someone.country.inbox.cases)
    assert someone.happened().count("inbox_cleared") == 1


@pytest.mark.parametrize("pupil", PUPILS[:9])
def test_in_the_lesson_six_messages_come_and_then_the_mistake(pupil: str) -> None:
    someone = CitizenAtWork(pupil, "08-fraud-practice")
    assert len(someone.country.inbox.cases) == 6
    handle_all(someone)
    evidence = Evidence(someone.world)
    assert all(evidence.handled_well(key) for key in someone.country.inbox.cases)
    assert someone.country.inbox.replied["game-coins"] == "sent_codes"
    someone.do(PassTime("quarter"))
    assert evidence.happened("money_lost")


def test_lesson_and_exercise_share_no_message() -> None:
    practice = load_scenario("08-fraud-practice").fraud
    texts = [{s.text for s in (*p.bad_pool, *p.genuine_pool)} for p in (PLAN, practice)]
    assert not texts[0] & texts[1]


def test_thieves_use_every_channel_and_so_do_honest_people() -> None:
    for pool in (PLAN.bad_pool, PLAN.genuine_pool):
        assert {story.channel for story in pool} == {"sms", "chat", "email", "call"}


def test_a_look_alike_or_a_friends_account_is_behind_each_help_from_the_state() -> None:
    for story in (s for s in PLAN.bad_pool if s.scheme == "support"):
        assert story.link or "contacts" in story.address_text, story.key


def test_pupils_differ() -> None:
    drawn = {at_phone(pupil).truth.bad_messages for pupil in PUPILS}
    assert len(drawn) > 15


def test_the_other_way_round_nothing_is_handled_well() -> None:
    someone = at_phone()
    handle_all(someone, well=False)
    evidence = Evidence(someone.world)
    assert not any(evidence.handled_well(key) for key in someone.country.inbox.cases)


def test_every_way_that_counts_is_one_that_the_phone_offers() -> None:
    for plan in (*PLAN.bad_pool, *PLAN.genuine_pool):
        assert set(plan.right) | set(plan.wrong) <= plan.offered, plan.key
        assert not set(plan.right) & set(plan.wrong), plan.key


def test_asking_an_adult_is_neither_right_nor_wrong_by_itself() -> None:
    someone = at_phone()
    key = min(someone.truth.bad_messages & {m.id for m in someone.country.inbox.messages})
    someone.do(HandleMessage(key, "ask_adult"))
    evidence = Evidence(someone.world)
    assert evidence.handled(key) == {"ask_adult"}
    assert not evidence.handled_well(key)
    someone.do(ReportMessage(key))
    assert evidence.handled_well(key)
    assert evidence.happened("message_handled", message=key, how="report")


def test_handling_twice_is_one_handling() -> None:
    someone = with_message("support-app")
    for _ in range(2):
        someone.do(HandleMessage("support-app", "check"))
        someone.do(InstallApp("support-app"))
    assert someone.happened().count("message_handled") == 2
    assert someone.happened().count("app_installed") == 1


def test_an_app_from_a_chat_lets_strangers_take_money_until_the_card_is_blocked() -> None:
    someone = with_message("support-app")
    bank = someone.country.bank
    someone.do(InstallApp("support-app"))
    assert Evidence(someone.world).happened("app_installed", source="chat")
    assert bank.balance == PLAN.balance
    someone.do(PassTime("quarter"))
    assert bank.balance < PLAN.balance
    assert not someone.do(BlockCard("call")).refused
    left = bank.balance
    someone.do(PassTime("day"))
    assert bank.balance == left
    assert code_of(someone.do(BlockCard("call"))) == ("card", "blocked")


def test_strangers_take_all_there_is_and_no_more() -> None:
    someone = with_message("support-app")
    someone.do(InstallApp("support-app"))
    someone.do(PassTime("week"))
    assert someone.country.bank.balance == 0
    lost = [e.facts["amount"] for e in someone.world.events if e.name == "money_lost"]
    assert sum(map(int, lost)) == PLAN.balance


def test_a_reply_may_pay_or_give_the_code_away() -> None:
    buyer = with_message("prepayment")
    buyer.do(ReplyToMessage("prepayment", "pay"))
    assert {"stranger_paid", "money_lost"} <= set(buyer.happened())
    assert not Evidence(buyer.world).handled_well("prepayment")
    kind = with_message("code-by-mistake")
    assert [m.id for m in kind.country.inbox.messages].count("code-by-mistake-code") == 1
    kind.do(ReplyToMessage("code-by-mistake", "send_code"))
    assert {"code_disclosed", "stranger_signed_in"} <= set(kind.happened())
    voter = with_message("vote-neighbour")
    voter.do(ReplyToMessage("vote-neighbour", "send_code"))
    voter.do(PassTime("quarter"))
    assert "money_lost" in voter.happened()


def test_the_link_leads_to_its_own_address_only() -> None:
    someone = with_message("support-link")
    someone.do(OpenLink("support-link"))
    assert Evidence(someone.world).happened("link_opened", host="my-gov.test")
    assert code_of(someone.do(OpenLink("support-link-code"))) == ("message", "unknown")
    assert code_of(someone.do(InstallApp("support-link"))) == ("message", "unknown")


def test_a_look_alike_of_one_id_passes_the_password_and_the_code_on() -> None:
    someone = with_message("support-link")
    host = "my-gov.test"
    wrong = someone.do(GivePassword(host, someone.seal("not-the-right-one")))
    assert code_of(wrong) == ("password", "wrong")
    assert code_of(someone.do(GiveCode(host, "123456"))) == ("code", "none")
    someone.do(GivePassword(host, someone.seal(someone.truth.password)))
    code = someone.country.codes_for_strangers[host]
    assert code_of(someone.do(GiveCode(host, "x"))) == ("code", "wrong")
    someone.do(GiveCode(host, code))
    assert someone.happened()[-2:] == ["code_disclosed", "stranger_signed_in"]
    assert not someone.country.account.signed_in
    assert handled(someone, "support-link") == {"disclose"}


@pytest.mark.parametrize("host", ["bozorcha-tolov.example", "ovoz-markazi.example"])
def test_a_look_alike_that_wants_a_number_is_after_the_card(host: str) -> None:
    someone = at_phone()
    someone.do(GiveNumber(host))
    someone.do(GiveCode(host, someone.country.codes_for_strangers[host]))
    someone.do(PassTime("quarter"))
    assert "money_lost" in someone.happened()


def test_an_address_is_a_look_alike_of_one_sort(stranger: CitizenAtWork) -> None:
    password = stranger.seal("anything-at-all")
    assert code_of(stranger.do(GivePassword("id.gov.test", password))) == ("host", "unknown")
    assert code_of(stranger.do(GiveNumber("my-gov.test"))) == ("host", "unknown")
    assert not stranger.do(GiveNumber("ovoz-markazi.example")).refused


def call_of(someone: CitizenAtWork) -> str:
    """Let messages come until a call rings, and return it."""
    inbox = someone.country.inbox
    while inbox.ringing is None:
        quiet = [k for k in sorted(inbox.cases) if inbox.find(k) and not handled(someone, k)]
        someone.do(HandleMessage(quiet[0], "ask_adult"))
    return inbox.ringing.id


def test_a_call_is_answered_or_declined_once() -> None:
    someone = at_phone()
    key = call_of(someone)
    assert code_of(someone.do(HandleMessage(key, "check"))) == ("message", "unknown")
    assert code_of(someone.do(ReplyToMessage(key, "hang_up"))) == ("reply", "not_answered")
    someone.do(AnswerCall(key))
    assert handled(someone, key) == set()
    assert code_of(someone.do(DeclineCall(key))) == ("call", "over")
    someone.do(ReplyToMessage(key, "hang_up"))
    assert "reply:hang_up" in handled(someone, key)
    assert code_of(someone.do(AnswerCall("nobody"))) == ("call", "unknown")


def test_the_second_step_of_a_story_counts_as_the_same_message() -> None:
    someone = with_message("false-teacher")
    someone.do(ReplyToMessage("false-teacher", "obey"))
    assert someone.country.inbox.find("false-teacher-2")
    someone.do(ReplyToMessage("false-teacher-2", "send_code"))
    assert handled(someone, "false-teacher") == {"reply:obey", "reply:send_code", "disclose"}


def test_who_can_be_called_for_help(stranger: CitizenAtWork) -> None:
    someone = at_phone()
    for who in ("adult", "bank", "police"):
        assert not someone.do(CallForHelp(who)).refused
    assert someone.happened()[-3:] == ["adult_told", "bank_called", "police_told"]
    assert code_of(someone.do(CallForHelp("thief"))) == ("helper", "unknown")
    assert code_of(stranger.do(CallForHelp("bank"))) == ("helper", "unknown")
    assert code_of(stranger.do(BlockCard("call"))) == ("card", "unknown")


def test_a_code_that_was_told_comes_to_light_when_the_inbox_is_clear() -> None:
    someone = at_phone()
    handle_all(someone)
    inbox = someone.country.inbox
    assert inbox.replied["prize-draw"] == "sent_codes"
    theirs = someone.country.account.session(someone.truth.unknown_session)
    assert inbox.find("prize-draw").at < theirs.started, "first the codes, then the stranger"
    someone.do(CallForHelp("adult"))
    assert inbox.messages[-1].text == "money_taken"
    assert code_of(someone.do(BlockCard("site"))) == ("session", "not_signed_in")


def test_putting_it_right_within_half_an_hour() -> None:
    someone = at_phone()
    handle_all(someone)
    someone.do(BlockCard("call"))
    someone.sign_in()
    someone.do(EndSession(someone.truth.unknown_session))
    someone.do(ChangePassword(someone.seal(someone.truth.password), someone.seal(NEW)))
    someone.do(CallForHelp("adult"))
    evidence = Evidence(someone.world)
    steps = ("card_blocked", "session_ended", "password_changed", "adult_told")
    assert evidence.order(*steps[:3])
    assert evidence.within(30, "inbox_cleared", *steps)
    assert not evidence.within(30, "inbox_cleared", *steps, "police_told")
    assert not evidence.within(30, "never", *steps)
    someone.do(PassTime("day"))
    someone.do(CallForHelp("police"))
    assert evidence.happened("police_told")
    assert not evidence.within(30, "inbox_cleared", "police_told")


def test_an_exercise_without_such_messages_knows_none_of_it(citizen: CitizenAtWork) -> None:
    assert code_of(citizen.do(HandleMessage("helper", "leave"))) == ("message", "unknown")
    citizen.do(ReportMessage("helper"))
    assert "message_handled" not in citizen.happened()
    assert Evidence(citizen.world).handled("helper") == set()
