"""Bytes to text: byte-order marks, UTF-16, cp1251, and characters that are none."""

from __future__ import annotations

import codecs
import json
import re
from typing import Any, Final

from grading.repair.notes import Note, note

MARKS: Final = {
    codecs.BOM_UTF8: ("utf-8-sig", "UTF-8 + BOM"),
    codecs.BOM_UTF16_LE: ("utf-16", "UTF-16"),
    codecs.BOM_UTF16_BE: ("utf-16", "UTF-16"),
}
SURROGATE: Final = re.compile("[\ud800-\udfff]")
ESCAPED_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
REPLACEMENT: Final = "\ufffd"


def decode(data: bytes, file: str) -> tuple[str, list[Note]]:
    """Return the text of a JSON file, whatever program saved it."""
    for mark, (codec, name) in MARKS.items():
        if data.startswith(mark):
            return data.decode(codec, "replace"), [note("encoding", file=file, encoding=name)]
    if b"\0" in data[:4]:
        codec = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
        return data.decode(codec, "replace"), [note("encoding", file=file, encoding="UTF-16")]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _not_utf8(data, file)


def _not_utf8(data: bytes, file: str) -> tuple[str, list[Note]]:
    """Tell the code page of an old Windows from UTF-8 with a few bad bytes."""
    lenient = data.decode("utf-8", "replace")
    bad = lenient.count(REPLACEMENT)
    good = sum(ord(letter) > 0x7F for letter in lenient) - bad
    if bad <= good:
        return lenient, [note("characters", file=file)]
    return data.decode("cp1251", "replace"), [note("encoding", file=file, encoding="cp1251")]


def parse(text: str, file: str) -> tuple[Any, list[Note]]:
    """Return what the JSON says; half characters become visible ones.

    Raises ValueError or RecursionError if it is no JSON.
    """
    parsed = json.loads(text, parse_constant=lambda _name: None)
    if not ESCAPED_SURROGATE.search(text):
        return parsed, []
    clean = _scrubbed(parsed)
    return clean, [note("characters", file=file)] if clean != parsed else []


def _scrubbed(value: Any) -> Any:
    if isinstance(value, str):
        return SURROGATE.sub(REPLACEMENT, value)
    if isinstance(value, list):
        return [_scrubbed(part) for part in value]
    if isinstance(value, dict):
        return {_scrubbed(key): _scrubbed(part) for key, part in value.items()}
    return value
