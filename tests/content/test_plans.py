"""The teacher's plans: one for each unit in each language, alike in parts, one page long."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.build import lint
from course.outcomes import outcomes
from course.pupil_folder import pupil_folder
from course.units import COURSE_ROOT, Unit, all_units
from sandbox_portal.language import LANGUAGES

FOLDER = COURSE_ROOT / "docs" / "teacher"
UNITS = [unit for unit in all_units() if unit.lesson.path.is_file()]
A_PAGE = 750
"""Words of a page at 10 points, tables with them."""
MISCONCEPTION = re.compile(r"^- \*\*(M\d\d[a-z]?)\*\* ", re.MULTILINE)
NAMED = re.compile(r":misconception: (M\d\d[a-z]?)")

each_plan = pytest.mark.parametrize("lang", LANGUAGES)
each_unit = pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.slug)


def plan(unit: Unit, lang: str) -> str:
    return (FOLDER / lang / f"{unit.slug}.md").read_text(encoding="utf-8")


def shape(text: str) -> list[str]:
    """Return headings, lists and tables without their words."""
    marks = (re.match(r"#+ |- |\||>|\d+\. ", line) for line in text.splitlines())
    return [mark[0] for mark in marks if mark]


@each_unit
@each_plan
def test_a_plan_has_the_parts_of_the_model_and_fits_a_page(unit: Unit, lang: str) -> None:
    text, model = plan(unit, lang), (FOLDER / lang / "04-cabinet.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {unit.slug[:2]} ")
    assert re.findall(r"^## .+$", text, re.MULTILINE) == re.findall(r"^## .+$", model, re.MULTILINE)
    assert len(text.split()) < A_PAGE


@each_unit
def test_the_three_plans_of_a_unit_say_the_same_things(unit: Unit) -> None:
    plans = {lang: plan(unit, lang) for lang in LANGUAGES}
    assert shape(plans["uz"]) == shape(plans["en"])
    assert shape(plans["ru"]) == shape(plans["en"])
    keys = {lang: MISCONCEPTION.findall(text) for lang, text in plans.items()}
    assert keys["uz"] == keys["ru"] == keys["en"]


@each_unit
def test_a_plan_answers_each_misconception_that_the_exercise_names(unit: Unit) -> None:
    named = set(NAMED.findall(unit.exercise.path.read_text(encoding="utf-8")))
    answered = set(MISCONCEPTION.findall(plan(unit, "en")))
    assert named <= answered
    assert answered <= outcomes().misconceptions.keys()


@each_unit
def test_uzbek_letters_are_right(unit: Unit) -> None:
    text = plan(unit, "uz")
    assert not list(lint.letter_faults(text)), unit.slug


def test_no_plan_is_left_without_its_unit() -> None:
    slugs = {unit.slug for unit in UNITS}
    plans = list(FOLDER.glob("*/[0-9][0-9]-*.md"))
    assert {path.stem for path in plans} == slugs
    assert len(plans) == len(slugs) * len(LANGUAGES)


def test_plans_and_answers_are_beyond_the_reach_of_pupils(tmp_path: Path) -> None:
    pupil_folder(tmp_path / "home", "uz")
    files = [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    others = {path.name for path in files if path.suffix != ".ipynb"}
    assert others == {"start.md", "nbgrader_config.py", "savod.toml", "made.json"}
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert "BEGIN SOLUTION" not in text, path.name
        assert "BEGIN HIDDEN TESTS" not in text, path.name
