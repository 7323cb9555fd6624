"""One term for one thing: the terms of the style sheets, in every translation and every plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.pofile import read_po

from course.units import COURSE_ROOT, TRANSLATED

ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
CODE = re.compile(r"`[^`]*`|\{[^}]*\}|%\([^)]*\)s|\b[\w.-]+\.test\b|\w+\([\w, ]*\)")
"""Parts of an English text that are not words: code, gaps, addresses."""


class Term(NamedTuple):
    """A term of the glossary: its stems, and the renderings that are another word."""

    english: str
    stems: tuple[str, ...]
    never: tuple[str, ...]


class Pair(NamedTuple):
    """A text and its translation."""

    where: str
    english: str
    translation: str


def terms(lang: str) -> list[Term]:
    text = (COURSE_ROOT / "docs" / f"glossary-{lang}.md").read_text(encoding="utf-8")
    rows = ROW.findall(text.partition("## Terms that a test looks after")[2])
    return [Term(row[0], *(tuple(cell.split(", ")) for cell in row[1:])) for row in rows[1:]]


def catalogues(lang: str) -> list[Path]:
    units = [
        path
        for home in ("lessons", "exercises")
        for path in COURSE_ROOT.glob(f"{home}/*/{lang}.po")
    ]
    return [*units, COURSE_ROOT / f"sandbox_portal/locale/{lang}/LC_MESSAGES/savod.po"]


def pairs(lang: str) -> Iterator[Pair]:
    for path in catalogues(lang):
        with path.open("rb") as file:
            for message in read_po(file):
                if message.id:
                    forms = [message.id] if isinstance(message.id, str) else message.id
                    said = [message.string] if isinstance(message.string, str) else message.string
                    where = path.relative_to(COURSE_ROOT).as_posix()
                    yield Pair(where, CODE.sub(" ", forms[0]), " ".join(said))


def has(term: Term, english: str) -> bool:
    return bool(re.search(rf"\b{re.escape(term.english)}s?\b", english, re.IGNORECASE))


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_term_is_always_rendered_by_its_stem(lang: str) -> None:
    known = terms(lang)
    assert len(known) >= 15
    for pair in pairs(lang):
        for term in known:
            if has(term, pair.english):
                found = any(stem.lower() in pair.translation.lower() for stem in term.stems)
                assert found, (pair.where, term.english, pair.translation)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_other_renderings_stand_nowhere(lang: str) -> None:
    plans = (COURSE_ROOT / "docs" / "teacher" / lang).glob("*.md")
    texts = {path.name: CODE.sub(" ", path.read_text(encoding="utf-8")) for path in plans}
    texts |= {f"{pair.where}: {pair.english[:40]}": pair.translation for pair in pairs(lang)}
    for where, text in texts.items():
        for term in terms(lang):
            for other in term.never:
                assert not re.search(rf"\b{re.escape(other)}", text, re.IGNORECASE), (where, other)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_another_rendering_would_be_found(lang: str) -> None:
    term = next(term for term in terms(lang) if term.english == "session")
    assert has(term, "End the sessions that are not yours")
    assert not has(term, "an obsession")
