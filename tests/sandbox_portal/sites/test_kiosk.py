"""The infokiosk's pages."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.kiosk.turn import StepTo
from tests.sandbox_portal.sites.kiosk_pages import at_kiosk, kiosk_pages
from tests.sandbox_portal.sites.visitor import ID, KIOSK, MY, PHONE, Visitor


@pytest.fixture
def visitor() -> Visitor:
    visitor = at_kiosk()
    visitor.post(f"{KIOSK}/start")
    return visitor


def names(visitor: Visitor) -> list[str]:
    return [event.name for event in visitor.world.events]


def test_a_whole_turn_can_be_told_from_the_events() -> None:
    visitor = at_kiosk()
    pages = dict(kiosk_pages(visitor))
    happened = names(visitor)
    turn = ["kiosk_started", "signed_in", "printed", "print_collected", "signed_out", "kiosk_ended"]
    assert [happened.index(name) for name in turn] == sorted(happened.index(n) for n in turn)
    for name in ("print_jammed", "fault_reported", "print_cancelled", "elder_typed"):
        assert name in happened
    for name in ("typed_for_elder", "seen_by_stranger", "kiosk_timed_out", "print_came_out"):
        assert name not in happened
    assert "asks" in str(pages["kiosk-elder"].soup.select_one(".asks"))
    assert "Somebody else" in pages["kiosk-busy"].text


def test_only_the_kiosk_shows_the_kiosk() -> None:
    laptop = Visitor(exercise="09-kiosk")
    assert laptop.get(f"{KIOSK}/").status == 404
    assert Visitor(computer="kiosk").get(f"{KIOSK}/").status == 404, "a country without a kiosk"
    assert not laptop.commands


def test_other_sites_open_only_in_a_session() -> None:
    visitor = at_kiosk()
    assert visitor.get(f"{MY}/").url == f"{KIOSK}/"
    visitor.post(f"{KIOSK}/start")
    assert visitor.get(f"{MY}/").h1 == "State services for every citizen"


def test_laptop_and_kiosk_have_sessions_of_their_own(visitor: Visitor) -> None:
    visitor.sign_in()
    assert visitor.get(f"{MY}/cabinet").h1 == "Personal cabinet"
    visitor.computer = "laptop"
    assert visitor.get(f"{MY}/cabinet").url == f"{MY}/?done=sign_in_first"
    visitor.sign_in()
    assert len(visitor.country.open_on) == 2
    visitor.post(f"{ID}/sign-out")
    visitor.computer = "kiosk"
    assert visitor.get(f"{MY}/cabinet").h1 == "Personal cabinet"
    devices = [c.device for c in visitor.commands if isinstance(c, StepTo)]
    assert devices == ["kiosk", "laptop", "kiosk"]


def test_a_code_serves_the_device_that_asked_for_it(visitor: Visitor) -> None:
    visitor.give_password()
    code = visitor.newest_code()
    visitor.computer = "laptop"
    assert visitor.get(f"{ID}/code").h1 == "Start again"
    assert visitor.post(f"{ID}/code", code=code).status == 422


def test_a_page_drawn_quietly_changes_nothing(visitor: Visitor) -> None:
    visitor.get(f"{PHONE}/")
    visitor.commands.clear()
    assert visitor.get(f"{KIOSK}/menu", quiet=True).status == 200
    assert not visitor.commands


def test_remember_me_is_offered_only_where_there_is_a_kiosk(visitor: Visitor) -> None:
    assert visitor.get(f"{ID}/authorize").soup.select_one("#remember")
    assert not Visitor().get(f"{ID}/authorize").soup.select_one("#remember")
    login, password = visitor.truth.login, visitor.truth.password
    visitor.post(f"{ID}/authorize", login=login, password=password, remember="yes")
    visitor.post(f"{ID}/code", code=visitor.newest_code())
    assert "device_remembered" in names(visitor)


def test_after_a_long_pause_the_kiosk_is_closed(visitor: Visitor) -> None:
    visitor.sign_in()
    visitor.post(f"{PHONE}/clock", span="quarter")
    page = visitor.get(f"{KIOSK}/menu")
    assert page.url == f"{KIOSK}/"
    assert "closed by itself" in page.text
    assert visitor.post(f"{KIOSK}/print", document="residence").url == f"{KIOSK}/"


def test_the_elder_prints_only_her_own_paper() -> None:
    visitor = at_kiosk()
    pages = kiosk_pages(visitor)
    for name, _ in pages:
        if name == "kiosk-help-print":
            break
    page = visitor.post(f"{KIOSK}/print", document=visitor.truth.needed_document)
    assert page.status == 422
    assert visitor.get(f"{KIOSK}/print").url == f"{KIOSK}/help"
    assert visitor.get(f"{MY}/cabinet").url.startswith(f"{KIOSK}/")
