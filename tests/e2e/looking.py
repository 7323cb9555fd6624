"""Looking at a page in Chromium: what axe finds, what is too small, what is cut off."""

from __future__ import annotations

from typing import Any, Final

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

LEAST_HEIGHT: Final = 44
"""Of what is pressed, in CSS pixels."""
WCAG: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_BARRIERS: Final = """
async ([within, tags, rules]) => {
    const options = {runOnly: tags, rules, resultTypes: ["violations"], preload: false};
    const found = await axe.run(within || document, options);
    return found.violations.map((one) => [one.id, one.nodes[0].html]);
}
"""
_SMALL: Final = """
(least) => [...document.querySelectorAll(
        "button, input:not([type=hidden]), select, textarea, summary")]
    .filter((part) => part.getBoundingClientRect().height < least)
    .map((part) => part.outerHTML)
"""
_CUT_OFF: Final = """
() => document.documentElement.scrollWidth > document.documentElement.clientWidth
"""


def bring_axe(page: Page) -> None:
    """Put axe-core into the tab; it stays until another address is opened."""
    page.evaluate(AXE_SCRIPT)


def barriers(page: Page, within: str = "", *, colours: bool = True) -> list[Any]:
    """Return what breaks WCAG 2.2 AA: the rule, and where first.

    Of a whole page good practice is asked for as well; a part of JupyterLab's page, named by
    its selector, cannot have it all. Without `colours` the contrast is not measured, which
    takes axe as long as all the rest.
    """
    tags = [*WCAG] if within else [*WCAG, "best-practice"]
    rules = {"color-contrast": {"enabled": colours}}
    return list(page.evaluate(_BARRIERS, [within, tags, rules]))


def too_small(page: Page) -> list[str]:
    """Return what is pressed or typed into and too low for a finger."""
    return list(page.evaluate(_SMALL, LEAST_HEIGHT))


def cut_off(page: Page) -> bool:
    """Tell whether a part of the page stands outside the window."""
    return bool(page.evaluate(_CUT_OFF))
