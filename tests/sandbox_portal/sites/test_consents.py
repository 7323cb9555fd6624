"""Giving, refusing and withdrawing consent."""

from __future__ import annotations

import pytest

from tests.sandbox_portal.sites.visitor import MY, PHONE, Visitor

CONSENTS = f"{MY}/cabinet/consents"


def do(visitor: Visitor, action: str, consent: str):
    return visitor.post(f"{CONSENTS}/{action}", consent=consent)


def test_a_card_says_who_may_see_what_and_what_for(citizen):
    page = citizen.get(CONSENTS)
    for consent in citizen.country.consents.all:
        body = citizen.country.bodies[consent.body]
        card = next(c for c in page.soup.select(".card") if body.text in c.h3.get_text())
        text = " ".join(card.get_text(" ").split())
        assert consent.purpose in text
        assert consent.state_of_purpose in text
        assert len(card.select(".chips li")) == len(consent.fields)


def test_nothing_is_chosen_beforehand(citizen):
    asked = citizen.get(CONSENTS).soup.select_one(".card-asked")
    buttons = asked.select("button")
    assert [b.get_text(strip=True) for b in buttons] == ["Give consent", "Refuse"]
    assert buttons[0]["class"] == buttons[1]["class"]
    assert not asked.select("[checked], [autofocus]")


def test_withdrawing_gets_an_answer_on_the_phone_and_can_be_undone(citizen):
    consent = sorted(citizen.truth.ended_consents)[0]
    assert "taken your consent back" in do(citizen, "withdraw", consent).banner
    kept = citizen.country.consents.find(consent)
    body = citizen.country.bodies[kept.body].text
    assert body in citizen.get(f"{PHONE}/messages").text
    assert "given consent" in do(citizen, "give", consent).banner
    assert kept.status == "active"


def test_refusing_and_thinking_again(citizen):
    request = citizen.truth.excessive_request
    assert "You have refused" in do(citizen, "refuse", request).banner
    page = do(citizen, "give", request)
    assert citizen.country.consents.find(request).status == "active"
    assert not page.soup.select(".card-asked")


@pytest.mark.parametrize("action", ["withdraw", "give", "refuse"])
def test_what_is_not_possible_is_said(citizen, action):
    assert "no such consent" in do(citizen, action, "nobody").problems
    kept = sorted(citizen.truth.kept_consents)[0]
    do(citizen, "withdraw", kept)
    if action != "give":
        assert "decided already" in do(citizen, action, kept).problems
