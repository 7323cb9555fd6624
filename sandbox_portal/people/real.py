"""What looks like an identifier of a real person."""

from __future__ import annotations


def real_looking(text: str) -> frozenset[str]:
    """Return the kinds of identifiers in a text that could belong to a real person."""
    del text
    return frozenset()
