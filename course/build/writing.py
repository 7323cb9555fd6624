"""Writing a text as a Python literal, at the place of another."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from course.build.literals import Kind

if TYPE_CHECKING:
    from course.build.literals import Place

WIDTH: Final = 96


def write_literal(place: Place, text: str) -> str:
    """Return the literal for a text: over several lines where the old one was."""
    if place.kind is Kind.DOCSTRING:
        return _docstring(text, place.column)
    if place.lines == 1 or "\n" in text:
        return quote(text)
    width = max(30, WIDTH - place.column - 2)
    parts = textwrap.wrap(
        text,
        width,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=False,
        replace_whitespace=False,
        expand_tabs=False,
    )
    return ("\n" + " " * place.column).join(quote(part) for part in parts)


def quote(text: str) -> str:
    """Return a one-line literal, in double quotes unless the text has them."""
    plain = repr(text)
    return f'"{plain[1:-1]}"' if "'" not in text and '"' not in text else plain


def _docstring(text: str, column: int) -> str:
    safe = text.replace("\\", "\\\\").replace('"""', r"\"\"\"")
    if safe.endswith('"'):
        safe = safe[:-1] + r"\""
    lines = safe.split("\n")
    indent = " " * column
    body = "\n".join([lines[0], *(indent + line if line else "" for line in lines[1:])])
    return f'"""{body}\n{indent}"""' if len(lines) > 1 else f'"""{body}"""'
