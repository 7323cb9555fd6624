"""A source is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.build.source import read_source
from course.errors import ContentError
from tests.course.conftest import EXERCISE, LESSON


def write(root: Path, text: str, kind: str = "exercise") -> Path:
    """Write a source where the tiny course has it."""
    home = {"lesson": "lessons", "exercise": "exercises"}[kind]
    path = root / home / "04-cabinet" / f"{kind}.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_cells_have_stable_ids(sources: Path) -> None:
    document = read_source(sources / "exercises/04-cabinet/exercise.md")
    assert [cell.id.removeprefix("04-cabinet-") for cell in document.cells] == [
        "01",
        "setup",
        "ends-session",
        "04",
        "why",
        "tell",
    ]


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("minutes: 20\n", "", "minutes"),
        ("minutes: 20", "minutes: long", "minutes"),
        ("minutes: 20", "minutes: 20\nlevel: 3", "level"),
        ("outcomes: [L4.sessions]", "outcomes: [L4.session]", "L4.session"),
        ("prerequisites: []", "prerequisites: [99-later]", "99-later"),
        ("prerequisites: []", "prerequisites: [01-absent]", "01-absent"),
        ("title: Your cabinet", "title: [", "front|flow|mapping|expected"),
        ("---\ntitle", "title", "title"),
        (":locked: setup", ":locked: why", "why occurs twice"),
        (":points: 2\n", "", "needs points"),
        (":points: 2\n", ":points: two\n", "points"),
        (":hide:", ":hidden:", "hidden"),
        (":outcome: L4.sessions", ":outcome: L4.wrong-field", "L4.wrong-field"),
        ("M04c", "M04x", "M04x"),
        ('+++ {"answer": "why", "points": 2}', '+++ {"answer": "why"}', "needs points"),
        ('+++ {"answer": "why", "points": 2}', '+++ {"answer": }', "could not be read"),
        ("Tell an adult at home what you did.\n", '+++ {"tags": ["a"]}\n', "no text"),
        ("```{code-cell} python\n:test", "```{raw-cell} python\n:test", "raw"),
    ],
)
def test_a_wrong_source_is_refused(sources: Path, old: str, new: str, word: str) -> None:
    assert old in EXERCISE
    with pytest.raises(ContentError, match=word):
        read_source(write(sources, EXERCISE.replace(old, new, 1)))


def test_a_lesson_has_nothing_to_grade(sources: Path) -> None:
    text = LESSON.replace(":locked: setup", ":test: a\n:points: 1")
    with pytest.raises(ContentError, match="nothing to grade"):
        read_source(write(sources, text, "lesson"))
