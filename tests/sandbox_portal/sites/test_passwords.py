"""Changing the password, and what is kept of one."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.identity import mark_of
from sandbox_portal.sites.passwords import seal
from tests.sandbox_portal.sites.visitor import ID, MY, NEW_PASSWORD, Visitor


def change(visitor: Visitor, new: str, repeat: str | None = None, old: str | None = None):
    old = visitor.truth.password if old is None else old
    repeat = new if repeat is None else repeat
    return visitor.post(f"{ID}/password", old=old, new=new, repeat=repeat)


def test_a_good_password_is_taken_and_its_strength_said(citizen):
    page = change(citizen, NEW_PASSWORD)
    assert page.h1 == "Your password is changed"
    assert "strong" in page.soup.select_one(".strength").get_text()
    assert f"{MY}/cabinet/sessions" in page.links
    assert NEW_PASSWORD not in repr(citizen.commands)


@pytest.mark.parametrize(
    ("new", "said"),
    [("abc", "too short"), ("password1", "easy to guess"), ("", "Type a new password")],
)
def test_a_bad_password_is_refused_with_a_reason(citizen, new, said):
    page = change(citizen, new)
    assert page.status == 422
    assert said in page.problems
    assert page.soup.select_one("#new")["aria-invalid"] == "true"


def test_the_other_ways_to_be_refused(citizen):
    assert "not the same" in change(citizen, NEW_PASSWORD, repeat="another").problems
    assert "not your present password" in change(citizen, NEW_PASSWORD, old="wrong").problems
    assert "old password" in change(citizen, citizen.truth.password).problems
    name = citizen.country.citizen.given_name
    assert "about you" in change(citizen, f"{name}-tuya-deraza").problems


def test_nothing_typed_comes_back(citizen):
    page = change(citizen, NEW_PASSWORD, repeat="another-one")
    assert not [i for i in page.soup.select("input[type=password]") if i.has_attr("value")]
    assert NEW_PASSWORD not in page.html


def test_without_a_session_the_page_leads_to_signing_in(visitor):
    assert visitor.get(f"{ID}/password").h1 == "Sign in"
    assert visitor.post(f"{ID}/password", old="a", new="b", repeat="b").h1 == "Sign in"


def test_the_answer_is_shown_only_after_a_change(citizen):
    assert citizen.get(f"{ID}/password/changed").h1 == "Change the password"


def test_a_seal_keeps_facts_only(visitor):
    sealed = seal(NEW_PASSWORD, visitor.world)
    assert sealed.mark == mark_of(NEW_PASSWORD, visitor.world.password_key)
    assert sealed.length == len(NEW_PASSWORD)
    assert sealed.score >= 3
    assert not sealed.own_data


def test_a_seal_says_nothing_exact_of_a_long_password(visitor):
    sealed = seal("tuya deraza " * 5_000, visitor.world)
    assert sealed.length == 32


def test_an_empty_password_is_as_weak_as_can_be(visitor):
    assert seal("", visitor.world).score == 0


@pytest.mark.parametrize("form", ["%d%m%Y", "%d.%m.%Y", "%Y", "%Y-%m-%d", "%d%m%y"])
def test_a_birthday_is_own_data(visitor, form):
    born = visitor.country.citizen.born
    assert seal(f"deraza {born:{form}} tuya", visitor.world).own_data


@pytest.mark.parametrize("name", ["family_name", "given_name", "phone", "jshshir"])
def test_what_stands_in_the_record_is_own_data(visitor, name):
    own = getattr(visitor.country.citizen, name)
    assert seal(f"tuya {own.upper()} deraza", visitor.world).own_data


def test_the_first_password_can_be_typed_on_any_keyboard():
    assert all(Visitor(pupil=f"p{n}").truth.password.isascii() for n in range(40))
