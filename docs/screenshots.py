"""Makes the pictures of the README again: `make screenshots`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from course.rehearsal import load_plays
from course.units import COURSE_ROOT
from sandbox_portal.desk.pupil import current_pupil
from tests.e2e.conftest import FLAGS, LAPTOP, find_chromium
from tests.e2e.lab import run_all, running_lab, screen
from tests.e2e.player import BrowserPlayer

EXERCISE = "04-cabinet"
IMAGES = Path(__file__).parent / "images"


def main() -> None:
    """Sign in at the desk of the exercise, and take its picture in the cabinet."""
    plays = COURSE_ROOT / "exercises" / EXERCISE / "plays.py"
    sign_in = load_plays(plays)["only_signs_in"]
    IMAGES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running_lab(Path(folder)) as lab,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = chromium.new_page(viewport=LAPTOP)
        cells = [f'from sandbox_portal import open_desk\n\nopen_desk("{EXERCISE}", lang="en")']
        lab.write("cabinet.ipynb", cells)
        lab.open(page, "cabinet.ipynb")
        run_all(page)
        player = BrowserPlayer(page, EXERCISE, current_pupil(lab.folder), {})
        sign_in(player)
        player.browser.follow("/cabinet/sessions")
        screen(page).scroll_into_view_if_needed()
        page.screenshot(path=IMAGES / "desk.png")
        chromium.close()


if __name__ == "__main__":
    main()
