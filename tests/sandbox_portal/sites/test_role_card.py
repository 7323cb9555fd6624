"""The role card."""

from __future__ import annotations

from bs4 import BeautifulSoup

from sandbox_portal.sites.role_card import role_card
from tests.sandbox_portal.sites.visitor import Visitor


def text(visitor: Visitor) -> str:
    html = role_card(visitor.visit(), visitor.truth)
    return BeautifulSoup(html, "html.parser").section.get_text(" ")


def test_it_says_whom_one_plays_and_what_with(visitor):
    said = text(visitor)
    country, truth = visitor.country, visitor.truth
    for fact in (
        country.citizen.given_name,
        country.citizen.family_name,
        country.citizen.address.region,
        truth.login,
        truth.password,
        truth.phone_model,
    ):
        assert fact in said


def test_it_names_all_own_devices_and_not_the_strangers(visitor):
    said = text(visitor)
    for session in visitor.country.account.sessions:
        assert (session.device in said) == session.mine


def test_it_stays_the_same_after_signing_in(visitor):
    before = text(visitor)
    visitor.sign_in()
    assert text(visitor) == before


def test_drawing_it_leaves_no_trace(visitor):
    text(visitor)
    assert not visitor.commands
