"""Code cells: find what a pupil reads in them and put translations in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from course.build.comments import comments
from course.build.literals import Kind, Place, literals
from course.build.skeleton import code_skeleton
from course.build.texts import has_words, placeholders
from course.build.writing import write_literal
from course.errors import ContentError
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Callable


def places(source: str) -> list[Place]:
    """Return all places with text for a pupil, in order."""
    found = [*literals(source), *comments(source)]
    return sorted(found, key=lambda place: place.begin)


def messages(source: str) -> list[str]:
    """Return the messages of a code cell in order."""
    return [place.text for place in places(source) if _is_message(place)]


def translate(source: str, translation: Callable[[str], str], lang: str) -> str:
    """Return the cell in another language: the same code with other texts."""
    result = source
    for place in reversed(places(source)):
        if place.kind is Kind.LANG:
            text = lang
        elif _is_message(place):
            text = translation(place.text)
        else:
            continue
        if text != place.text:
            written = _write(place, text)
            result = result[: place.begin] + written + result[place.end :]
    if code_skeleton(result) != code_skeleton(source):
        raise ContentError(_("a translation changes the code of the cell"))
    return result


def _is_message(place: Place) -> bool:
    return place.kind is not Kind.LANG and has_words(place.text)


def _write(place: Place, text: str) -> str:
    if place.kind is Kind.FORMAT and placeholders(text) != placeholders(place.text):
        wanted = ", ".join(placeholders(place.text))
        raise ContentError(_("this translation must keep {wanted}: {text}").format(
            wanted=wanted, text=text))  # fmt: skip
    if place.kind is Kind.COMMENT:
        return " ".join(text.split())
    return write_literal(place, text)
