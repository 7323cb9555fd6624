"""Reading a whole number as people type it."""

from __future__ import annotations


def read_number(text: str) -> int | None:
    """Return a whole number from 0 to 9999; None if it is none."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 4 else None
