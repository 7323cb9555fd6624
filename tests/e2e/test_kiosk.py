"""The infokiosk in Chromium at the sizes of a terminal: used by touch, read by axe."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from sandbox_portal.kiosk import open_kiosk
from sandbox_portal.language import LANGUAGES
from tests.e2e.looking import barriers, bring_axe, cut_off, too_small

pytestmark = pytest.mark.browser

MANY = 20
SIZES = {"portrait": (1080, 1920), "landscape": (1366, 768)}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a running kiosk."""
    with open_kiosk("uz", "127.0.0.1", 0) as server:
        threading.Thread(target=server.run, daemon=True).start()
        yield f"http://127.0.0.1:{server.effective_port}/"


@pytest.fixture(params=SIZES)
def page(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    width, height = SIZES[request.param]
    context = chromium.new_context(viewport={"width": width, "height": height}, has_touch=True)
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(address)
    yield page
    context.close()


def look(page: Page, what: str) -> None:
    """Look at the page: no barrier, nothing cut off, nothing too small for a finger."""
    bring_axe(page)
    assert barriers(page) == [], what
    assert not cut_off(page), what
    assert too_small(page) == [], what


def tap(page: Page, selector: str) -> None:
    """Touch, and wait for the next page."""
    with page.expect_navigation():
        page.locator(selector).first.tap()


def sign_in(page: Page, lang: str, on_the_way: Callable[[Page, str], None]) -> None:
    """Choose a language, and sign in with what the role card and the phone say."""
    tap(page, f"button[value={lang}]")
    assert page.locator("html").get_attribute("lang") == lang
    on_the_way(page, "start")
    tap(page, 'form[action$="kiosk.gov.test/start"] button')
    on_the_way(page, "menu")
    tap(page, '.doors a[href*="id.gov.test"]')
    on_the_way(page, "sign in")
    card = page.locator(".terminal-card code")
    page.locator("#login").fill(card.nth(0).inner_text())
    page.locator("#password").fill(card.nth(1).inner_text())
    tap(page, 'form[action$="/authorize"] button')
    on_the_way(page, "code")
    tap(page, '.terminal-phone a[href*="/messages"]')
    tap(page, '.terminal-phone a[href*="/messages/code"]')
    on_the_way(page, "message")
    code = re.search(r"\b\d{6}\b", page.locator(".terminal-phone").inner_text())
    assert code
    page.locator("#code").fill(code[0])
    tap(page, 'form[action$="/code"] button')
    expect(page.locator(".banner")).to_be_visible()


@pytest.mark.parametrize("page", ["portrait"], indirect=True)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_that_links_lead_to_has_no_barrier(page: Page, lang: str, address: str) -> None:
    sign_in(page, lang, lambda _page, _what: None)
    todo, seen = [page.url], set[str]()
    while todo:
        page.goto(todo.pop())
        here = page.url.split("#")[0]
        if here in seen:
            continue
        seen.add(here)
        look(page, here)
        links = page.eval_on_selector_all("a[href]", "all => all.map((one) => one.href)")
        todo += {one.split("#")[0] for one in links if one.startswith(address)} - seen
    assert len(seen) > MANY


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_visitor_walks_through_without_a_barrier(page: Page, lang: str) -> None:
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    look(page, "languages")
    sign_in(page, lang, look)
    look(page, "signed in")
    tap(page, '.doors a[href$="/cabinet"]')
    look(page, "cabinet")
    tap(page, '.strip a[href$="/printer"]')
    look(page, "printer")
    tap(page, '.strip a[href$="/end"]')
    look(page, "end")
    tap(page, '.terminal-bar form[action="/end"] button')
    expect(page.locator(".banner")).to_be_visible()
    look(page, "erased")
    assert page.context.cookies() == []
    assert not errors, errors


def test_data_of_a_real_person_is_turned_away(page: Page) -> None:
    tap(page, "button[value=en]")
    tap(page, 'form[action$="kiosk.gov.test/start"] button')
    tap(page, '.doors a[href*="id.gov.test"]')
    page.locator("#login").fill("31503100000014")
    page.locator("#password").fill("x")
    tap(page, 'form[action$="/authorize"] button')
    expect(page.get_by_role("alert")).to_contain_text("Keep real data to yourself")
    look(page, "refused")
    tap(page, ".terminal-own a.button")
    expect(page.locator("#login")).to_have_value("")


def test_the_terminal_asks_whether_somebody_is_there(page: Page, address: str) -> None:
    tap(page, "button[value=ru]")
    page.goto(address + "still-here")
    look(page, "still here")
    tap(page, 'form[action="/still-here"] button')
    expect(page.locator(".terminal-glass h1")).to_be_visible()


def test_a_page_that_does_not_exist(page: Page, address: str) -> None:
    page.goto(address + "zzz")
    look(page, "trouble")
