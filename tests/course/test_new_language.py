"""A new language, followed the way that CONTRIBUTING.md leads: three lines, then catalogues."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat

from tests.course.checkout import UNIT, copy_checkout, fill, run

KAZAKH = {
    "sandbox_portal/language.py": [
        ('Literal["uz", "ru", "en"]', 'Literal["uz", "ru", "kk", "en"]'),
        ('"ru": "Русский", ', '"ru": "Русский", "kk": "Қазақша", '),
    ],
    "course/build/po.py": [
        (
            '    "uz": "nplurals=1;',
            '    "kk": "nplurals=2; plural=(n != 1);",\n    "uz": "nplurals=1;',
        )
    ],
}


def test_a_language_is_three_lines_and_its_catalogues(tmp_path: Path) -> None:
    root = copy_checkout(tmp_path)
    for name, changes in KAZAKH.items():
        text = (root / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (root / name).write_text(text, encoding="utf-8")
    shutil.copytree(root / "docs/teacher/en", root / "docs/teacher/kk")
    run(root, "course", "messages")
    catalogues = [root / home / UNIT / "kk.po" for home in ("lessons", "exercises")]
    catalogues.append(root / "sandbox_portal/locale/kk/LC_MESSAGES/savod.po")
    for catalogue in catalogues:
        fill(catalogue, "kk")
    run(root, "course", "build")
    book = nbformat.read(root / "lessons" / UNIT / "kk.ipynb", as_version=4)
    assert book.metadata.savod.lang == "kk"
    assert book.cells[0].source.endswith(" kk")
    run(root, "course", "init", str(tmp_path / "class"), "--lang", "kk")
    assert " kk" in (tmp_path / "class" / "README.md").read_text(encoding="utf-8")
