"""Catalogues: read, bring up to date and write `.po` files so that equal content is equal bytes."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from course.errors import ContentError
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Message

MessageId: TypeAlias = str | tuple[str, str]

# Uzbek has one form: «1 ta xabar», «5 ta xabar». Babel's own table says two.
PLURALS: Final = {
    "uz": "nplurals=1; plural=0;",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
    "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
}


_LINE: Final = re.compile(
    r"\s*|#.*|(msgid|msgid_plural|msgstr|msgctxt|msgstr\[\d\])?\s*\"([^\"\\]|\\.)*\"\s*"
)


def header_lines(lang: str = "") -> list[str]:
    """Return the head of a catalogue; it names no date, person or program."""
    lines = [
        f"Language: {lang}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    return [*lines, f"Plural-Forms: {PLURALS[lang]}"] if lang else lines


def header(lang: str = "") -> str:
    """Return the head as it is written in a file."""
    lines = "".join(f'"{line}\\n"\n' for line in header_lines(lang))
    return f'msgid ""\nmsgstr ""\n{lines}\n'


def read(path: Path, lang: str) -> Catalog:
    """Read a catalogue; one that is not there yet is empty."""
    text = path.read_text(encoding="utf-8") if path.is_file() else header(lang)
    # Babel takes a line with a lost quotation mark for an empty text, without a word.
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line):
            raise ContentError(
                _("line {number} is not as in a catalogue: {line}").format(number=number, line=line)
            )
    try:
        return read_po(io.StringIO(text), locale=lang, abort_invalid=True)
    except PoFileError as error:
        raise ContentError(_("not a catalogue: {reason}").format(reason=error)) from error


def updated(path: Path, lang: str, messages: Iterable[MessageId]) -> bytes:
    """Return the catalogue with exactly these messages; it guesses no translation."""
    catalog = read(path, lang)
    catalog.update(template_of(messages), no_fuzzy_matching=True)
    return to_bytes(catalog, lang)


def template_of(messages: Iterable[MessageId]) -> Catalog:
    """Return a catalogue of messages with no translations, each once, in order."""
    template = Catalog()
    for message in messages:
        template.add(message)
    return template


def to_bytes(catalog: Catalog, lang: str = "") -> bytes:
    """Write a catalogue: no dates, no locations, no wrapping, nothing obsolete."""
    for message in catalog:
        message.flags &= {"fuzzy"}
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=0, no_location=True, omit_header=True, ignore_obsolete=True)
    return (header(lang) + buffer.getvalue().decode().strip("\n") + "\n").encode()


def translations(catalog: Catalog, messages: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """Return the translations of messages, and a fault for each that is not ready."""
    ready: dict[str, str] = {}
    faults: list[str] = []
    for message in dict.fromkeys(messages):
        entry = catalog.get(message)
        why = unready(entry)
        if why or entry is None:
            faults.append(f"{why}: “{message}”")
        else:
            ready[message] = str(entry.string)
    return ready, faults


def unready(entry: Message | None) -> str:
    """Say why a translation cannot be used, or nothing."""
    if entry is None:
        return _("missing, run savod messages")
    if not all(strings(entry)):
        return _("no translation yet")
    return _("fuzzy, look at it and take the mark away") if entry.fuzzy else ""


def strings(entry: Message) -> Iterator[str]:
    """Yield the forms of a translation."""
    if isinstance(entry.string, str):
        yield entry.string
    else:
        yield from entry.string or ("",)
