"""Comments of a code cell that a pupil reads."""

from __future__ import annotations

import io
import re
import tokenize
from typing import TYPE_CHECKING, Final

from course.build.literals import Kind, Place, line_starts
from course.build.marks import HIDDEN_BEGIN, HIDDEN_END, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAD: Final = re.compile(r"#+[:!]?\s*")
_TOOLS: Final = re.compile(r"(noqa|type:|fmt:|pragma:|pylint:|ruff:)")


def comments(source: str) -> list[Place]:
    """Return the places of the comments: each line is one, hidden tests keep theirs."""
    return list(_comments(source))


def _comments(source: str) -> Iterator[Place]:
    starts = line_starts(source)
    hidden = False
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type != tokenize.COMMENT:
            continue
        if is_mark(token.string):
            hidden = HIDDEN_BEGIN in token.string or (hidden and HIDDEN_END not in token.string)
            continue
        text = _LEAD.sub("", token.string, count=1)
        if text and not hidden and not _TOOLS.match(text):
            end = starts[token.end[0] - 1] + token.end[1]
            yield Place(end - len(text), end, text, Kind.COMMENT)
