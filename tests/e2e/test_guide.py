"""The teacher's guide on paper: each plan on one page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from course.guide import guide_page
from course.units import all_units
from sandbox_portal.language import LANGUAGES

pytestmark = pytest.mark.browser

A_PAGE = re.compile(rb"/Type\s*/Page\b")
GUIDE_PAGES = 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_plan_is_printed_on_one_page(chromium: Browser, lang: str) -> None:
    page = chromium.new_page()
    page.set_content(guide_page(lang))
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    plans = sum(unit.lesson.path.is_file() for unit in all_units())
    assert len(A_PAGE.findall(printed)) == GUIDE_PAGES + plans
