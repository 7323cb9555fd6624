"""Prose: find the messages of a Markdown cell and put translations in their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from course.build import html
from course.build.marks import holds_mark, is_mark
from course.build.texts import has_words, one_line
from course.errors import ContentError
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.token import Token

_PARSER: Final = MarkdownIt("commonmark").enable("table").disable("inline")
_HARD_BREAK: Final = re.compile(r"( {2,}|\\)\n")
_PARAGRAPH: Final = 3  # tokens of a text that is one paragraph
_ROLE: Final = re.compile(r"\{[A-Za-z][\w:-]*\}`")


@dataclass(frozen=True)
class Piece:
    """A place in the source of a cell, and the text that a reader sees there."""

    begin: int
    end: int
    text: str
    where: str = "prose"

    @property
    def is_message(self) -> bool:
        """Say whether there is something to translate here."""
        return has_words(self.text) and not is_mark(self.text)

    def fill(self, translation: str) -> str:
        """Return a translation as it is written at this place."""
        if self.where == "table":
            return translation.replace("|", r"\|")
        return html.fill(self.where, translation)


def messages(source: str) -> list[str]:
    """Return the messages of a Markdown cell in order."""
    return [piece.text for piece in pieces(source) if piece.is_message]


def translate(source: str, translation: Callable[[str], str]) -> str:
    """Return the cell with each message in another language and the structure as it was."""
    result = source
    wanted = []
    for piece in reversed(pieces(source)):
        text = one_line(translation(piece.text)) if piece.is_message else piece.text
        wanted.append(text)
        if text != piece.text:
            result = result[: piece.begin] + piece.fill(text) + result[piece.end :]
    _check_structure(source, result, wanted[::-1])
    return result


def pieces(source: str) -> list[Piece]:
    """Return all places with text, in order."""
    lines = _Lines(source)
    found: list[Piece] = []
    row_end = 0
    for before, token in _with_opening(_PARSER.parse(source)):
        if token.type == "fence" and token.info.startswith("{"):
            raise ContentError(_("JupyterLab does not show the directive {name}").format(
                name=token.info))  # fmt: skip
        if token.type == "tr_open" and token.map:
            row_end = lines.starts[token.map[0]]
        elif token.type == "html_block" and token.map:
            begin, end = lines.starts[token.map[0]], lines.starts[token.map[1]]
            found += [
                Piece(begin + part.begin, begin + part.end, part.text, part.where)
                for part in html.parts(source[begin:end])
            ]
        elif token.type == "inline" and before in {"th_open", "td_open"}:
            cell = _table_cell(source, token, row_end)
            row_end = cell.end
            found.append(cell)
        elif token.type == "inline" and token.content:
            found.append(_checked(lines.locate(token), token.content))
    return [piece for piece in found if piece.text]


def outline(source: str) -> list[tuple[object, ...]]:
    """Return the structure of a cell: everything but its prose."""
    return [_shape(token) for token in _PARSER.parse(source)]


def _shape(token: Token) -> tuple[object, ...]:
    content = token.content
    if token.type == "inline":
        content = ""
    elif token.type == "html_block":
        content = html.blanked(content)
    return token.type, token.tag, token.nesting, token.level, token.info, content, str(token.attrs)


def _check_structure(source: str, result: str, wanted: list[str]) -> None:
    if result == source:
        return
    if outline(result) == outline(source) and [one.text for one in pieces(result)] == wanted:
        return
    guilty = [text for text in wanted if len(_PARSER.parse(text)) > _PARAGRAPH] or wanted
    raise ContentError(
        _("a translation changes the structure of the cell: {text}").format(text=guilty[0])
    )


def _with_opening(tokens: list[Token]) -> Iterator[tuple[str, Token]]:
    before = ""
    for token in tokens:
        yield before, token
        before = token.type


def _table_cell(source: str, token: Token, start: int) -> Piece:
    raw = token.content.replace("|", r"\|")
    begin = source.index(raw, start)
    return Piece(begin, begin + len(raw), one_line(token.content), "table")


def _checked(piece: Piece, content: str) -> Piece:
    if _HARD_BREAK.search(content):
        raise ContentError(_("write two paragraphs, not a line broken by hand: {text}").format(
            text=piece.text))  # fmt: skip
    if _ROLE.search(content):
        raise ContentError(_("JupyterLab does not show the role in: {text}").format(
            text=piece.text))  # fmt: skip
    if holds_mark(content) and not is_mark(content):
        raise ContentError(_("leave an empty line before and after the mark in: {text}").format(
            text=piece.text))  # fmt: skip
    return piece


class _Lines:
    """The lines of a source, to find a token's text in them."""

    def __init__(self, source: str) -> None:
        self.lines = source.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]

    def locate(self, token: Token) -> Piece:
        """Return the place of a paragraph or heading."""
        parts = token.content.split("\n")
        first = token.map[0] if token.map else 0
        columns = [self._column(first + n, part) for n, part in enumerate(parts)]
        begin = self.starts[first] + columns[0]
        end = self.starts[first + len(parts) - 1] + columns[-1] + len(parts[-1].rstrip())
        return Piece(begin, end, one_line(token.content))

    def _column(self, number: int, part: str) -> int:
        line, part = self.lines[number].rstrip(), part.rstrip()
        if not line.endswith(part):
            line = line.rstrip("#").rstrip()
        if "\t" in line or not line.endswith(part):
            raise ContentError(_("write this more simply, without tabs: {text}").format(text=part))
        return len(line) - len(part)
