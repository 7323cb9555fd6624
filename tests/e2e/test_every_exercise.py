"""Every exercise done by clicking and typing, handed in and graded; one language each in turn.

Unit 04 has a module of its own, in which nothing but mouse and keyboard is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

from course.exchange import PupilsSide
from sandbox_portal.desk.pupil import current_pupil
from sandbox_portal.language import LANGUAGES
from tests.content.core import CORES, Core
from tests.e2e.classroom import SAVOD, Classroom, option_texts, run
from tests.e2e.lab import Lab, run_all, running_lab, save, screen
from tests.e2e.player import BrowserPlayer

pytestmark = pytest.mark.browser

OTHERS = [core for core in CORES if core.slug != "04-cabinet"]
LANGUAGE_OF = {core.slug: LANGUAGES[place % 3] for place, core in enumerate(OTHERS)}
FULL = 10.0
PUPIL = current_pupil(Path.cwd())


@dataclass(frozen=True)
class Room:
    """A class in one language, and the pupil's JupyterLab."""

    classroom: Classroom
    lab: Lab

    def fetch(self, slug: str) -> Path:
        """Fetch an exercise; return the pupil's folder of it."""
        self._pupil.fetch(slug)
        return self.lab.folder / slug

    def hand_in(self, slug: str) -> None:
        """Submit, and grade as the teacher does."""
        self._pupil.submit(slug)
        run([str(SAVOD), "grade", slug], self.classroom.course)

    @property
    def _pupil(self) -> PupilsSide:
        exchange = self.classroom.course / "exchange"
        return PupilsSide(self.lab.folder, PUPIL, self.classroom.course_id, exchange)


@pytest.fixture(scope="module")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Room]]:
    """Return how to enter the class of a language: opened once, its exercises handed out."""
    with ExitStack() as stack:

        @cache
        def enter(lang: str) -> Room:
            folder = tmp_path_factory.mktemp(f"class-{lang}")
            classroom = Classroom(folder, lang)
            classroom.open()
            classroom.nbgrader_in_turn(
                [
                    (step, core.slug)
                    for core in OTHERS
                    if LANGUAGE_OF[core.slug] == lang
                    for step in ("generate_assignment", "release_assignment")
                ]
            )
            (folder / "pupil").mkdir()
            lab = stack.enter_context(running_lab(folder / "pupil", classroom.pupils_lab()))
            return Room(classroom, lab)

        yield enter


@pytest.mark.parametrize("core", OTHERS, ids=lambda core: core.slug)
def test_the_model_pupil_scores_full(
    page: Page, rooms: Callable[[str], Room], core: Core, tmp_path: Path
) -> None:
    room = rooms(LANGUAGE_OF[core.slug])
    folder = room.fetch(core.slug)
    room.lab.open(page, f"{core.slug}/{core.slug}.ipynb")
    run_all(page)
    screen(page)
    texts = option_texts(core.unit.exercise.notebook(room.classroom.lang))
    core.parts["model"].play(BrowserPlayer(page, core.slug, current_pupil(folder), texts))
    page.screenshot(path=tmp_path / "exercise.png")
    save(page)
    room.hand_in(core.slug)
    assert room.classroom.score(core.slug, PUPIL)[0] == FULL
