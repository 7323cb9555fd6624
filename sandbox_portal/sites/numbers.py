"""Reading a whole number as people type it."""

from __future__ import annotations


def read_number(text: str) -> int | None:
    """Return a whole number from 0 to 9999; None if it is none."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 4 else None


def read_tenths(text: str) -> int | None:
    """Return a number with at most one figure after point or comma, in tenths; None if none."""
    whole, _, tenth = text.strip().replace(",", ".").partition(".")
    number, rest = read_number(whole), read_number(tenth[:1] or "0")
    if number is None or rest is None or not (tenth or "0").isdigit():
        return None
    return number * 10 + rest
