"""Lists of words, written as text: easier to read and to change than in quotes and commas."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text."""
    return tuple(text.split())
