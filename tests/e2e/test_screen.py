"""The screens in JupyterLab, used with a real keyboard and mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.lab import Lab, run_all, screen
from tests.e2e.looking import barriers, bring_axe

pytestmark = pytest.mark.browser

HOME = "https://one.test/"
CELLS = [
    "from tests.e2e.standin import StandIn\ndesk = StandIn()\ndesk.show()",
    "1 + 1",
    "desk.screen",
]


@pytest.fixture(scope="module")
def notebook(page: Page, jupyterlab: Lab) -> Page:
    """A notebook whose first cell shows a browser and a phone, and the third the browser again."""
    jupyterlab.write("screen.ipynb", CELLS)
    jupyterlab.open(page, "screen.ipynb")
    run_all(page)
    screen(page, "browser", view=1)
    return page


@pytest.fixture
def browser(notebook: Page) -> Iterator[Locator]:
    """The browser window, at its home page."""
    frame = screen(notebook)
    visit(frame, HOME)
    expect(heading(frame)).to_have_text("Welcome to One")
    return frame


@pytest.fixture
def phone(notebook: Page) -> Locator:
    return screen(notebook, "phone")


def visit(frame: Locator, address: str) -> None:
    """Type an address and press Enter, and wait for the page."""
    bar = frame.get_by_label("Address")
    bar.click()
    bar.page.keyboard.press("Control+A")
    bar.page.keyboard.type(address)
    bar.page.keyboard.press("Enter")
    settled(frame)


def settled(frame: Locator) -> None:
    expect(frame.locator(".savod-viewport")).to_have_attribute("aria-busy", "false")


def heading(frame: Locator) -> Locator:
    return frame.locator("h1")


def live(frame: Locator) -> Locator:
    return frame.locator("xpath=..").locator(".savod-live")


def press(frame: Locator, name: str) -> None:
    frame.get_by_role("button", name=name, exact=True).click()
    settled(frame)


def cells(page: Page) -> list[str]:
    return [cell.inner_text() for cell in page.locator(".jp-Cell .jp-InputArea-editor").all()]


def shoot(page: Page, folder: Path, name: str) -> None:
    page.screenshot(path=folder / f"{name}.png")


def test_the_frame_stands_with_named_parts(browser: Locator, phone: Locator) -> None:
    for name in ("Back", "Reload", "First page", "Go"):
        expect(browser.get_by_role("button", name=name, exact=True)).to_be_visible()
    for name in ("Back", "Home screen"):
        expect(phone.get_by_role("button", name=name, exact=True)).to_be_visible()
    expect(browser.get_by_role("region", name="Page")).to_be_visible()
    expect(browser.locator(".savod-title")).to_have_text("One: home")
    expect(phone.get_by_label("Address")).to_have_count(0)


def test_typing_is_no_notebook_shortcut(browser: Locator, notebook: Page) -> None:
    before = cells(notebook)
    typed = "dd a b 00 x z m y ii jk Lola"
    for label in ("Name", "Note"):
        field = browser.get_by_label(label)
        field.click()
        notebook.keyboard.type(typed)
        expect(field).to_have_value(typed)
    notebook.keyboard.press("Shift+Enter")
    for part in (
        browser.get_by_label("I have read the rules"),
        browser.get_by_role("link", name="To the name"),
        heading(browser),
        browser.get_by_role("button", name="Back", exact=True),
        browser.get_by_role("region", name="Page"),
        browser.get_by_label("Address"),
        screen(notebook, "phone").get_by_role("button", name="Home screen"),
    ):
        part.evaluate("e => { e.tabIndex = e.tabIndex < 0 ? -1 : e.tabIndex; e.focus(); }")
        notebook.keyboard.type("ddabx00")
    assert cells(notebook) == before
    expect(notebook.get_by_role("dialog")).to_have_count(0)


def test_a_form_travels_to_another_site(browser: Locator) -> None:
    browser.get_by_label("Name").fill("Lola")
    browser.get_by_label("I have read the rules").check()
    press(browser, "Sign in with a code")
    expect(heading(browser)).to_have_text("Hello, Lola")
    expect(browser.get_by_label("Address")).to_have_value("https://two.test/welcome?name=Lola")
    expect(heading(browser)).to_be_focused()
    expect(live(browser)).to_have_text("Two: hello")
    visit(browser, HOME + "seen")
    expect(browser.locator("#seen")).to_contain_text("name=Lola, note=, agree=yes, how=second")


def test_enter_sends_a_form_with_its_first_button(browser: Locator, notebook: Page) -> None:
    browser.get_by_label("Name").click()
    notebook.keyboard.type("Enter 1")
    notebook.keyboard.press("Enter")
    expect(heading(browser)).to_have_text("Hello, Enter 1")
    settled(browser)
    visit(browser, HOME + "seen")
    expect(browser.locator("#seen")).to_contain_text("name=Enter 1, note=, how=first")


def test_a_double_click_sends_once(browser: Locator) -> None:
    browser.get_by_label("Name").fill("Twice")
    browser.get_by_role("button", name="Sign in", exact=True).dblclick()
    expect(heading(browser)).to_have_text("Hello, Twice")
    settled(browser)
    visit(browser, HOME + "seen")
    text = browser.locator("#seen").inner_text()
    assert text.count("name=Twice") == 1


def test_mistakes_take_the_focus_and_lead_to_the_field(browser: Locator, notebook: Page) -> None:
    press(browser, "Sign in")
    expect(browser.locator(".error-summary")).to_be_focused()
    notebook.keyboard.press("Tab")
    expect(browser.get_by_role("link", name="Write your name")).to_be_focused()
    notebook.keyboard.press("Enter")
    expect(browser.get_by_label("Name")).to_be_focused()


def test_back_and_reload(browser: Locator) -> None:
    browser.get_by_role("link", name="Codes").click()
    expect(heading(browser)).to_have_text("Codes")
    settled(browser)
    press(browser, "Reload")
    expect(heading(browser)).to_be_focused()
    press(browser, "Back")
    expect(heading(browser)).to_have_text("Welcome to One")


@pytest.mark.parametrize("address", ["hello world", "gov", "javascript:alert(1)", "ftp://one.test"])
def test_an_address_that_leads_nowhere(browser: Locator, address: str) -> None:
    visit(browser, address)
    expect(heading(browser)).to_have_text("There is no such site")
    expect(browser.get_by_label("Address")).to_have_value(address)
    browser.get_by_role("link", name="Home").click()
    expect(heading(browser)).to_have_text("Welcome to One")


def test_escape_gives_the_address_back(browser: Locator, notebook: Page) -> None:
    bar = browser.get_by_label("Address")
    bar.fill("half an addr")
    notebook.keyboard.press("Escape")
    expect(bar).to_have_value(HOME)


def test_a_plain_connection_is_marked(browser: Locator) -> None:
    expect(browser.get_by_role("img", name="Encrypted connection")).to_be_visible()
    visit(browser, "http://two.test/welcome")
    expect(browser.get_by_role("img", name="Not encrypted")).to_be_visible()


def test_a_fragment_scrolls_and_focuses(browser: Locator) -> None:
    browser.get_by_role("link", name="To the end of a long page").click()
    expect(browser.locator("#end")).to_be_focused()
    expect(browser.locator("#end")).to_be_in_viewport()
    settled(browser)
    press(browser, "Back")
    assert browser.locator(".savod-viewport").evaluate("v => v.scrollTop") == 0


def test_a_get_form_puts_its_fields_in_the_address(browser: Locator) -> None:
    visit(browser, HOME + "codes")
    browser.get_by_label("Name").fill("a&b")
    press(browser, "Look")
    expect(browser.get_by_label("Address")).to_have_value(
        "https://two.test/welcome?name=a%26b&kind=a&r=1"
    )


def test_a_notice_clears_the_field_and_takes_the_focus(browser: Locator) -> None:
    browser.get_by_label("Name").fill("my secret")
    browser.get_by_label("Note").fill("harmless")
    press(browser, "Sign in")
    notice = browser.get_by_role("alert")
    expect(notice).to_be_focused()
    expect(notice).to_contain_text("Keep <real> data to yourself")
    expect(browser.get_by_label("Name")).to_have_value("")
    expect(browser.get_by_label("Note")).to_have_value("harmless")
    visit(browser, "one.test/secret")
    expect(browser.get_by_label("Address")).to_have_value(HOME)
    expect(browser.get_by_role("alert")).to_have_count(1)


def test_no_script_of_a_page_runs_and_nothing_is_fetched(browser: Locator, notebook: Page) -> None:
    fetched: list[str] = []
    notebook.on("request", lambda request: fetched.append(request.url))
    visit(browser, HOME + "evil")
    expect(heading(browser)).to_have_text("Evil")
    heading(browser).hover()
    heading(browser).click()
    for text in ("a script link", "svg link", "m"):
        browser.get_by_text(text, exact=True).dispatch_event("click")
    browser.locator("details").click()
    assert notebook.evaluate("window.hit") is None
    assert [url for url in fetched if "127.0.0.1:9/" in url or "elsewhere" in url] == []
    browser.get_by_role("link", name="a plain link").click()
    expect(heading(browser)).to_have_text("Codes")
    settled(browser)
    visit(browser, HOME + "evil")
    browser.locator("form[id=f] button").click()
    settled(browser)
    assert notebook.evaluate("window.hit") is None


def test_what_happens_on_the_phone_leaves_the_browser_in_peace(
    browser: Locator, phone: Locator
) -> None:
    visit(browser, HOME + "codes")
    browser.get_by_label("Name").fill("half a na")
    browser.get_by_label("Kind").select_option("b")
    browser.get_by_label("two").check()
    said = browser.locator("[data-announce]").inner_text()
    press(phone, "Send me a code")
    expect(browser.locator("[data-announce]")).not_to_have_text(said)
    expect(browser.get_by_label("Name")).to_have_value("half a na")
    expect(browser.get_by_label("Kind")).to_have_value("b")
    expect(browser.get_by_label("two")).to_be_checked()
    expect(live(browser)).to_have_text(browser.locator("[data-announce]").inner_text())
    expect(heading(phone)).to_be_focused()


def test_a_quiet_refresh_keeps_focus_and_caret(browser: Locator, notebook: Page) -> None:
    visit(browser, HOME + "codes")
    field = browser.get_by_label("Name")
    field.fill("abcdef")
    for _ in range(5):
        notebook.keyboard.press("ArrowLeft")
    said = browser.locator("[data-announce]").inner_text()
    button = screen(notebook, "phone").get_by_role("button", name="Send me a code")
    button.evaluate("b => b.click()")  # sent, but the pupil stays in the browser's field
    expect(browser.locator("[data-announce]")).not_to_have_text(said)
    settled(screen(notebook, "phone"))
    expect(field).to_be_focused()
    notebook.keyboard.type("X")
    expect(field).to_have_value("aXbcdef")


def test_both_views_of_a_screen_show_the_same_page(browser: Locator, notebook: Page) -> None:
    second = screen(notebook, "browser", view=1)
    visit(second, HOME + "codes")
    expect(heading(browser)).to_have_text("Codes")
    expect(heading(second)).to_be_focused()
    browser.get_by_label("Name").fill("first view")
    press(browser, "Look")
    expect(heading(second)).to_have_text("Hello, first view")
    expect(heading(browser)).to_be_focused()


def test_tab_goes_through_and_leaves(browser: Locator, notebook: Page) -> None:
    browser.get_by_role("button", name="Back", exact=True).focus()
    seen = []
    for _ in range(40):
        seen.append(notebook.evaluate(FOCUSED))
        if not seen[-1]:
            break
        notebook.keyboard.press("Tab")
    assert not seen[-1], seen
    assert {"BUTTON Back", "BUTTON Reload", "INPUT Address", "BUTTON Go", "DIV Page"} <= set(seen)
    assert {"INPUT name", "TEXTAREA note", "A To the name"} <= set(seen)


FOCUSED = """() => {
  let e = document.activeElement;
  if (!e.closest(".savod-browser")) return "";
  if (e.shadowRoot) e = e.shadowRoot.activeElement ?? e;
  return e.tagName + " " + (e.getAttribute("aria-label") ?? (e.name || e.textContent));
}"""


def test_the_frames_are_accessible(browser: Locator, phone: Locator, notebook: Page) -> None:
    bring_axe(notebook)
    assert barriers(notebook, within=".savod-screen") == []


def test_nothing_is_wider_than_a_zoomed_window(
    browser: Locator, phone: Locator, notebook: Page, tmp_path: Path
) -> None:
    shoot(notebook, tmp_path, "laptop")
    size = notebook.viewport_size
    assert size
    notebook.set_viewport_size({"width": size["width"] // 2, "height": size["height"] // 2})
    try:
        for frame in (browser, phone):
            frame.scroll_into_view_if_needed()
            shoot(notebook, tmp_path, "zoomed")
            panel = notebook.locator(".jp-WindowedPanel-outer").first.bounding_box()
            box = frame.bounding_box()
            assert panel
            assert box
            assert box["width"] <= panel["width"]
            assert frame.locator(".savod-page").evaluate("p => p.scrollWidth <= p.clientWidth")
    finally:
        notebook.set_viewport_size(size)
