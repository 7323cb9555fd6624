"""Which visits leave a trace."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.navigation import OpenPage
from tests.sandbox_portal.sites.visitor import ID, MY, PHONE

PAGES = {
    f"{MY}/": OpenPage("my/home"),
    f"{MY}/cabinet": OpenPage("my/cabinet"),
    f"{MY}/cabinet/profile": OpenPage("my/profile"),
    f"{MY}/cabinet/profile/born/correct": OpenPage("my/correct", "born"),
    f"{MY}/cabinet/sessions": OpenPage("my/sessions"),
    f"{MY}/cabinet/consents": OpenPage("my/consents"),
    f"{MY}/cabinet/log": OpenPage("my/log"),
    f"{ID}/": OpenPage("id/home"),
    f"{ID}/password": OpenPage("id/password"),
    f"{PHONE}/": OpenPage("phone/home"),
    f"{PHONE}/messages": OpenPage("phone/messages"),
    f"{PHONE}/messages/helper": OpenPage("phone/message", "helper"),
    f"{PHONE}/documents": OpenPage("phone/documents"),
    f"{PHONE}/clock": OpenPage("phone/clock"),
}


@pytest.mark.parametrize("url", PAGES)
def test_opening_a_page_is_noted_once(citizen, url):
    citizen.commands.clear()
    assert citizen.get(url).status == 200
    assert citizen.commands == [PAGES[url]]


@pytest.mark.parametrize("url", PAGES)
def test_drawing_a_page_again_leaves_no_trace(citizen, url):
    citizen.get(url)
    citizen.commands.clear()
    now = citizen.world.now
    assert citizen.get(url, quiet=True).status == 200
    assert not citizen.commands
    assert citizen.world.now == now


@pytest.mark.parametrize("url", [u for u in PAGES if "/cabinet" in u])
def test_a_page_that_is_closed_is_not_opened(visitor, url):
    visitor.get(url)
    assert visitor.commands == [OpenPage("my/home")]


def test_opening_the_profile_is_seen_by_the_world(citizen):
    citizen.get(f"{MY}/cabinet/profile")
    assert citizen.world.events[-1].name == "profile_seen"


def test_an_unknown_note_in_the_address_says_nothing(citizen):
    page = citizen.get(f"{MY}/cabinet?done=you_have_won")
    assert not page.banner
    assert "you_have_won" not in page.html
