"""The pages of One ID for a citizen who has none yet."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.one_id.registering import BeginRegistration
from sandbox_portal.sites.phone_numbers import read_phone
from tests.sandbox_portal.sites.one_id_pages import errand_code, one_id_pages
from tests.sandbox_portal.sites.visitor import ID, NEW_PASSWORD, PHONE, Visitor


@pytest.fixture
def newcomer() -> Visitor:
    return Visitor(exercise="03-one-id")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("+998 00 123 45 67", "+998 00 123 45 67"),
        ("998001234567", "+998 00 123 45 67"),
        ("00 123-45-67", "+998 00 123 45 67"),
        ("(00) 123 45 67", "+998 00 123 45 67"),
        ("+998 90 123 45 67", None),
        ("90 123 45 67", None),
        ("1234567", None),
        ("", None),
        ("٠٠١٢٣٤٥٦٧", None),
    ],
)
def test_a_number_is_read_as_people_type_it_and_no_other_country_is_known(typed, read):
    assert read_phone(typed) == read


def test_a_real_looking_local_number_reaches_no_journal(newcomer):
    page = newcomer.post(f"{ID}/register", login="yangi.odam", phone="90 123 45 67")
    assert page.status == 422
    assert not any(isinstance(c, BeginRegistration) for c in newcomer.commands)


def test_no_password_is_in_the_commands(newcomer):
    truth = newcomer.truth
    newcomer.post(f"{ID}/register", login=truth.login, phone=truth.own_number)
    newcomer.post(f"{ID}/number", code=errand_code(newcomer))
    newcomer.post(f"{ID}/new-password", new=NEW_PASSWORD, repeat=NEW_PASSWORD)
    assert NEW_PASSWORD not in repr(newcomer.commands)


def test_the_strength_is_shown_before_the_password_is_kept(newcomer):
    truth = newcomer.truth
    newcomer.post(f"{ID}/register", login=truth.login, phone=truth.own_number)
    newcomer.post(f"{ID}/number", code=errand_code(newcomer))
    weak = newcomer.post(f"{ID}/new-password", new="Xk9$mQ2!", repeat="Xk9$mQ2!")
    assert "not strong enough" in weak.text
    assert len(weak.soup.select(".meter .full")) == 2
    assert not newcomer.country.account.registered
    strong = newcomer.post(f"{ID}/new-password", new=NEW_PASSWORD, repeat=NEW_PASSWORD)
    assert "strong" in strong.soup.select_one(".strength").text
    assert len(strong.soup.select(".meter .full")) >= 3


def test_the_role_card_names_number_and_login_and_no_password(newcomer):
    from sandbox_portal.sites.role_card import role_card

    card = role_card(newcomer.visit(), newcomer.truth)
    assert newcomer.truth.own_number in card
    assert newcomer.truth.login in card
    assert newcomer.truth.password not in card


def test_a_message_shows_the_number_of_the_helper(newcomer):
    newcomer.get(f"{ID}/")
    assert newcomer.truth.helper_number in newcomer.get(f"{PHONE}/messages/helper").text


def test_the_pages_say_what_was_done():
    pages = dict(one_id_pages("en"))
    assert "Your number is changed" in pages["move-done"].banner
    assert "hangs on your number again" in pages["taken-back"].banner
