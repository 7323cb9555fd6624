"""One ID: what opens it, what locks it, and what a session is."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.identity import (
    LOCK,
    WRONG_CODES_ALLOWED,
    WRONG_PASSWORDS_ALLOWED,
    ChangePassword,
    EndSession,
    EnterCode,
    SendCodeAgain,
    SignIn,
    SignOut,
    mark_of,
)
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of

WRONG = "not-the-right-one"
NEW = "to-rt-yangi-soz-91"


def test_password_and_code_open_a_session_of_this_computer(stranger: CitizenAtWork) -> None:
    assert not stranger.try_password(stranger.truth.password).refused
    assert not stranger.country.account.signed_in
    assert not stranger.do(EnterCode(stranger.code())).refused
    assert stranger.country.account.signed_in


def test_the_login_may_be_typed_in_capitals_and_with_spaces(stranger: CitizenAtWork) -> None:
    login = f"  {stranger.truth.login.upper()} "
    assert not stranger.do(SignIn(login, stranger.seal(stranger.truth.password))).refused


@pytest.mark.parametrize("login", ["", "someone.else"])
def test_a_wrong_login_says_no_more_than_a_wrong_password(
    stranger: CitizenAtWork, login: str
) -> None:
    outcome = stranger.do(SignIn(login, stranger.seal(stranger.truth.password)))
    assert code_of(outcome) == code_of(stranger.try_password(WRONG)) == ("password", "wrong")


def test_wrong_passwords_lock_the_account_for_a_while(stranger: CitizenAtWork) -> None:
    codes = [code_of(stranger.try_password(WRONG))[1] for _ in range(WRONG_PASSWORDS_ALLOWED)]
    assert codes == ["wrong"] * (WRONG_PASSWORDS_ALLOWED - 1) + ["locked"]
    assert code_of(stranger.try_password(stranger.truth.password)) == ("password", "locked")
    stranger.wait("quarter")
    assert LOCK.total_seconds() == 15 * 60
    assert not stranger.try_password(stranger.truth.password).refused


def test_wrong_codes_void_the_code(stranger: CitizenAtWork) -> None:
    stranger.try_password(stranger.truth.password)
    right = stranger.code()
    wrong = "000000" if right != "000000" else "111111"
    codes = [code_of(stranger.do(EnterCode(wrong)))[1] for _ in range(WRONG_CODES_ALLOWED)]
    assert codes == ["wrong", "wrong", "void"]
    assert code_of(stranger.do(EnterCode(right))) == ("code", "none")


def test_a_code_grows_old(stranger: CitizenAtWork) -> None:
    stranger.try_password(stranger.truth.password)
    code = stranger.code()
    stranger.wait("quarter")
    assert code_of(stranger.do(EnterCode(code))) == ("code", "expired")


def test_a_new_code_replaces_the_old_one(stranger: CitizenAtWork) -> None:
    assert code_of(stranger.do(SendCodeAgain())) == ("code", "none")
    stranger.try_password(stranger.truth.password)
    first = stranger.code()
    stranger.do(SendCodeAgain())
    assert stranger.code() != first
    assert stranger.do(EnterCode(first)).refused
    assert not stranger.do(EnterCode(f" {stranger.code()[:3]} {stranger.code()[3:]} ")).refused


def test_ending_a_session_needs_to_be_signed_in(stranger: CitizenAtWork) -> None:
    unknown = stranger.truth.unknown_session
    assert code_of(stranger.do(EndSession(unknown))) == ("session", "not_signed_in")
    assert code_of(stranger.do(SignOut())) == ("session", "not_signed_in")


def test_a_session_is_ended_once(citizen: CitizenAtWork) -> None:
    unknown = citizen.truth.unknown_session
    assert not citizen.do(EndSession(unknown)).refused
    assert code_of(citizen.do(EndSession(unknown))) == ("session", "ended")
    assert code_of(citizen.do(EndSession("s99"))) == ("session", "unknown")


def test_ending_ones_own_session_signs_out(citizen: CitizenAtWork) -> None:
    here = citizen.country.account.here
    assert here is not None
    citizen.do(EndSession(here))
    assert not citizen.country.account.signed_in


def test_a_new_password_leaves_sessions_open(citizen: CitizenAtWork) -> None:
    before = [s.id for s in citizen.country.account.sessions if s.status == "open"]
    old = citizen.seal(citizen.truth.password)
    assert not citizen.do(ChangePassword(old, citizen.seal(NEW))).refused
    assert [s.id for s in citizen.country.account.sessions if s.status == "open"] == before
    citizen.do(SignOut())
    assert citizen.try_password(citizen.truth.password).refused
    assert not citizen.try_password(NEW).refused


@pytest.mark.parametrize(
    ("password", "score", "own_data", "code"),
    [
        ("qisqa1", 4, False, "short"),
        ("password1", 1, False, "weak"),
        ("uzun-ammo-ismli-parol", 4, True, "own_data"),
        (None, 4, False, "same"),
    ],
)
def test_a_bad_new_password_is_refused(
    citizen: CitizenAtWork, password: str | None, score: int, own_data: bool, code: str
) -> None:
    old = citizen.seal(citizen.truth.password)
    text = password or citizen.truth.password
    new = citizen.seal(text, score=score, own_data=own_data)
    assert code_of(citizen.do(ChangePassword(old, new))) == ("new", code)


def test_the_old_password_must_be_right(citizen: CitizenAtWork) -> None:
    wrong = citizen.seal(WRONG)
    assert code_of(citizen.do(ChangePassword(wrong, citizen.seal(NEW)))) == ("old", "wrong")


def test_many_passwords_share_a_mark_so_that_none_can_be_found_from_it() -> None:
    marks = [mark_of(f"word{n}", "key") for n in range(20_000)]
    assert len(set(marks)) <= 4096
    assert min(marks.count(mark) for mark in marks[:50]) >= 1
    assert mark_of("word", "key") != mark_of("word", "other key")
