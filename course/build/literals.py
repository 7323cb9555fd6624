"""String literals of a code cell that a pupil reads: arguments of known calls, and docstrings."""

from __future__ import annotations

import ast
import inspect
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from course.errors import ContentError
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typing_extensions import TypeIs


class Texts(NamedTuple):
    """Which arguments of a call are texts; a `free` call may be given other things there too."""

    positions: tuple[int, ...]
    keywords: tuple[str, ...] = ()
    free: bool = False


TRANSLATED_CALLS: Final = {
    "check": Texts((0,), ("hint",)),
    "ask": Texts((1,)),
    "option": Texts((1,), ("why",)),
    "sort": Texts((1,)),
    "group": Texts((1,)),
    "card": Texts((1,), ("why",)),
    "Markdown": Texts((0,)),
    "print": Texts(tuple(range(20)), free=True),
}


class Kind(Enum):
    """What sort of place a text stands at."""

    TEXT = auto()
    FORMAT = auto()
    DOCSTRING = auto()
    COMMENT = auto()
    LANG = auto()


@dataclass(frozen=True)
class Place:
    """A place in the source of a code cell, and the text there."""

    begin: int
    end: int
    text: str
    kind: Kind
    column: int = 0
    lines: int = 1


def parse(source: str) -> ast.Module:
    """Parse a code cell; it must be plain Python."""
    try:
        return ast.parse(source)
    except SyntaxError as error:
        sentence = _("this code cell is not plain Python (line {line}: {reason})")
        raise ContentError(sentence.format(line=error.lineno, reason=error.msg)) from error


def line_starts(source: str) -> list[int]:
    """Return where each line of a source begins, and where the last one ends."""
    return [0, *accumulate(len(line) + 1 for line in source.split("\n"))]


def literals(source: str) -> list[Place]:
    """Return the places of all texts in a code cell's string literals."""
    return [_place(source, node, kind) for node, kind in text_nodes(parse(source))]


def text_nodes(tree: ast.Module) -> Iterator[tuple[ast.Constant, Kind]]:
    """Yield the string constants that differ between languages."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _lang(node)
            yield from _arguments(node)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from _docstring(node)


def _arguments(call: ast.Call) -> Iterator[tuple[ast.Constant, Kind]]:
    name = _name(call.func)
    texts = TRANSLATED_CALLS.get(name)
    if texts is None:
        return
    plain = [None if isinstance(one, ast.Starred) else one for one in call.args]
    given = [plain[n] for n in texts.positions if n < len(plain)]
    given += [word.value for word in call.keywords if word.arg in texts.keywords]
    for value in given:
        if value is not None:
            yield from _text(name, value, free=texts.free)


def _text(name: str, value: ast.expr, *, free: bool) -> Iterator[tuple[ast.Constant, Kind]]:
    if _is_text(value):
        yield value, Kind.TEXT
    elif (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Attribute)
        and value.func.attr == "format"
        and _is_text(value.func.value)
    ):
        yield value.func.value, Kind.FORMAT
    elif isinstance(value, ast.JoinedStr):
        raise ContentError(_(
            "line {line}: {name} has an f-string, which cannot be translated. "
            "Write “… {{x}} …”.format(x=…)"
        ).format(line=value.lineno, name=name))  # fmt: skip
    elif not free and not _is_nothing(value):
        raise ContentError(_(
            "line {line}: {name} needs a text written out here, so that it can be translated"
        ).format(line=value.lineno, name=name))  # fmt: skip


def _lang(call: ast.Call) -> Iterator[tuple[ast.Constant, Kind]]:
    for word in call.keywords:
        if word.arg == "lang" and _is_text(word.value):
            yield word.value, Kind.LANG


def _docstring(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef,
) -> Iterator[tuple[ast.Constant, Kind]]:
    first = node.body[0]
    if isinstance(first, ast.Expr) and _is_text(first.value):
        yield first.value, Kind.DOCSTRING


def _is_text(node: ast.expr) -> TypeIs[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_nothing(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _name(func: ast.expr) -> str:
    if isinstance(func, ast.Attribute):
        return func.attr
    return func.id if isinstance(func, ast.Name) else ""


def _place(source: str, node: ast.Constant, kind: Kind) -> Place:
    starts = line_starts(source)
    begin = _offset(source, starts, node.lineno, node.col_offset)
    end = _offset(source, starts, node.end_lineno or node.lineno, node.end_col_offset or 0)
    text = str(node.value)
    if kind is Kind.DOCSTRING:
        text = inspect.cleandoc(text)
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    return Place(begin, end, text, kind, begin - starts[node.lineno - 1], lines)


def _offset(source: str, starts: list[int], line: int, column: int) -> int:
    # `ast` counts columns in bytes, and Uzbek and Russian letters take more than one.
    text = source[starts[line - 1] : starts[line]]
    return starts[line - 1] + len(text.encode()[:column].decode())
