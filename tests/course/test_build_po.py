"""Catalogues keep their bytes and their translations, and guess nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.build import po
from course.errors import ContentError

RUSSIAN = """\
msgid "Old text"
msgstr "Старый текст"

# A note of the translator
msgid "Kept"
msgstr "Оставлено"

#, fuzzy
msgid "Doubtful"
msgstr "Сомнительно"

"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """Return a Russian catalogue with three entries."""
    path = tmp_path / "ru.po"
    path.write_text(po.header("ru") + RUSSIAN, encoding="utf-8")
    return path


def test_update_adds_drops_keeps_and_orders(catalogue: Path) -> None:
    text = po.updated(catalogue, "ru", ["New", "Doubtful", "Kept", "New", "Old texts"]).decode()
    assert text == po.header("ru") + (
        'msgid "New"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgid "Doubtful"\nmsgstr "Сомнительно"\n\n'
        '# A note of the translator\nmsgid "Kept"\nmsgstr "Оставлено"\n\n'
        'msgid "Old texts"\nmsgstr ""\n'
    )


def test_update_again_changes_nothing(catalogue: Path) -> None:
    messages: list[po.MessageId] = ["Kept", "50 % of all\nlines", ("{n} file", "{n} files")]
    catalogue.write_bytes(po.updated(catalogue, "ru", messages))
    assert po.updated(catalogue, "ru", messages) == catalogue.read_bytes()


def test_head_names_no_date_and_no_program(catalogue: Path) -> None:
    text = po.updated(catalogue, "ru", ["Kept"]).decode()
    assert "Date" not in text
    assert "Babel" not in text


@pytest.mark.parametrize(("lang", "count"), [("uz", 1), ("ru", 3)])
def test_plural_forms(tmp_path: Path, lang: str, count: int) -> None:
    text = po.updated(tmp_path / "new.po", lang, [("{n} file", "{n} files")]).decode()
    assert text.count("msgstr[") == count


def test_what_is_not_ready_is_named(catalogue: Path) -> None:
    catalogue.write_bytes(po.updated(catalogue, "ru", ["New", "Doubtful", "Kept"]))
    known, faults = po.translations(
        po.read(catalogue, "ru"), ["New", "Doubtful", "Kept", "Missing"]
    )
    assert known == {"Kept": "Оставлено"}
    assert [fault.split("“")[1] for fault in faults] == ["New”", "Doubtful”", "Missing”"]


@pytest.mark.parametrize(
    "line", ['msgstr "b', "msgstr b", 'msgstr b"', 'msgstr "b" c', "<<<<<<< ours", 'msgst "b"']
)
def test_a_broken_catalogue_is_refused(catalogue: Path, line: str) -> None:
    catalogue.write_text(f'msgid "a"\n{line}\n', encoding="utf-8")
    with pytest.raises(ContentError):
        po.read(catalogue, "ru")
