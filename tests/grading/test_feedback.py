"""The feedback page: sentences, hints and points; no code, no scripts, no hidden test."""

from __future__ import annotations

import nbformat
import pytest
from bs4 import BeautifulSoup

from grading.feedback.page import NO_RESPONSE, graded_cells
from grading.notebook import node
from grading.plugins.feedback import words
from sandbox_portal.journal import journal_path
from sandbox_portal.language import LANGUAGES
from tests.grading.class_room import ClassRoom, write_journal
from tests.grading.small_course import SLUG

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)"> [x](javascript:alert(3)) &lt;'


def page_of(class_room: ClassRoom, pupil: str) -> BeautifulSoup:
    for command in ("autograde", "generate_feedback"):
        done = class_room.nbgrader(command, SLUG)
        assert done.status == 0, done.text
    path = class_room.course / "feedback" / pupil / SLUG / f"{SLUG}.html"
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def test_an_untouched_submission_reads_what_is_open_and_why(class_room: ClassRoom) -> None:
    class_room.hand_in("ali")
    page = page_of(class_room, "ali")
    assert page.html["lang"] == "en"
    assert page.select("li.open")
    assert page.select("li.open .hint")
    assert not page.select("li.done")
    text = page.get_text()
    assert "check(" not in text
    assert "HIDDEN" not in text
    assert words("en")["no_answer"] in text


def test_an_answer_is_shown_as_plain_text_whatever_it_is(class_room: ClassRoom) -> None:
    folder = class_room.hand_in("ali")
    path = folder / f"{SLUG}.ipynb"
    nb = nbformat.read(path, as_version=4)
    answer = next(cell for cell in nb.cells if cell.metadata.get("nbgrader", {}).get("solution"))
    answer.source = HOSTILE
    nbformat.write(nb, path)
    write_journal(journal_path(folder, SLUG), "ali", ())
    page = page_of(class_room, "ali")
    assert page.select_one(".answer").get_text() == HOSTILE
    assert not page.find_all(["script", "img", "a"])
    assert "default-src 'none'" in str(page.find("meta", {"http-equiv": True}))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_of_the_page_are_there_in_each_language(lang: str) -> None:
    assert words(lang).keys() == words("en").keys()
    assert lang == "en" or not set(words(lang).values()) & (
        set(words("en").values()) - {"{score} / {points}"}
    )


def test_checks_are_read_from_what_the_cell_showed() -> None:
    cell = node(
        cell_type="code",
        source="secret",
        metadata=node(nbgrader=node(grade=True, grade_id="t", points=1, score=0.0, solution=False)),
        outputs=[
            node(output_type="stream", name="stdout", text="✓ First\nnoise\n✓ Second\n"),
            node(
                output_type="error",
                ename="CheckFailed",
                evalue="✗ Third\n  Look again",
                traceback=[],
            ),
        ],
    )
    (graded,) = graded_cells(node(cells=[cell]))
    assert [(c.sentence, c.passed, c.hint) for c in graded.checks] == [
        ("First", True, ""),
        ("Second", True, ""),
        ("Third", False, "Look again"),
    ]
    assert graded.answer is None


def test_no_response_is_said_in_our_words() -> None:
    marks = node(grade=True, solution=True, grade_id="a", points=2, score=None, comment=NO_RESPONSE)
    cell = node(cell_type="markdown", source="stub", metadata=node(nbgrader=marks))
    (graded,) = graded_cells(node(cells=[cell]))
    assert not graded.answered
