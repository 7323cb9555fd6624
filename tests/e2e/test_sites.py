"""Every page of the sites in a real browser: no barrier that axe knows, nothing cut off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from sandbox_portal.language import LANGUAGES
from sandbox_portal.sites.style import css
from tests.e2e.looking import barriers, bring_axe, cut_off, too_small
from tests.sandbox_portal.sites.pages import all_pages
from tests.sandbox_portal.sites.visitor import Visitor

pytestmark = pytest.mark.browser

LINK: Final = '<link rel="stylesheet" href="/portal.css">'
WIDTHS: Final = {"laptop": (610, 320), "phone": (326, 200)}
"""How wide a screen of the desk is, and what is left of it at 200 %."""
HEIGHT: Final = 420


@dataclass(frozen=True)
class Seen:
    """What was found on a page."""

    name: str
    barriers: list[Any]
    too_small: list[str]
    cut_off: list[int]
    """The widths at which a part of the page stands outside."""


def see(tab: Page, name: str, html: str, *, colours: bool = True) -> Seen:
    """Look at a page as wide as the desk shows it, and at 200 %."""
    usual, narrow = WIDTHS["phone" if name.startswith("phone") else "laptop"]
    tab.set_viewport_size({"width": usual, "height": HEIGHT})
    tab.set_content(html.replace(LINK, f"<style>{css()}</style>"))
    found, small = barriers(tab, colours=colours), too_small(tab)
    outside = [usual] if cut_off(tab) else []
    tab.set_viewport_size({"width": narrow, "height": HEIGHT})
    if cut_off(tab):
        outside.append(narrow)
    return Seen(name, found, small, outside)


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[list[Seen]]:
    """Every page of a language, each looked at once; axe is put into the tab once.

    A page has the same colours in each language, so they are measured in one.
    """
    colours = request.param == LANGUAGES[0]
    context = chromium.new_context()
    tab = context.new_page()
    bring_axe(tab)
    yield [
        see(tab, name, page.html, colours=colours)
        for name, page in all_pages(Visitor(request.param))
    ]
    context.close()


def test_axe_finds_no_barrier(pages: list[Seen]) -> None:
    assert [(one.name, one.barriers) for one in pages if one.barriers] == []


def test_nothing_is_cut_off(pages: list[Seen]) -> None:
    assert [(one.name, one.cut_off) for one in pages if one.cut_off] == []


def test_what_is_pressed_is_large_enough(pages: list[Seen]) -> None:
    assert [(one.name, one.too_small) for one in pages if one.too_small] == []


def test_a_page_with_barriers_would_be_found(chromium: Browser) -> None:
    """The looking itself: an unnamed field, pale text, a tiny button, a broad table are seen."""
    context = chromium.new_context()
    tab = context.new_page()
    bring_axe(tab)
    for colours in (True, False):
        html = "<button style='height:9px'>a</button><input><pre>" + "x" * 500 + "</pre>"
        html += "<p style='color: #ddd'>pale</p>"
        page = f"<!doctype html><html><title>a</title><main>{html}"
        seen = see(tab, "any", page, colours=colours)
        found = {barrier for barrier, _ in seen.barriers}
        assert {"label", "html-has-lang"} <= found
        assert ("color-contrast" in found) == colours
        assert len(seen.too_small) == 2
        assert seen.cut_off == list(WIDTHS["laptop"])
    context.close()
