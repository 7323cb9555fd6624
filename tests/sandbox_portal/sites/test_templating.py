"""Compiled templates: kept for the next start, and never a reason not to start."""

from __future__ import annotations

import sys
from pathlib import Path

import jinja2
import pytest

from sandbox_portal.sites.templating import Compiled

PAGE = "Salom, {{ name }}!"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "savod" / "templates"


def greet(place: Path, page: str = PAGE) -> str:
    """Draw a page as a fresh Python would."""
    cache = Compiled(str(place))
    loader = jinja2.DictLoader({"page.html": page})
    env = jinja2.Environment(loader=loader, bytecode_cache=cache, autoescape=True)
    return env.get_template("page.html").render(name="Lola")


def test_what_was_compiled_is_taken_up_again(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert greet(place) == "Salom, Lola!"
    assert len(list(place.iterdir())) == 1

    def compile_again(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(jinja2.Environment, "compile", compile_again)
    assert greet(place) == "Salom, Lola!"


def test_a_changed_page_is_compiled_anew(place: Path) -> None:
    greet(place)
    assert greet(place, "Xayr, {{ name }}!") == "Xayr, Lola!"


@pytest.mark.parametrize("left", [b"", b"half", b"j2" * 4_000])
def test_a_damaged_file_is_written_anew(place: Path, left: bytes) -> None:
    greet(place)
    (kept,) = place.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(left)
    assert greet(place) == "Salom, Lola!"
    assert kept.read_bytes() == whole


def test_a_place_that_is_no_folder_does_not_stop_anybody(place: Path) -> None:
    place.parent.mkdir()
    place.write_text("a file where the folder should be", encoding="utf-8")
    assert greet(place) == "Salom, Lola!"
    assert place.read_text(encoding="utf-8") == "a file where the folder should be"


def test_nothing_is_kept_where_python_keeps_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert greet(place) == "Salom, Lola!"
    assert not place.exists()
