"""Both exercises on appeals with mouse and keyboard, and what the grader finds afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from course.units import COURSE_ROOT
from grading.replay import replay
from sandbox_portal.desk.pupil import current_pupil
from tests.content.core import CORES, Core
from tests.e2e.classroom import SAVOD, option_texts
from tests.e2e.lab import Lab, options, run_all, running_lab, screen
from tests.e2e.player import BrowserPlayer

pytestmark = pytest.mark.browser

LANGUAGE_OF = {"06-appeals": "uz", "07-appeal-life": "en"}
HERE = {core.slug: core for core in CORES}


@pytest.fixture(scope="module", params=LANGUAGE_OF)
def core(request: pytest.FixtureRequest) -> Core:
    """One of the exercises."""
    return HERE[request.param]


@pytest.fixture(scope="module")
def lab(core: Core, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The JupyterLab of somebody who learns alone."""
    lang = LANGUAGE_OF[core.slug]

    def command(port: int, work: Path) -> list[str]:
        return [str(SAVOD), "lab", "--lang", lang, "--folder", str(work), "--", *options(port)]

    with running_lab(tmp_path_factory.mktemp(core.slug), command) as lab:
        yield lab


def test_the_model_pupil_does_it_by_clicking_and_typing(
    page: Page, lab: Lab, core: Core, tmp_path: Path
) -> None:
    folder = lab.folder / "exercises" / core.slug
    lab.open(page, f"{folder.relative_to(lab.folder)}/{core.slug}.ipynb")
    run_all(page)
    screen(page)
    expect(page.locator(".savod-question")).to_have_count(3, timeout=60_000)
    lang = LANGUAGE_OF[core.slug]
    texts = option_texts(COURSE_ROOT / "exercises" / core.slug / f"{lang}.ipynb")
    pupil = current_pupil(folder)
    core.parts["model"].play(BrowserPlayer(page, core.slug, pupil, texts))
    page.screenshot(path=tmp_path / "exercise.png")
    assert core.failed(replay(folder, core.slug, pupil)) == {}
