"""Reading a date as people type it."""

from __future__ import annotations

import re
from datetime import date


def read_date(text: str) -> date | None:
    """Return the date in `5.3.2004`, `05/03/2004` or `2004-03-05`; None if it is none."""
    numbers = re.fullmatch(r"\s*(\d{1,4})\D(\d{1,2})\D(\d{1,4})\s*", text, re.ASCII)
    if numbers is None:
        return None
    first, month, last = (int(number) for number in numbers.groups())
    year, day = (first, last) if len(numbers[1]) == 4 else (last, first)
    try:
        return date(year, month, day) if year > 1000 else None
    except ValueError:
        return None
