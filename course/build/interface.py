"""The catalogue of the programs' own messages: `savod.pot`, `savod.po` and `savod.mo`."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from course.build import lint, po
from course.build.extract import extract_all
from course.build.texts import placeholders, tags
from course.errors import ContentError
from course.units import TRANSLATED
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from babel.messages.catalog import Message

    from course.build.made import Made
    from course.build.po import MessageId

LOCALE: Final = "sandbox_portal/locale"


def update_interface(root: Path, made: Made) -> None:
    """Bring the template and the catalogues up to date with the programs."""
    messages = extract_all(root)
    made.files[root / LOCALE / "savod.pot"] = po.to_bytes(po.template_of(messages))
    for lang in TRANSLATED:
        path = catalogue(root, lang)
        with made.at(path):
            made.files[path] = po.updated(path, lang, messages)


def build_interface(root: Path, made: Made) -> None:
    """Compile the catalogues; a message that is not ready is a fault and stays English."""
    messages = extract_all(root)
    for lang in TRANSLATED:
        path = catalogue(root, lang)
        with made.at(path):
            entries = po.read(path, lang)
            made.files[path.with_suffix(".mo")] = compiled(entries, lang, messages)
            faults = [fault for one in messages for fault in _faults(entries, one, lang)]
            if faults:
                raise ContentError(*faults)


def catalogue(root: Path, lang: str) -> Path:
    """Return where the programs' translations into a language lie."""
    return root / LOCALE / lang / "LC_MESSAGES" / "savod.po"


def compiled(catalog: Catalog, lang: str, messages: list[MessageId]) -> bytes:
    """Return the machine's form of a catalogue: only what is used and ready."""
    result = _Plain(lang)
    for message in messages:
        entry = catalog.get(message)
        if entry is not None and not po.unready(entry):
            result.add(message, entry.string)
    buffer = io.BytesIO()
    write_mo(buffer, result)
    return buffer.getvalue()


class _Plain(Catalog):
    """A catalogue whose head names no date and no program, so that its bytes stay the same."""

    def __init__(self, lang: str) -> None:
        super().__init__(locale=lang)
        self.lang = lang

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        pairs = (line.split(": ", 1) for line in po.header_lines(self.lang))
        return [(name, value) for name, value in pairs]

    mime_headers = property(_get_mime_headers)


def _faults(catalog: Catalog, message: MessageId, lang: str) -> Iterator[str]:
    entry = catalog.get(message)
    first = message if isinstance(message, str) else message[0]
    why = po.unready(entry)
    if why or entry is None:
        yield f"{why}: “{first}”"
        return
    for text in po.strings(entry):
        yield from lint.code_faults(first, text, lang)
        yield from _lost_parts(entry, text)


def _lost_parts(entry: Message, text: str) -> Iterator[str]:
    ids = (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)
    if all(_parts(text) != _parts(one) for one in ids):
        wanted = ", ".join(_parts(ids[-1])) or _("no placeholder")
        yield _("must have {what}: “{text}”").format(what=wanted, text=text)


def _parts(text: str) -> list[str]:
    return [*placeholders(text), *tags(text)]
