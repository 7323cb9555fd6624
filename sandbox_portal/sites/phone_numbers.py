"""Reading a phone number as people type it."""

from __future__ import annotations

from typing import Final

COUNTRY: Final = "998"
TRAINING: Final = "99800"
LENGTH: Final = 12


def read_phone(text: str) -> str | None:
    """Return a number of the training country as it is written, or None if it is none.

    Anything else is turned away here, before it can reach a journal.
    """
    digits = "".join(c for c in text if c.isdecimal() and c.isascii())
    if len(digits) == LENGTH - len(COUNTRY):
        digits = COUNTRY + digits
    if len(digits) != LENGTH or not digits.startswith(TRAINING):
        return None
    return f"+998 00 {digits[5:8]} {digits[8:10]} {digits[10:]}"
