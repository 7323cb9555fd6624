"""The traps of translated text: Uzbek letters, emphasis that Markdown does not see, lost markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from course.build.texts import bare, code_parts, link_count, tags
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OKINA: Final = "ʻ"  # U+02BB, in oʻ and gʻ
TUTUQ: Final = "ʼ"  # U+02BC, between other letters
_MARKS: Final = "ʻʼ‘’'`"
_AFTER_O_G: Final = re.compile(f"[OoGg]([{_MARKS}])")
_INSIDE: Final = re.compile(rf"(?<=[^\W\d_])(?<![OoGg])([{_MARKS}])(?=[^\W\d_])")
_NAME_WORDS: Final = 3  # «One ID», «Tez Kuryer»: so few words may be a name in every language
_WORD: Final = re.compile(rf"[\w{_MARKS}]+")
_UNDERSCORE: Final = re.compile(r"(?<!\w)_(?!\s)[^_]*?(?<!\s)_\w")
_INLINE: Final = MarkdownIt("commonmark")


def prose_faults(message: str, translation: str, lang: str) -> Iterator[str]:
    """Yield what is wrong with a translation of prose."""
    yield from code_faults(message, translation, lang)
    yield from emphasis_faults(translation)
    yield from _lost_markup(message, translation)


def code_faults(message: str, translation: str, lang: str) -> Iterator[str]:
    """Yield what is wrong with a translation of a text that is not Markdown."""
    if lang == "uz":
        yield from letter_faults(translation)
    if translation == message and len(bare(message).split()) > _NAME_WORDS:
        yield _("still English: “{text}”").format(text=message)


def letter_faults(text: str) -> Iterator[str]:
    """Yield the Uzbek letters that are written with a look-alike."""
    plain = bare(text)
    for pattern, right, code in (
        (_AFTER_O_G, OKINA, "U+02BB"),
        (_INSIDE, TUTUQ, "U+02BC"),
    ):
        for match in pattern.finditer(plain):
            if match[1] != right:
                yield _("“{word}”: write {right} ({code}), not {wrong} (U+{number})").format(
                    word=_word_at(plain, match.start(1)),
                    right=right,
                    code=code,
                    wrong=match[1],
                    number=f"{ord(match[1]):04X}",
                )


def emphasis_faults(text: str) -> Iterator[str]:
    """Yield the emphasis that a reader would see as stars or underscores."""
    for token in _INLINE.parseInline(text)[0].children or []:
        if token.type == "text" and "**" in token.content:
            yield _("“{text}”: the stars would show; put signs such as « » outside them").format(
                text=token.content
            )
    match = _UNDERSCORE.search(bare(text))
    if match:
        yield _("“{text}”: emphasise with stars, not underscores").format(text=match[0])


def _lost_markup(message: str, translation: str) -> Iterator[str]:
    kept: tuple[tuple[Callable[[str], object], str], ...] = (
        (code_parts, _("the same `code`")),
        (tags, _("the same HTML tags")),
        (link_count, _("as many links")),
    )
    for part, what in kept:
        if part(message) != part(translation):
            yield _("must have {what}: “{text}”").format(what=what, text=translation)


def _word_at(text: str, position: int) -> str:
    for match in _WORD.finditer(text):
        if match.start() <= position < match.end():
            return match[0]
    return text
