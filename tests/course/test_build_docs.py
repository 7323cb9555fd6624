"""The contract with authors names everything that the builder knows, and its examples work."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.build.code import messages
from course.build.literals import TRANSLATED_CALLS
from course.build.options import CodeOptions, MarkdownOptions
from course.build.source import FrontMatter, read_source
from course.units import COURSE_ROOT

PAGE = (COURSE_ROOT / "docs/content.md").read_text(encoding="utf-8")
HEAD = "---\ntitle: T\nminutes: 5\noutcomes: [L4.sessions]\nprerequisites: []\n---\n\n"


def examples() -> list[str]:
    """Return the sources that the page shows."""
    return re.findall(r"^````markdown\n(.*?)^````$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", CodeOptions.__struct_fields__)
def test_options_of_code_cells_are_documented(name: str) -> None:
    assert f"`:{name}:" in PAGE


@pytest.mark.parametrize("name", MarkdownOptions.__struct_fields__)
def test_options_of_prose_are_documented(name: str) -> None:
    assert f'`"{name}"' in PAGE or f"`:{name}:" in PAGE


@pytest.mark.parametrize("name", [*FrontMatter.__struct_fields__])
def test_front_matter_is_documented(name: str) -> None:
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("name", TRANSLATED_CALLS)
def test_translated_calls_are_documented(name: str) -> None:
    assert f"`{name}(" in PAGE


@pytest.mark.parametrize("example", examples())
def test_examples_can_be_read(sources: Path, example: str) -> None:
    (sources / "exercises/03-one-id").mkdir()
    path = sources / "exercises/04-cabinet/exercise.md"
    path.write_text(example if example.startswith("---") else HEAD + example, encoding="utf-8")
    document = read_source(path)
    assert [messages(cell.text) for cell in document.cells if cell.kind == "code"]
