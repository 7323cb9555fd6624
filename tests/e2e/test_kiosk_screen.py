"""The infokiosk on the desk in JupyterLab: a third screen with a frame of its own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.lab import Lab, run_all, screen
from tests.e2e.looking import barriers, bring_axe

pytestmark = pytest.mark.browser

CELL = 'from sandbox_portal import open_desk\nopen_desk("09-kiosk", lang="en", pupil="ali")'


@pytest.fixture(scope="module")
def kiosk(page: Page, jupyterlab: Lab) -> Locator:
    jupyterlab.write("kiosk.ipynb", [CELL])
    jupyterlab.open(page, "kiosk.ipynb")
    run_all(page)
    return screen(page, "kiosk")


def settled(kiosk: Locator) -> None:
    expect(kiosk.locator(".savod-viewport")).to_have_attribute("aria-busy", "false")


def test_a_turn_at_the_kiosk(kiosk: Locator) -> None:
    address = kiosk.get_by_label("Address")
    expect(address).to_have_value("https://kiosk.gov.test/")
    expect(address).not_to_be_editable()
    kiosk.get_by_role("button", name="Start", exact=True).click()
    settled(kiosk)
    expect(kiosk.locator("h1")).to_have_text("What would you like to do?")
    expect(kiosk.locator("h1")).to_be_focused()
    kiosk.get_by_role("link", name="Sign in with One ID").click()
    settled(kiosk)
    expect(address).to_have_value("https://id.gov.test/authorize?client=my")
    kiosk.get_by_label("Remember me on this device").check()
    kiosk.get_by_role("button", name="Back").click()
    settled(kiosk)
    kiosk.get_by_role("button", name="First page").click()
    settled(kiosk)
    expect(address).to_have_value("https://kiosk.gov.test/menu")


def test_the_frame_has_no_barrier(kiosk: Locator, page: Page) -> None:
    bring_axe(page)
    assert barriers(page, within=".savod-kiosk") == []
    for button in kiosk.locator(".savod-foot button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 44
