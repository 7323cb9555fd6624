"""Words in a message: what is there to translate once code, links and tags are taken out."""

from __future__ import annotations

import re
from typing import Final

_SPACE: Final = re.compile(r"[ \t\r\n]+")
_CODE: Final = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_TAG: Final = re.compile(r"<(?:\"[^\"]*\"|'[^']*'|[^'\"<>])*>")
_TARGET: Final = re.compile(r"\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_URL: Final = re.compile(r"\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.-]+")
_PLACEHOLDER: Final = re.compile(r"%\(\w+\)[a-z]|\{\w*\}")


def one_line(text: str) -> str:
    """Return the text with its line breaks and runs of spaces made single spaces."""
    return _SPACE.sub(" ", text).strip(" ")


def bare(text: str) -> str:
    """Return the text without code, tags, links' targets, addresses and placeholders."""
    for pattern in (_CODE, _TAG, _TARGET, _URL, _PLACEHOLDER):
        text = pattern.sub(" ", text)
    return text


def has_words(text: str) -> bool:
    """Say whether there is anything to translate."""
    return any(letter.isalpha() for letter in bare(text))


def code_parts(text: str) -> list[str]:
    """Return the pieces of inline code in a text, sorted."""
    return sorted(one_line(match[2]) for match in _CODE.finditer(text))


def tags(text: str) -> list[str]:
    """Return the names of inline HTML tags in a text, sorted."""
    found = _TAG.findall(_CODE.sub(" ", text))
    names = (re.match(r"</?[A-Za-z][\w-]*", tag) for tag in found)
    return sorted(name[0] for name in names if name)


def link_count(text: str) -> int:
    """Return how many links and images a text has."""
    return len(_TARGET.findall(_CODE.sub(" ", text)))


def placeholders(text: str) -> list[str]:
    """Return the placeholders of a text that is filled in later, sorted."""
    return sorted(_PLACEHOLDER.findall(text))
