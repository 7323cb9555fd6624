"""Every page of the sites in a real browser: no barrier that axe knows, nothing cut off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from sandbox_portal.language import LANGUAGES
from sandbox_portal.sites.app import css
from tests.sandbox_portal.sites.pages import all_pages
from tests.sandbox_portal.sites.visitor import Visitor

pytestmark = pytest.mark.browser

LINK: Final = '<link rel="stylesheet" href="/portal.css">'
WIDTHS: Final = {"laptop": (610, 320), "phone": (326, 200)}
"""How wide a screen of the desk is, and what is left of it at 200 %."""
HEIGHT: Final = 420
BARRIERS: Final = """
async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const found = await axe.run({runOnly: tags, resultTypes: ["violations"]});
    return found.violations.map((one) => [one.id, one.nodes[0].html]);
}
"""
SMALL: Final = """
() => [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")]
    .filter((part) => part.getBoundingClientRect().height < 44)
    .map((part) => part.outerHTML)
"""
CUT_OFF: Final = """
() => document.documentElement.scrollWidth > document.documentElement.clientWidth
"""


@dataclass(frozen=True)
class Seen:
    """What was found on a page."""

    name: str
    barriers: Any
    too_small: Any
    cut_off: list[int]
    """The widths at which a part of the page stands outside."""


def see(tab: Page, name: str, html: str) -> Seen:
    """Look at a page as wide as the desk shows it, and at 200 %."""
    usual, narrow = WIDTHS["phone" if name.startswith("phone") else "laptop"]
    tab.set_viewport_size({"width": usual, "height": HEIGHT})
    tab.set_content(html.replace(LINK, f"<style>{css()}</style>"))
    barriers, too_small = tab.evaluate(BARRIERS), tab.evaluate(SMALL)
    cut_off = [usual] if tab.evaluate(CUT_OFF) else []
    tab.set_viewport_size({"width": narrow, "height": HEIGHT})
    if tab.evaluate(CUT_OFF):
        cut_off.append(narrow)
    return Seen(name, barriers, too_small, cut_off)


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[list[Seen]]:
    """Every page of a language, each looked at once; axe is put into the tab once."""
    context = chromium.new_context()
    tab = context.new_page()
    tab.evaluate(AXE_SCRIPT)
    yield [see(tab, name, page.html) for name, page in all_pages(Visitor(request.param))]
    context.close()


def test_axe_finds_no_barrier(pages: list[Seen]) -> None:
    assert [(one.name, one.barriers) for one in pages if one.barriers] == []


def test_nothing_is_cut_off(pages: list[Seen]) -> None:
    assert [(one.name, one.cut_off) for one in pages if one.cut_off] == []


def test_what_is_pressed_is_large_enough(pages: list[Seen]) -> None:
    assert [(one.name, one.too_small) for one in pages if one.too_small] == []


def test_a_page_with_barriers_would_be_found(chromium: Browser) -> None:
    """The looking itself: an unnamed field, a tiny button and a broad table are seen."""
    context = chromium.new_context()
    tab = context.new_page()
    tab.evaluate(AXE_SCRIPT)
    for _ in range(2):
        html = "<button style='height:9px'>a</button><input><pre>" + "x" * 500 + "</pre>"
        seen = see(tab, "any", f"<!doctype html><html><title>a</title><main>{html}")
        assert {"label", "html-has-lang"} <= {barrier for barrier, _ in seen.barriers}
        assert len(seen.too_small) == 2
        assert seen.cut_off == list(WIDTHS["laptop"])
    context.close()
