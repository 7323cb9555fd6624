"""Where one is signed in."""

from __future__ import annotations

import pytest

from sandbox_portal.sites import hosts
from tests.sandbox_portal.sites.visitor import ID, MY, Visitor

SESSIONS = f"{MY}/cabinet/sessions"


def end(visitor: Visitor, session: str):
    return visitor.post(f"{SESSIONS}/end", session=session)


def test_all_open_sessions_are_shown_alike(citizen):
    page = citizen.get(SESSIONS)
    cards = page.soup.select(".card")
    assert len(cards) == 4
    assert "This computer" in cards[0].get_text()
    for session in citizen.country.account.sessions[:3]:
        assert session.device in page.text
        assert session.place in page.text
    # Nothing tells which of the others are one's own: the role card does.
    classes = {tuple(card["class"]) for card in cards}
    assert len(classes) == 1
    assert f"{ID}/password" in page.links


def test_ending_the_unknown_session(citizen):
    session = citizen.truth.unknown_session
    page = end(citizen, session)
    assert page.banner.startswith("The session is ended.")
    assert citizen.country.account.session(session).status == "ended"
    assert len(page.soup.select(".card")) == 3
    assert "already ended" in end(citizen, session).problems


def test_ending_ones_own_session_signs_out(citizen):
    assert end(citizen, citizen.country.account.here).url == hosts.SIGNED_OUT


def test_a_session_that_does_not_exist(citizen):
    page = end(citizen, "s99")
    assert page.status == 422
    assert "no such session" in page.problems


def test_each_button_says_which_session_it_ends(citizen):
    names = [b["aria-label"] for b in citizen.get(SESSIONS).soup.select(".card button")]
    assert len(set(names)) == 4
    assert all(name.startswith("End session") for name in names)


@pytest.mark.parametrize("pupil", [f"p{number}" for number in range(12)])
def test_device_and_place_tell_the_unknown_session_from_ones_own(pupil):
    visitor = Visitor(pupil=pupil)
    home = visitor.country.citizen.address.region
    for session in visitor.country.account.sessions:
        assert (session.place == home) == session.mine
