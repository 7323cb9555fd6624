"""The official's desk: the law binds the pupil as it binds the offices of the country."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.office.state import Letter
from sandbox_portal.domain.office.work import (
    AnswerLetter,
    AnswerVisitor,
    ExtendLetter,
    ForwardLetter,
    LeaveLetter,
    RegisterLetter,
    SendLetterBack,
)
from sandbox_portal.domain.outcome import Outcome
from tests.sandbox_portal.domain.appellant import Appellant
from tests.sandbox_portal.domain.citizen import code_of

SLOTS = ("secret", "elsewhere", "complaint", "slow", "nameless")


class Official(Appellant):
    """A trainee at the desk of an office."""

    def __init__(self, pupil: str = "ali") -> None:
        super().__init__("07-appeal-life-practice", pupil)

    def key(self, slot: str) -> str:
        return str(getattr(self.truth, f"{slot}_letter"))

    def letter(self, slot: str) -> Letter:
        found = self.country.office.find(self.key(slot))
        assert found is not None
        return found

    def register(self) -> None:
        for slot in SLOTS:
            assert not self.do(RegisterLetter(self.key(slot))).refused

    def answer(self, slot: str, words: str = "polite", lang: str = "") -> Outcome:
        return self.do(AnswerLetter(self.key(slot), words, lang or self.letter(slot).lang))

    def forward(self, slot: str, to: str = "") -> Outcome:
        right = self.country.appeals.competent(self.letter(slot).appeal)
        return self.do(ForwardLetter(self.key(slot), to or right))

    def faults(self, slot: str) -> list[str]:
        return self.letter(slot).faults(self.world.now.date())


@pytest.fixture
def official() -> Official:
    return Official()


def do_all_well(official: Official) -> None:
    official.register()
    official.answer("secret")
    official.do(AnswerVisitor(official.key("secret"), "keep"))
    official.forward("elsewhere")
    official.forward("complaint")
    official.do(ExtendLetter(official.key("slow")))
    official.do(LeaveLetter(official.key("nameless")))


@given(st.text(max_size=8))
@settings(max_examples=25, deadline=None)
def test_a_good_official_has_no_fault_in_any_world(pupil: str) -> None:
    official = Official(pupil)
    do_all_well(official)
    assert [official.faults(slot) for slot in SLOTS] == [[]] * 5
    official.wait("week", "week", "week")
    assert not official.answer("slow").refused
    official.wait("week", "week", "week")
    assert [official.faults(slot) for slot in SLOTS] == [[]] * 5
    assert "law_forbade" not in official.happened()


def test_registering_may_not_be_refused_and_belongs_to_its_day(official: Official) -> None:
    key = official.key("secret")
    assert code_of(official.do(SendLetterBack(key))) == ("letter", "must_register")
    assert official.letter("secret").appeal.state == "sent"
    official.wait("day")
    assert "registered_late" in official.faults("secret")
    official.do(RegisterLetter(key))
    assert official.faults("secret")[0] == "registered_late"
    appeal = official.letter("secret").appeal
    assert appeal.received == official.letter("secret").to_register, "the term does not grow"
    assert code_of(official.do(RegisterLetter(key))) == ("letter", "not_possible")
    assert code_of(official.do(SendLetterBack(key))) == ("letter", "not_possible")


@pytest.mark.parametrize("slot", SLOTS)
def test_nothing_is_decided_before_registration(official: Official, slot: str) -> None:
    for outcome in (
        official.answer(slot),
        official.forward(slot),
        official.do(ExtendLetter(official.key(slot))),
        official.do(LeaveLetter(official.key(slot))),
    ):
        assert code_of(outcome) == ("letter", "not_possible")


def test_forwarding_goes_to_the_body_that_decides_and_to_no_other(official: Official) -> None:
    official.register()
    about = official.letter("complaint").appeal.about
    assert code_of(official.forward("complaint", about)) == ("to", "complained_about")
    assert code_of(official.forward("complaint", "reception")) == ("to", "not_competent")
    assert code_of(official.forward("elsewhere", "moon")) == ("to", "empty")
    assert code_of(official.forward("secret", "hokimiyat")) == ("to", "ours")
    assert code_of(official.forward("nameless", "hokimiyat")) == ("to", "anonymous")
    assert not official.forward("complaint").refused
    assert official.letter("complaint").appeal.body == "hokimiyat"
    assert code_of(official.forward("complaint")) == ("letter", "not_possible")
    assert official.happened().count("law_forbade") == 4


@pytest.mark.parametrize(("days", "refused"), [(5, False), (6, True)])
def test_forwarding_has_five_days(official: Official, days: int, refused: bool) -> None:
    official.register()
    official.wait(*["day"] * days)
    outcome = official.forward("elsewhere")
    assert outcome.refused == refused
    if refused:
        assert code_of(outcome) == ("to", "too_late")


def test_an_extension_needs_a_reason_and_comes_before_the_end_and_once(official: Official) -> None:
    official.register()
    assert code_of(official.do(ExtendLetter(official.key("secret")))) == ("letter", "no_reason")
    before = official.letter("slow").appeal.deadline
    assert not official.do(ExtendLetter(official.key("slow"))).refused
    assert official.letter("slow").appeal.deadline == before.replace(month=before.month + 1)
    assert code_of(official.do(ExtendLetter(official.key("slow")))) == ("letter", "not_possible")
    other = Official("vali")
    other.register()
    other.wait("week", "week", "week")
    assert code_of(other.do(ExtendLetter(other.key("slow")))) == ("letter", "extend_late")


def test_an_answer_needs_the_substance_the_matter_and_a_writer(official: Official) -> None:
    official.register()
    assert code_of(official.answer("slow")) == ("letter", "not_ready")
    assert code_of(official.answer("elsewhere")) == ("letter", "not_ours")
    assert code_of(official.answer("complaint")) == ("letter", "not_ours")
    assert code_of(official.answer("nameless")) == ("letter", "anonymous")
    assert code_of(official.answer("secret", words="x")) == ("words", "empty")
    assert code_of(official.answer("secret", lang="tlh")) == ("lang", "empty")


@pytest.mark.parametrize(("words", "fault"), [("rude", "rude"), ("empty", "says_nothing")])
def test_a_bad_answer_is_an_answer_with_a_fault(official: Official, words, fault) -> None:
    official.register()
    assert not official.answer("secret", words=words, lang="en").refused
    assert official.faults("secret") == [fault, "other_language", "visitor_waits"]
    assert official.answer("secret").refused, "what is sent is sent"


def test_only_a_letter_without_a_writer_is_left(official: Official) -> None:
    official.register()
    left = official.do(LeaveLetter(official.key("secret")))
    assert code_of(left) == ("letter", "must_consider")
    assert not official.do(LeaveLetter(official.key("nameless"))).refused
    assert official.faults("nameless") == []


def test_the_writer_stays_secret_or_the_day_says_so(official: Official) -> None:
    key = official.key("secret")
    assert code_of(official.do(AnswerVisitor(key, "x"))) == ("reply", "unknown")
    assert official.do(AnswerVisitor(official.key("slow"), "keep")).refused
    official.do(AnswerVisitor(key, "tell"))
    assert "writer_told" in official.happened()
    assert "writer_told" in official.faults("secret")
    assert official.do(AnswerVisitor(key, "keep")).refused


def test_who_does_nothing_is_late_with_everything(official: Official) -> None:
    official.register()
    deadline = official.letter("secret").appeal.deadline
    official.wait("week", "week")
    official.wait(*["day"] * ((deadline - official.world.now.date()).days))
    assert official.faults("slow") == ["not_settled"]
    official.wait("day")
    assert official.faults("slow") == ["not_settled", "late"]
    assert official.world.now.date() == deadline + timedelta(days=1)


def test_nobody_works_without_signing_in_or_without_a_desk() -> None:
    official = Official()
    official.country.account.here = None
    assert official.do(RegisterLetter("l1")).refused
    assert Appellant("07-appeal-life").do(RegisterLetter("l1")).refused
