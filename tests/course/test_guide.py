"""The teacher's guide as one page to print, and the workspace that holds it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from course.build import lint
from course.guide import FOLDER, guide_page
from course.outcomes import outcomes
from course.units import COURSE_ROOT, all_units
from course.workspace import init
from sandbox_portal.language import LANGUAGES

each_language = pytest.mark.parametrize("lang", LANGUAGES)
LESSON_ROW = re.compile(r"^\| (\d+) \| .+? \| [\d–]+ \| ([\d., ]+) \| (.*)\|$", re.MULTILINE)


def guide(lang: str) -> str:
    return (COURSE_ROOT / FOLDER / lang / "guide.md").read_text(encoding="utf-8")


def digcomp(lang: str) -> dict[int, set[str]]:
    rows = LESSON_ROW.findall(guide(lang))
    return {int(number): set(numbers.split(", ")) for number, numbers, _code in rows}


@each_language
def test_the_page_holds_the_guide_and_every_plan(lang: str) -> None:
    soup = BeautifulSoup(guide_page(lang), "html.parser")
    assert soup.html["lang"] == lang
    lessons = [unit for unit in all_units() if unit.lesson.path.is_file()]
    assert len(soup.select("article")) == len(lessons)
    assert not soup.select("script, link, img")
    assert not re.search(r"(?<!\*)\*\*\w|\w\*\*(?!\*)", soup.get_text())
    assert "|--" not in soup.get_text()


@each_language
def test_the_three_guides_are_alike(lang: str) -> None:
    marks = [re.match(r"#+ |- |\|", line) for line in guide(lang).splitlines()]
    english = [re.match(r"#+ |- |\|", line) for line in guide("en").splitlines()]
    assert [m[0] for m in marks if m] == [m[0] for m in english if m]
    assert digcomp(lang) == digcomp("en")


def test_the_map_names_the_competences_of_the_outcomes() -> None:
    """What an outcome of a lesson belongs to stands in the lesson's row."""
    told = digcomp("en")
    assert len(told) == 12
    for key, outcome in outcomes().outcomes.items():
        number = int(key.removeprefix("L").partition(".")[0])
        assert set(outcome.digcomp) <= told[number], key


def test_a_yes_for_each_unit_with_code() -> None:
    rows = {
        int(number): bool(code.strip())
        for number, _numbers, code in LESSON_ROW.findall(guide("en"))
    }
    for unit in all_units():
        if unit.lesson.path.is_file():
            assert rows[int(unit.slug[:2])] == unit.code.path.is_file(), unit.slug


def test_uzbek_letters_are_right() -> None:
    assert not list(lint.letter_faults(guide("uz")))


def test_a_teacher_finds_it_in_the_workspace(tmp_path: Path) -> None:
    init(tmp_path / "class", "uz")
    assert "<h1>" in (tmp_path / "class" / "guide.html").read_text(encoding="utf-8")
