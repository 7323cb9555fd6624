"""The main job, with mouse and keyboard: from the start page to a score in the gradebook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Page, expect

from course.rehearsal import load_plays
from course.units import COURSE_ROOT
from sandbox_portal.desk.pupil import current_pupil
from tests.e2e.classroom import Classroom, option_texts
from tests.e2e.conftest import LAPTOP
from tests.e2e.lab import Lab, kernel_ready, run_all, running_lab, screen
from tests.e2e.player import BrowserPlayer

pytestmark = pytest.mark.browser

EXERCISE = "04-cabinet"
PLAYS = load_plays(COURSE_ROOT / "exercises" / EXERCISE / "plays.py")
REFLECTION = "Davlat saqlaydi, men esa tekshiraman: uy raqami notogri edi."
PUPIL = current_pupil(Path.cwd())


@pytest.fixture(scope="module")
def classroom(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    """A course whose exercise has been handed out."""
    classroom = Classroom(tmp_path_factory.mktemp("classroom"), "uz")
    classroom.open()
    classroom.nbgrader("generate_assignment", EXERCISE)
    classroom.nbgrader("release_assignment", EXERCISE)
    return classroom


@pytest.fixture(scope="module")
def lab(classroom: Classroom) -> Iterator[Lab]:
    """The pupil's JupyterLab."""
    folder = classroom.folder / "pupil"
    folder.mkdir()
    with running_lab(folder, classroom.pupils_lab()) as lab:
        yield lab


def shoot(page: Page, folder: Path, name: str) -> None:
    page.screenshot(path=folder / f"{name}.png")


def test_a_pupil_opens_the_lesson_from_the_start_page(page: Page, lab: Lab, tmp_path: Path) -> None:
    page.goto(lab.url)
    link = page.locator(f".jp-RenderedMarkdown a[href*='lessons/{EXERCISE}']").first
    link.wait_for()
    shoot(page, tmp_path, "start")
    link.click()
    kernel_ready(page)
    run_all(page)
    screen(page)
    expect(page.locator(".savod-question")).to_have_count(9, timeout=60_000)
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='stderr']")).to_have_count(0)
    shoot(page, tmp_path, "lesson")


def test_a_quiz_explains_each_answer(page: Page) -> None:
    texts = option_texts(COURSE_ROOT / "lessons" / EXERCISE / "uz.ipynb")
    box = page.locator(".savod-question").first
    for key in ("scold", "thank"):
        box.get_by_label(texts[f"what-madina-says/{key}"]).check()
        box.get_by_role("button").click()
        expect(box.locator(".savod-said")).to_have_class(f"savod-said savod-{_mood(key)}")


def _mood(key: str) -> str:
    return "right" if key == "thank" else "wrong"


def test_the_practice_desk_can_be_played_through(page: Page) -> None:
    player = BrowserPlayer(page, f"{EXERCISE}-practice", PUPIL, {})
    plays = _steps()
    for step in ("sign_in", "correct_the_wrong_field", "end_unknown_session", "withdraw_ended"):
        plays[step](player)
    heading = player.browser.frame.locator("h1")
    expect(heading).to_be_visible()


def _steps() -> dict:  # type: ignore[type-arg]
    return PLAYS["model"].__globals__


def test_a_pupil_fetches_the_exercise(page: Page, lab: Lab) -> None:
    page.get_by_role("menuitem", name="Nbgrader", exact=True).click()
    page.get_by_role("menuitem", name="Assignment List").click()
    page.get_by_role("button", name="Fetch", exact=True).first.click()
    expect(page.get_by_role("button", name="Submit", exact=True)).to_be_visible()
    assert (lab.folder / EXERCISE / f"{EXERCISE}.ipynb").exists()


def test_a_pupil_does_the_exercise_by_clicking_and_typing(
    page: Page, lab: Lab, tmp_path: Path
) -> None:
    lab.open(page, f"{EXERCISE}/{EXERCISE}.ipynb")
    run_all(page)
    screen(page)
    expect(page.locator(".savod-question")).to_have_count(3, timeout=60_000)
    texts = option_texts(COURSE_ROOT / "exercises" / EXERCISE / "uz.ipynb")
    PLAYS["model"](BrowserPlayer(page, EXERCISE, PUPIL, texts))
    shoot(page, tmp_path, "exercise")
    journal = (lab.folder / EXERCISE / f"{EXERCISE}.journal.jsonl").read_text(encoding="utf-8")
    assert '"answer"' in journal


def test_a_pupil_writes_the_reflection(page: Page, lab: Lab) -> None:
    cells = nbformat.read(lab.folder / EXERCISE / f"{EXERCISE}.ipynb", as_version=4).cells
    ids = [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in cells]
    cell = page.locator(".jp-Notebook .jp-Cell").nth(ids.index("reflection"))
    cell.dblclick()
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.type(REFLECTION)
    page.keyboard.press("Shift+Enter")
    expect(cell.locator(".jp-RenderedMarkdown")).to_contain_text(REFLECTION)


def test_validate_says_that_all_is_well(page: Page, tmp_path: Path) -> None:
    page.get_by_role("button", name="Validate").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Success", timeout=240_000)
    shoot(page, tmp_path, "validate")
    dialog.get_by_role("button").last.click()


def test_submit_and_the_score_stands_in_the_gradebook(page: Page, classroom: Classroom) -> None:
    page.get_by_role("menuitem", name="Nbgrader", exact=True).click()
    page.get_by_role("menuitem", name="Assignment List").click()
    page.get_by_role("button", name="Submit", exact=True).click()
    inbound = classroom.course / "exchange" / classroom.course_id / "inbound"
    expect(page.locator("#submitted_assignments_list")).to_contain_text(EXERCISE)
    assert len(list(inbound.iterdir())) == 1
    classroom.nbgrader("collect", EXERCISE)
    classroom.nbgrader("autograde", EXERCISE)
    assert classroom.score(EXERCISE, PUPIL) == (10.0, True)


def test_the_teacher_marks_the_reflection_in_formgrader(
    chromium: Browser, classroom: Classroom, tmp_path: Path
) -> None:
    folder = classroom.folder / "teacher"
    folder.mkdir()
    page = chromium.new_page(viewport=LAPTOP)
    with running_lab(folder, classroom.teachers_lab()) as lab:
        page.goto(lab.url)
        page.locator(".jp-RenderedMarkdown h1").wait_for()
        page.get_by_role("menuitem", name="Nbgrader", exact=True).click()
        page.get_by_role("menuitem", name="Formgrader", exact=True).click()
        formgrader = page.frame_locator("iframe")
        formgrader.get_by_role("link", name="Manual Grading").click()
        for leads_to in (f"/gradebook/{EXERCISE}", f"/gradebook/{EXERCISE}/{EXERCISE}"):
            formgrader.locator(f'a[href$="{leads_to}"]').click()
        formgrader.get_by_role("link", name="Submission #1", exact=True).click()
        expect(formgrader.locator("body")).to_contain_text(REFLECTION)
        expect(formgrader.locator("body")).to_contain_text("✓")
        shoot(page, tmp_path, "formgrader")
        score = formgrader.locator("input.score").first
        score.fill("2")
        with page.expect_response("**/formgrader/api/grade/*") as saved:
            score.press("Enter")
        assert saved.value.ok
    page.close()
    assert classroom.score(EXERCISE, PUPIL) == (12.0, False)
