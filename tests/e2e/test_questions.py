"""A question in JupyterLab, answered with the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.lab import Lab, run_all

pytestmark = pytest.mark.browser

CELLS = [
    """from sandbox_portal.desk.questions import ask, option
ask("code", "Who may know the code?",
    option("friend", "A good friend, " + "really good, " * 20 + "the best", why="Nobody may."),
    option("me", "Only I", why="It opens <your> account.", right=True),
    option("bank", "The bank"), lang="en")""",
    "1 + 1",
    """from sandbox_portal.desk.sorting import card, group, sort
sort("zoo", "Where do they live?", [group("pet", "At home"), group("wild", "In the steppe")],
    [card("cat", "A cat", why="It sleeps on the sofa.", belongs="pet"),
     card("wolf", "A wolf, " + "a very hungry one, " * 12 + "and old", why="It howls.",
          belongs="wild")], lang="en")""",
]


@pytest.fixture(scope="module")
def notebook(page: Page, jupyterlab: Lab) -> Page:
    jupyterlab.write("question.ipynb", CELLS)
    jupyterlab.open(page, "question.ipynb")
    run_all(page)
    return page


@pytest.fixture
def question(notebook: Page) -> Locator:
    return notebook.get_by_role("group", name="Who may know the code?")


def test_the_question_names_its_options(question: Locator) -> None:
    expect(question.get_by_role("radio")).to_have_count(3)
    expect(question.get_by_role("radio", name="Only I")).to_be_visible()


def test_long_options_wrap(question: Locator) -> None:
    label = question.locator("label", has_text="A good friend")
    assert label.evaluate("l => l.scrollWidth <= l.clientWidth && l.clientHeight > 40")


def test_keys_choose_and_check_and_are_no_shortcuts(question: Locator, notebook: Page) -> None:
    keyboard = notebook.keyboard
    question.get_by_role("radio").first.focus()
    keyboard.press("Space")
    keyboard.type("ddabx")
    keyboard.press("Tab")
    expect(question.get_by_role("button", name="Check")).to_be_focused()
    keyboard.type("ddabx")
    keyboard.press("Enter")
    expect(question.locator(".savod-wrong")).to_have_text(
        "Not right. Nobody may. You can try again."
    )
    expect(question.locator("[aria-live]")).to_contain_text("Nobody may.")
    keyboard.press("Shift+Tab")
    keyboard.press("ArrowDown")
    expect(question.get_by_role("radio", name="Only I")).to_be_checked()
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(question.locator(".savod-right")).to_have_text("Right. It opens <your> account.")
    expect(notebook.locator(".jp-Notebook .jp-Cell")).to_have_count(len(CELLS))


def test_cards_are_sorted_with_the_keyboard(notebook: Page) -> None:
    zoo = notebook.get_by_role("group", name="Where do they live?")
    keyboard = notebook.keyboard
    expect(zoo.get_by_role("combobox")).to_have_count(2)
    zoo.get_by_role("combobox", name="A cat", exact=True).focus()
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    expect(zoo.get_by_role("button", name="Check")).to_be_focused()
    keyboard.press("Enter")
    expect(zoo.locator(".savod-wrong")).to_contain_text("1 of 2 lie right.")
    expect(zoo.locator(".savod-wrong")).to_contain_text("It howls.")
    keyboard.press("Shift+Tab")
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(zoo.locator(".savod-right")).to_contain_text("All cards lie where they belong.")


def test_long_cards_wrap(notebook: Page) -> None:
    label = notebook.locator(".savod-sorting label", has_text="A wolf")
    assert label.evaluate("l => l.scrollWidth <= l.clientWidth && l.clientHeight > 40")
