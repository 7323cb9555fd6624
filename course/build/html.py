"""HTML blocks in prose: the texts and attributes of them that a reader sees or hears."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

from course.build.texts import has_words, one_line
from course.errors import ContentError
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG: Final = re.compile(r"<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\"<>])*>", re.DOTALL)
_SPOKEN: Final = re.compile(r"\s(?:alt|title|aria-label)\s*=\s*\"([^\"]*)\"", re.IGNORECASE)
_VERBATIM: Final = re.compile(r"\s*<(pre|script|style|textarea)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """A place in an HTML block, its text, and whether it is a `text` or an `attribute`."""

    begin: int
    end: int
    text: str
    where: str


def parts(block: str) -> list[Part]:
    """Return the texts of a block in order."""
    if _VERBATIM.match(block):
        return []
    if block.lstrip().startswith(">"):
        raise ContentError(_("write HTML outside a quotation: {text}").format(text=block.strip()))
    return [part for part in _all_parts(block) if has_words(part.text)]


def blanked(block: str) -> str:
    """Return a block with its texts taken out, to compare structure."""
    for part in reversed(parts(block)):
        block = block[: part.begin] + "…" + block[part.end :]
    return block


def fill(where: str, translation: str) -> str:
    """Return a translation as it is written at such a place."""
    if where == "attribute":
        return translation.replace("&", "&amp;").replace('"', "&quot;")
    return translation


def _all_parts(block: str) -> Iterator[Part]:
    position = 0
    for tag in _TAG.finditer(block):
        yield from _text(block, position, tag.start())
        for match in _SPOKEN.finditer(tag[0]):
            begin, end = tag.start() + match.start(1), tag.start() + match.end(1)
            yield Part(begin, end, one_line(unescape(match[1])), "attribute")
        position = tag.end()
    yield from _text(block, position, len(block))


def _text(block: str, begin: int, end: int) -> Iterator[Part]:
    inside = block[begin:end]
    text = inside.strip()
    if text:
        begin += inside.index(text)
        yield Part(begin, begin + len(text), one_line(text), "text")
