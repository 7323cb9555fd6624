"""The catalogue of the programs' messages."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from course.build import po
from course.build.interface import build_interface, catalogue, update_interface
from course.build.made import Made


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return the root of a program with two messages."""
    (tmp_path / "grading").mkdir()
    (tmp_path / "grading/words.py").write_text(
        '_("Hello, {name}")\nngettext("{n} file", "{n} files", n)\n', encoding="utf-8"
    )
    made = Made(tmp_path)
    update_interface(tmp_path, made)
    made.write()
    return tmp_path


def fill(program: Path, hello: str, files: list[str]) -> Path:
    """Write the Russian translations."""
    entries = po.read(catalogue(program, "ru"), "ru")
    entries["Hello, {name}"].string = hello
    entries[("{n} file", "{n} files")].string = tuple(files)
    catalogue(program, "ru").write_bytes(po.to_bytes(entries, "ru"))
    return catalogue(program, "ru").with_suffix(".mo")


def faults(program: Path) -> list[str]:
    """Build and return the faults in Russian."""
    made = Made(program)
    build_interface(program, made)
    made.write()
    return [fault for fault in made.faults if "/ru/" in fault]


def test_template_and_catalogues_are_made(program: Path) -> None:
    template = (program / "sandbox_portal/locale/savod.pot").read_text(encoding="utf-8")
    assert 'msgid "Hello, {name}"' in template
    assert catalogue(program, "uz").is_file()


def test_missing_translations_are_faults(program: Path) -> None:
    assert len(faults(program)) == 2


def test_compiled_catalogue_speaks(program: Path) -> None:
    path = fill(program, "Привет, {name}", ["{n} файл", "{n} файла", "{n} файлов"])
    assert faults(program) == []
    with path.open("rb") as file:
        russian = gettext.GNUTranslations(file)
    assert russian.gettext("Hello, {name}") == "Привет, {name}"
    assert russian.ngettext("{n} file", "{n} files", 5) == "{n} файлов"
    assert b"Babel" not in path.read_bytes()
    assert b"Date" not in path.read_bytes()


def test_a_lost_placeholder_is_a_fault(program: Path) -> None:
    fill(program, "Привет", ["{n} файл", "{n} файла", "{n} файлов"])
    (fault,) = faults(program)
    assert "{name}" in fault
