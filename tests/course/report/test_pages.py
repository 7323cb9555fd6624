"""The two pages: whole, harmless, and one of them without names or small numbers."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from course.report.journals import Alike, NotWhole
from course.report.page import shared_page, teacher_page
from course.report.surveys import Survey
from sandbox_portal.language import LANGUAGES
from tests.course.report.sample import SLUG, report, work

NASTY = "<script>alert(1)</script>"
CLASS = {f"pupil{n}": work(n % 2, 2 if n % 4 else 0, waiting=n == 3) for n in range(23)}
SURVEY = Survey("Do you trust it?", [("yes", 9, 12), ("no", None, None), ("", None, 0)])


def page(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_both_pages_speak_the_language_and_need_nothing_from_elsewhere(lang: str) -> None:
    shown = replace(report(CLASS, lang), surveys=[SURVEY])
    for html in (teacher_page(shown), shared_page(shown)):
        soup = page(html)
        assert soup.html["lang"] == lang
        assert len(soup.select("h1")) == 1
        assert not soup.select("script, link, iframe")
        assert all(img["src"].startswith("data:") and img["alt"] for img in soup.select("img"))
        assert not re.search(r"(src|href)=\"http", html)
        assert soup.select_one("meta[http-equiv=Content-Security-Policy]")


def test_the_teacher_reads_names_marks_and_what_waits() -> None:
    text = page(teacher_page(report(CLASS))).get_text(" ")
    assert "Pupil3" in text
    assert "A look into the cabinet" in text
    assert "M04c" in text


def test_the_shared_page_names_nobody_and_hides_small_numbers() -> None:
    soup = page(shared_page(report(CLASS)))
    assert "pupil3" not in soup.get_text(" ").lower()
    numbers = {int(cell.get_text()) for cell in soup.select("td.n") if cell.get_text().isdigit()}
    assert not numbers & {1, 2, 3, 4}


def test_what_pupils_wrote_is_text() -> None:
    named = {NASTY: work(1, 2), "bobur": work(0, 0)}
    html = teacher_page(report(named))
    assert NASTY.title() not in html
    assert not page(html).select("script")
    assert "You withdrew &lt;b&gt;it&lt;/b&gt;" in html


def test_odd_journals_are_named_without_a_verdict() -> None:
    shown = replace(
        report(CLASS),
        alike=[Alike(SLUG, ("pupil1", "pupil2"), 40)],
        odd=[
            NotWhole(SLUG, "pupil3", "foreign", "pupil4"),
            NotWhole(SLUG, "pupil5", "spliced", "7"),
        ],
    )
    text = " ".join(page(teacher_page(shown)).get_text(" ").split())
    assert "the same 40 steps in the same order: Pupil1, Pupil2" in text
    assert "Pupil3: the journal was made by Pupil4" in text
    assert "Pupil5: line 7 of the journal does not follow" in text
    assert "not a verdict" in text


def test_equal_numbers_give_equal_bytes() -> None:
    assert teacher_page(report(CLASS)) == teacher_page(report(CLASS))
