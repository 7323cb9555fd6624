"""Registering, forgetting the password, changing the number, and the helper."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.identity import EnterCode, SignIn
from sandbox_portal.domain.messages import ReplyToMessage
from sandbox_portal.domain.navigation import OpenPage
from sandbox_portal.domain.one_id.numbers import ConfirmNumber, SendNumberCode
from sandbox_portal.domain.one_id.passwords import KeepPassword, ProposePassword
from sandbox_portal.domain.one_id.registering import (
    BeginRecovery,
    BeginRegistration,
    ChangePhone,
    TakeBack,
)
from sandbox_portal.domain.outcome import Outcome
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of

PASSWORD = "oltin-qayiq-bulut-choynak"
NEW = "uchta-qovun-tagida-soya"
LOGIN = "yangi.odam"


class Newcomer(CitizenAtWork):
    """A citizen without One ID."""

    def __init__(self, pupil: str = "ali") -> None:
        super().__init__(pupil, "03-one-id")

    @property
    def one_id(self):
        return self.country.one_id

    def errand_code(self) -> str:
        return self.one_id.errand.challenge.code

    def confirm(self) -> Outcome:
        return self.do(ConfirmNumber(self.errand_code()))

    def keep(self, password: str, *, score: int = 4, own_data: bool = False) -> Outcome:
        self.do(ProposePassword(self.seal(password, score=score, own_data=own_data)))
        return self.do(KeepPassword())

    def register(self, phone: str | None = None, **measured: int) -> Outcome:
        self.do(BeginRegistration(LOGIN, phone or self.truth.own_number))
        self.confirm()
        return self.keep(PASSWORD, **measured)

    def come_in(self, password: str = PASSWORD) -> Outcome:
        self.do(SignIn(self.country.account.login, self.seal(password)))
        return self.do(EnterCode(self.code()))

    def sms(self) -> list[str]:
        return [m.text for m in self.country.inbox.messages if m.channel == "sms"]


@pytest.fixture
def newcomer() -> Newcomer:
    return Newcomer()


@pytest.fixture
def member() -> Newcomer:
    """A citizen who has registered in person and signed in."""
    someone = Newcomer()
    someone.register()
    someone.come_in()
    return someone


def test_login_number_code_and_password_make_an_account(newcomer: Newcomer) -> None:
    assert code_of(newcomer.do(SignIn(LOGIN, newcomer.seal(PASSWORD)))) == ("login", "no_account")
    assert not newcomer.register().refused
    assert newcomer.one_id.opened_by == "self"
    assert newcomer.country.account.phone == newcomer.truth.own_number
    assert not newcomer.come_in().refused
    assert newcomer.country.account.signed_in


@pytest.mark.parametrize("login", ["", "abc", "two words", "9lives", "ўқувчи", "x" * 41, "a_b_c"])
def test_an_odd_login_is_refused(newcomer: Newcomer, login: str) -> None:
    outcome = newcomer.do(BeginRegistration(login, newcomer.truth.own_number))
    assert code_of(outcome) == ("login", "odd")


@pytest.mark.parametrize("phone", ["", "+998 90 123 45 67", "998001234567", "112"])
def test_only_numbers_of_the_training_country_are_taken(newcomer: Newcomer, phone: str) -> None:
    assert code_of(newcomer.do(BeginRegistration(LOGIN, phone))) == ("phone", "odd")


def test_nobody_registers_twice(member: Newcomer) -> None:
    outcome = member.do(BeginRegistration(LOGIN, member.truth.own_number))
    assert code_of(outcome) == ("login", "registered")


def test_a_wrong_code_and_a_late_one_do_not_show_whose_a_number_is(newcomer: Newcomer) -> None:
    newcomer.do(BeginRegistration(LOGIN, newcomer.truth.own_number))
    wrong = "000000" if newcomer.errand_code() != "000000" else "111111"
    codes = [code_of(newcomer.do(ConfirmNumber(wrong)))[1] for _ in range(3)]
    assert codes == ["wrong", "wrong", "void"]
    assert code_of(newcomer.do(ConfirmNumber(wrong))) == ("code", "none")
    newcomer.do(SendNumberCode())
    late = newcomer.errand_code()
    newcomer.wait("quarter")
    assert code_of(newcomer.do(ConfirmNumber(late))) == ("code", "expired")
    assert code_of(newcomer.do(ProposePassword(newcomer.seal(PASSWORD)))) == ("errand", "none")
    newcomer.do(SendNumberCode())
    assert not newcomer.confirm().refused
    assert code_of(newcomer.do(SendNumberCode())) == ("code", "none")


def test_a_code_to_a_number_that_is_in_no_phone_of_ones_own_is_not_seen(
    newcomer: Newcomer,
) -> None:
    newcomer.do(BeginRegistration(LOGIN, "+998 00 000 00 01"))
    assert newcomer.sms() == []
    assert newcomer.happened()[-1] == "code_lost"


def test_a_weak_password_may_be_kept_and_what_is_known_of_it_stays(newcomer: Newcomer) -> None:
    assert not newcomer.register(score=2).refused
    seal = newcomer.country.account.seal
    assert seal is not None
    assert (seal.score, seal.length) == (2, len(PASSWORD))


def test_a_short_password_is_not_measured_and_nothing_unmeasured_is_kept(
    newcomer: Newcomer,
) -> None:
    newcomer.do(BeginRegistration(LOGIN, newcomer.truth.own_number))
    newcomer.confirm()
    assert code_of(newcomer.do(KeepPassword())) == ("errand", "none")
    assert code_of(newcomer.do(ProposePassword(newcomer.seal("qisqa")))) == ("new", "short")
    assert code_of(newcomer.do(KeepPassword())) == ("errand", "none")
    assert not newcomer.country.account.registered


def test_a_forgotten_password_is_replaced_with_a_code(member: Newcomer) -> None:
    wrong = BeginRecovery("someone.else", member.truth.own_number)
    assert code_of(member.do(wrong)) == ("phone", "no_match")
    assert not member.do(BeginRecovery(LOGIN.upper(), member.truth.own_number)).refused
    member.confirm()
    assert not member.keep(NEW).refused
    assert member.try_password(PASSWORD).refused
    member.country.account.here = None
    assert not member.come_in(NEW).refused


def test_the_number_goes_some_days_after_the_registration(newcomer: Newcomer) -> None:
    newcomer.wait("week", "week")
    assert "number_replaced" not in newcomer.happened()
    newcomer.register()
    newcomer.wait("week")
    assert "number_replaced" in newcomer.happened()
    assert newcomer.one_id.own == newcomer.truth.new_number
    assert newcomer.country.cabinet.record["phone"] == newcomer.truth.own_number


def test_a_code_to_the_old_number_is_lost(member: Newcomer) -> None:
    member.wait("week")
    member.country.account.here = None
    before = len(member.sms())
    member.do(SignIn(LOGIN, member.seal(PASSWORD)))
    assert member.world.events[-1].facts["whose"] == "old"
    assert len(member.sms()) == before


def test_a_new_number_is_written_once_a_code_came_to_it(member: Newcomer) -> None:
    member.wait("week")
    new = member.truth.new_number
    assert code_of(member.do(ChangePhone(new, member.seal(NEW)))) == ("old", "wrong")
    assert code_of(member.do(ChangePhone("1", member.seal(PASSWORD)))) == ("phone", "odd")
    old = ChangePhone(member.truth.own_number, member.seal(PASSWORD))
    assert code_of(member.do(old)) == ("phone", "same")
    member.do(ChangePhone(new, member.seal(PASSWORD)))
    assert member.country.account.phone == member.truth.own_number
    assert not member.confirm().refused
    assert member.country.account.phone == new
    assert member.country.cabinet.record["phone"] == new, "the register learns it too"


def test_changing_the_number_needs_to_be_signed_in(newcomer: Newcomer) -> None:
    newcomer.register()
    outcome = newcomer.do(ChangePhone(newcomer.truth.own_number, newcomer.seal(PASSWORD)))
    assert code_of(outcome) == ("session", "not_signed_in")


def helped(newcomer: Newcomer) -> None:
    newcomer.do(OpenPage("my/home"))
    assert not newcomer.do(ReplyToMessage("helper", "accept")).refused


def test_the_helper_opens_the_account_on_his_phone_and_stays_inside(newcomer: Newcomer) -> None:
    helped(newcomer)
    account = newcomer.country.account
    assert account.phone == newcomer.truth.helper_number
    assert [s.mine for s in account.sessions] == [False]
    done = newcomer.country.inbox.messages[-1]
    newcomer.do(SignIn(done.values["login"], newcomer.seal(done.values["password"])))
    passed_on = newcomer.country.inbox.messages[-1]
    assert (passed_on.sender, passed_on.text) == (done.sender, "helper_passes_on")
    assert not newcomer.do(EnterCode(passed_on.values["code"])).refused
    assert newcomer.one_id.opened_by == "helper"


def test_a_number_of_the_helpers_in_the_form_hangs_the_account_on_him_too(
    newcomer: Newcomer,
) -> None:
    newcomer.register(newcomer.truth.helper_number)
    assert newcomer.one_id.opened_by == "helper"


def test_the_helper_can_put_his_number_into_an_account_that_is_open(member: Newcomer) -> None:
    member.wait("week")
    member.do(ReplyToMessage("helper-again", "accept"))
    assert member.country.account.phone == member.truth.helper_number


def test_with_the_id_card_one_takes_the_account_back(newcomer: Newcomer) -> None:
    helped(newcomer)
    document = newcomer.country.cabinet.true["document_number"]
    own = newcomer.truth.own_number
    assert code_of(newcomer.do(TakeBack("XX0000000", own))) == ("document", "not_yours")
    assert code_of(newcomer.do(TakeBack(document, "0"))) == ("phone", "odd")
    assert not newcomer.do(TakeBack(f" {document.lower()} ", own)).refused
    assert not newcomer.confirm().refused
    account = newcomer.country.account
    assert [s.status for s in account.sessions] == ["ended"]
    assert (account.phone, newcomer.one_id.opened_by) == (own, "self")
    newcomer.keep(NEW)
    assert not newcomer.come_in(NEW).refused


def test_there_is_nothing_to_take_back_before_there_is_an_account(newcomer: Newcomer) -> None:
    document = newcomer.country.cabinet.true["document_number"]
    outcome = newcomer.do(TakeBack(document, newcomer.truth.own_number))
    assert code_of(outcome) == ("login", "no_account")


def test_in_other_worlds_nobody_hands_an_account_over() -> None:
    citizen = CitizenAtWork()
    assert citizen.country.one_id.opened_at is None
    citizen.wait("week", "week")
    assert "number_replaced" not in citizen.happened()
