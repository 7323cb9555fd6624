"""What must be true of every page, in every language."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from sandbox_portal.language import LANGUAGES, translator
from sandbox_portal.sites.web import the_web
from tests.sandbox_portal.sites.pages import all_pages
from tests.sandbox_portal.sites.visitor import Page, Visitor

CONTROLS = ("input", "select", "textarea")


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(request: pytest.FixtureRequest) -> list[tuple[str, Page]]:
    lang = request.param
    return [(f"{lang}:{name}", page) for name, page in all_pages(Visitor(lang))]


def test_there_is_one_heading_and_a_title_that_begins_with_it_or_an_error(pages):
    for name, page in pages:
        soup = page.soup
        assert len(soup.select("h1")) == 1, name
        assert soup.h1.get_text(strip=True), name
        assert len(soup.select("title")) == 1, name
        assert " – " in page.title, name
        assert soup.html["lang"] == name[:2], name


def test_problems_are_in_the_title_and_in_a_summary_with_status_422(pages):
    seen = 0
    for name, page in pages:
        summary = page.soup.select_one(".error-summary")
        assert (page.status == 422) == bool(summary), name
        if summary:
            seen += 1
            assert summary.select_one("[role=alert] li"), name
            for link in summary.select("a"):
                assert page.soup.select_one(link["href"]).name in CONTROLS, name
    assert seen >= 6


def test_the_training_mark_is_on_every_page(pages):
    marks = {page.soup.select_one("header .mark").get_text(strip=True) for _, page in pages}
    assert len(marks) == 1
    assert marks.pop()


def test_every_field_has_a_label_and_every_button_a_name(pages):
    for name, page in pages:
        soup = page.soup
        for control in soup.select("input:not([type=hidden]), select, textarea"):
            assert soup.select_one(f"label[for={control['id']}]").get_text(strip=True), name
            assert control["autocomplete"] == "off", name
            for part in control.get("aria-describedby", "").split():
                assert soup.find(id=part).get_text(strip=True), name
        for button in soup.select("button"):
            assert button.get_text(strip=True), name


def test_ids_are_there_once(pages):
    for name, page in pages:
        ids = [element["id"] for element in page.soup.select("[id]")]
        assert len(ids) == len(set(ids)), name


def test_there_are_no_scripts_and_nothing_from_elsewhere(pages):
    for name, page in pages:
        soup = page.soup
        assert not soup.select("script, img, iframe, style, [style], [onclick], [autofocus]"), name
        assert [link["href"] for link in soup.select("link")] == ["/portal.css"], name


def test_every_link_and_form_leads_somewhere(pages):
    web = the_web()
    for name, page in pages:
        for url in page.links:
            parts = urlsplit(url)
            if not parts.fragment:
                assert web.answers("GET", parts.netloc, parts.path), (name, url)
        for form in page.soup.select("form"):
            parts = urlsplit(form["action"])
            host = parts.netloc or urlsplit(page.url).netloc
            assert form["method"] == "post", name
            assert web.answers("POST", host, parts.path), (name, form["action"])


def test_no_key_and_no_unfilled_gap_is_shown(pages):
    keys = ("_name", "own_view", "this_computer", "one_time_code", "%(", "{", "None", "civil_reg")
    for name, page in pages:
        text = page.text
        for key in keys:
            assert key not in text, (name, key)


def test_nobody_sets_a_cookie():
    visitor = Visitor()
    assert "Set-Cookie" not in visitor.ask("GET", "https://my.gov.test/").headers


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_speaks_the_language_of_the_visit(lang):
    said = translator(lang).gettext("State services for every citizen")
    assert Visitor(lang).get("https://my.gov.test/").h1 == said
