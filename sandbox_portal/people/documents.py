"""Numbers of passports and ID cards: two letters and seven digits."""

from __future__ import annotations

import re
from typing import Final

from sandbox_portal.people.reading import Run
from sandbox_portal.people.shapes import FAKE, ZEROS, Window
from sandbox_portal.people.words import words

LETTERS: Final = re.compile(r"(?:^|[^\w'`ʻʼ‘’])([^\W\d_]{2})([ .\-№#(]{0,3})$")
LOOKALIKES: Final = str.maketrans(
    "АВЕЅІЈКМНОРСТУҮХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABESIJKMHOPCTYYXABEZHIKMNOPTYX"
)
"""Capital letters of Cyrillic and Greek that look like Latin ones."""
FAKE_SERIES: Final = "XX"
SERIES: Final = frozenset(words("AA AB AC AD AE FA FB FK"))
"""Series that are looked for in small letters too, apart from the digits."""
WORDS: Final = frozenset(words("AT BY DA DO GA ID IN IS NA NO OF ON OT TO UY VA ДО ЗА ИЗ НА ОТ ПО"))
"""Short words that may stand before an amount in capital letters."""
SHAPES: Final = {(3, 4), (3, 2, 2)}
LENGTH: Final = 7


def document(run: Run) -> tuple[str, int]:
    """Return the kind of the document that begins a run, or nothing, and its groups."""
    found = LETTERS.search(run.before)
    size = _groups(run)
    if found is None or not size:
        return "", 0
    letters, gap = found.groups()
    series = letters.upper().translate(LOOKALIKES)
    seen = Window(run, 0, size, "".join(run.groups[:size]))
    if series == FAKE_SERIES:
        return FAKE, size
    joined = (
        seen.even
        and seen.likely
        and (seen.whole or (seen.shape in SHAPES and not run.is_tight(size)))
    )
    if size > 1 and not joined:
        return "", 0
    if not gap and size == 1:
        named = series != "ID"
    else:
        amount = seen.amount or seen.digits.endswith(ZEROS)
        capital = letters.isupper() and letters not in WORDS
        named = not amount and (capital or series in SERIES)
    return ("document", size) if named else ("", 0)


def _groups(run: Run) -> int:
    """Return how many groups make seven digits, or 0."""
    length = 0
    for size, group in enumerate(run.groups[:LENGTH], start=1):
        length += len(group)
        if length >= LENGTH:
            return size if length == LENGTH else 0
    return 0
