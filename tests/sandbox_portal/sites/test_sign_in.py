"""Signing in: from the portal to One ID, to the phone, and back."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.identity import EnterCode, SendCodeAgain, SignIn, SignOut
from sandbox_portal.sites import hosts
from tests.sandbox_portal.sites.visitor import ID, MY, PHONE, WRONG, Visitor


def commands(visitor: Visitor, kind: type) -> list:
    return [c for c in visitor.commands if isinstance(c, kind)]


def test_the_way_in_crosses_hosts_and_comes_back(visitor):
    assert hosts.SIGN_IN in visitor.get(f"{MY}/").links
    assert visitor.get(hosts.SIGN_IN).h1 == "Sign in"
    assert visitor.give_password().url == f"{ID}/code"
    code = visitor.get(f"{PHONE}/messages/code-1").soup.select_one(".bubble").get_text()[:6]
    page = visitor.post(f"{ID}/code", code=code)
    assert page.hops[1:] == [hosts.SIGNED_IN, f"{MY}/cabinet?done=signed_in"]
    assert page.h1 == "Personal cabinet"
    assert page.banner == "You are signed in."


def test_someone_signed_in_is_not_asked_again(citizen):
    assert citizen.get(hosts.SIGN_IN).h1 == "Personal cabinet"
    assert citizen.get(f"{ID}/code").h1 == "Personal cabinet"
    assert citizen.give_password().h1 == "Personal cabinet"


def test_empty_fields_are_no_try(visitor):
    page = visitor.post(f"{ID}/authorize", login=" ", password="")
    assert page.status == 422
    assert page.title.startswith("Error: ")
    assert [a["href"] for a in page.soup.select(".error-summary a")] == ["#login", "#password"]
    assert not visitor.commands


def test_a_wrong_password_keeps_the_login_and_not_the_password(visitor):
    page = visitor.post(f"{ID}/authorize", login=visitor.truth.login, password=WRONG)
    assert page.status == 422
    assert page.soup.select_one("#login")["value"] == visitor.truth.login
    field = page.soup.select_one("#password")
    assert not field.has_attr("value")
    assert field["aria-invalid"] == "true"
    assert page.soup.find(id=field["aria-describedby"]).get_text(strip=True)
    assert WRONG not in page.html


def test_the_password_is_in_no_command(visitor):
    visitor.sign_in()
    assert visitor.truth.password not in repr(visitor.commands)


def test_five_wrong_passwords_lock_the_account_until_time_has_passed(visitor):
    for _ in range(5):
        page = visitor.post(f"{ID}/authorize", login=visitor.truth.login, password=WRONG)
    assert page.h1 == "The account is locked for a short time"
    assert visitor.give_password().h1 == page.h1
    assert visitor.get(f"{ID}/authorize").h1 == page.h1
    visitor.post(f"{PHONE}/clock", span="quarter")
    assert visitor.give_password().h1 == "Enter the code"


def test_a_wrong_code_may_be_tried_again_and_the_third_is_void(visitor):
    visitor.give_password()
    assert "This is not the code" in visitor.post(f"{ID}/code", code="1").problems
    visitor.post(f"{ID}/code", code="2")
    page = visitor.post(f"{ID}/code", code="3")
    assert "no longer works" in page.problems
    assert page.h1 == "Start again"
    assert f"{ID}/authorize?client=my" in page.links


def test_a_code_that_is_too_old_says_so(visitor):
    visitor.give_password()
    code = visitor.newest_code()
    visitor.post(f"{PHONE}/clock", span="quarter")
    assert "too old" in visitor.post(f"{ID}/code", code=code).problems


def test_a_new_code_can_be_sent(visitor):
    visitor.give_password()
    page = visitor.post(f"{ID}/code/again")
    assert "new code is on its way" in page.banner
    assert len(commands(visitor, SendCodeAgain)) == 1
    assert visitor.post(f"{ID}/code", code=visitor.newest_code()).h1 == "Personal cabinet"


@pytest.mark.parametrize("path", ["/code", "/code/again"])
def test_a_code_without_a_sign_in_leads_back_to_the_start(visitor, path):
    page = visitor.post(ID + path, code="123456")
    assert page.status == 422
    assert page.h1 == "Start again"


def test_one_id_knows_only_the_sites_that_it_knows(visitor):
    assert visitor.get(f"{ID}/authorize?client=casino").status == 404


def test_signing_out_closes_the_cabinet(citizen):
    page = citizen.post(f"{ID}/sign-out")
    assert page.url == hosts.SIGNED_OUT
    assert page.banner.startswith("You are signed out.")
    assert len(commands(citizen, SignOut)) == 1
    assert citizen.get(f"{MY}/cabinet").url == f"{MY}/?done=sign_in_first"


def test_the_sites_only_build_commands(visitor):
    visitor.sign_in()
    assert len(commands(visitor, SignIn)) == len(commands(visitor, EnterCode)) == 1
