"""Pictures: checked, translated, and embedded into the notebooks."""

from __future__ import annotations

import base64
from pathlib import Path

import nbformat
import pytest

from course.build.pictures import embed, messages, read_pictures, shown
from course.build.po import read, to_bytes
from course.build.run import build, update_messages
from course.errors import ContentError

DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">'
    '<title>Two doors</title><rect width="60" height="20"/>'
    '<text x="1" y="9">Open &amp; <tspan>shut</tspan></text></svg>\n'
)
CELL = "Look:\n\n![Two doors, one open](two-doors.svg)\n"


def test_a_cell_names_the_pictures_that_it_shows() -> None:
    assert shown(CELL) == ["two-doors.svg"]
    assert shown("[a page](https://my.gov.test/a.svg) and `x.svg`") == []


def test_title_and_texts_are_messages() -> None:
    assert messages(DRAWN) == ["Two doors", "Open &", "shut"]


def test_a_picture_goes_into_the_cell_translated() -> None:
    cell = embed(CELL, {"two-doors.svg": DRAWN}, lambda text: text.upper() + " <b>")
    address = cell.partition("](")[2].partition(")")[0]
    head, _, data = address.partition(",")
    assert head == "data:image/svg+xml;base64"
    drawn = base64.b64decode(data).decode()
    assert "<title>TWO DOORS &lt;b&gt;</title>" in drawn


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        (DRAWN.replace("<rect", "<script>1</script><rect"), "no script"),
        (DRAWN.replace("<rect", '<image href="https://x.test/a.png"/><rect'), "no script"),
        (DRAWN.replace(' viewBox="0 0 60 20"', ""), "viewBox"),
        (DRAWN.replace("<title>Two doors</title>", ""), "title"),
        (DRAWN[:-9], "not an SVG"),
        ("", "not an SVG"),
    ],
)
def test_a_picture_that_is_not_fit_is_refused_by_name(
    tmp_path: Path, drawn: str, said: str
) -> None:
    (tmp_path / "two-doors.svg").write_text(drawn, encoding="utf-8")
    with pytest.raises(ContentError, match=f"two-doors.svg.*{said}"):
        read_pictures(tmp_path, [CELL])


def test_a_picture_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"two-doors\.svg"):
        read_pictures(tmp_path, [CELL])


def test_a_course_with_a_picture_needs_its_translation(sources: Path) -> None:
    lesson = sources / "lessons" / "04-cabinet"
    (lesson / "two-doors.svg").write_text(DRAWN.replace("Open &amp; ", ""), encoding="utf-8")
    text = (lesson / "lesson.md").read_text(encoding="utf-8")
    (lesson / "lesson.md").write_text(text + "\n+++\n\n" + CELL, encoding="utf-8")
    update_messages(sources)
    catalog = read(lesson / "uz.po", "uz")
    assert catalog.get("Two doors") is not None
    assert catalog.get("shut") is not None
    with pytest.raises(ContentError, match="Two doors"):
        build(sources)
    english = nbformat.read(lesson / "en.ipynb", as_version=4)
    assert any("data:image/svg+xml;base64," in cell.source for cell in english.cells)
    assert to_bytes(catalog, "uz")
