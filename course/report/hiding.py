"""Small numbers hidden, so that a page of counts tells of nobody, not even by subtraction.

The numbers of a row add up to the class, which everybody knows. So one hidden number would be
found by subtraction, and of two that are small together the range would say too much. A row is
published when at least two of its numbers are hidden that together are at least `SMALLEST`
(then each may be anything from 0 to their sum), or when none has to be hidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

SMALLEST: Final = 5
"""A number from 1 to 4 is hidden; 0 tells of nobody."""


def hide(row: Sequence[int]) -> list[int | None]:
    """Return the row with its small numbers hidden, and as many others as that needs."""
    hidden = {place for place, number in enumerate(row) if 0 < number < SMALLEST}
    others = sorted(set(range(len(row))) - hidden, key=lambda place: (row[place] == 0, row[place]))
    while hidden and not _safe(row, hidden) and others:
        hidden.add(others.pop(0))
    return [None if place in hidden else number for place, number in enumerate(row)]


def _safe(row: Sequence[int], hidden: set[int]) -> bool:
    return len(hidden) > 1 and sum(row[place] for place in hidden) >= SMALLEST
