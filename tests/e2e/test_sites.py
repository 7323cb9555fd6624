"""Every page of the sites in a real browser: no barrier that axe knows, nothing cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from sandbox_portal.language import LANGUAGES
from sandbox_portal.sites.app import css
from tests.sandbox_portal.sites.pages import all_pages
from tests.sandbox_portal.sites.visitor import Visitor

pytestmark = pytest.mark.browser

LINK = '<link rel="stylesheet" href="/portal.css">'
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
WIDTHS = {"laptop": 610, "laptop at 200 %": 320, "phone": 326, "phone at 200 %": 200}

Show = Callable[[str, int], Page]


@pytest.fixture(scope="module")
def show(chromium: Browser) -> Iterator[Show]:
    context = chromium.new_context(java_script_enabled=True)
    tab = context.new_page()

    def draw(html: str, width: int) -> Page:
        tab.set_viewport_size({"width": width, "height": 420})
        tab.set_content(html.replace(LINK, f"<style>{css()}</style>"))
        return tab

    yield draw
    context.close()


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(request: pytest.FixtureRequest) -> list[tuple[str, str]]:
    return [(name, page.html) for name, page in all_pages(Visitor(request.param))]


def kind(name: str) -> str:
    return "phone" if name.startswith("phone") else "laptop"


def test_axe_finds_no_barrier(show: Show, pages: list[tuple[str, str]]) -> None:
    for name, html in pages:
        found = Axe().run(show(html, WIDTHS[kind(name)]), options=RULES).response["violations"]
        assert not found, (name, [(v["id"], v["nodes"][0]["html"]) for v in found])


@pytest.mark.parametrize("zoom", ["", " at 200 %"])
def test_nothing_is_cut_off(show: Show, pages: list[tuple[str, str]], zoom: str) -> None:
    for name, html in pages:
        tab = show(html, WIDTHS[kind(name) + zoom])
        root = "document.documentElement"
        assert tab.evaluate(f"{root}.scrollWidth <= {root}.clientWidth"), name


def test_what_is_pressed_is_large_enough(show: Show, pages: list[tuple[str, str]]) -> None:
    pressed = "button, input:not([type=hidden]), select, textarea"
    for name, html in pages:
        for part in show(html, WIDTHS[kind(name)]).locator(pressed).all():
            box = part.bounding_box()
            assert box is not None, name
            assert box["height"] >= 44, (name, part.inner_text())
