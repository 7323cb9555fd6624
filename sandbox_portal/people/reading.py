"""Reading a text as a person sees it: hidden signs gone, digits of any script, numbers in runs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

HIDDEN: Final = frozenset({"Cf", "Mn", "Me", "Cc"})
"""Categories of signs that show nothing of their own: zero-width, soft hyphen, accents …"""
BLANK: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols that show nothing."""
KEPT: Final = frozenset("\n\r\t№")
MEANT: Final = str.maketrans(
    {"−": "-", "·": ".", "•": ".", "∙": ".", "。": ".", "[": "(", "]": ")"}
)

DIGITS: Final = re.compile(r"[0-9]+")
ROUND: Final = re.compile(r"(?<=[0-9])[OoОоΟο]+(?=[0-9])")
"""Letters O between digits: typed for zeros."""
JOINING: Final = re.compile(r"(?!\. )[ ().\-_]{1,4}")
"""What people put between the parts of one number; a full stop ends a sentence."""
CONTEXT: Final = 12


class Run(NamedTuple):
    """Groups of digits that may be one number, what joins them, and the text around them."""

    groups: tuple[str, ...]
    gaps: tuple[str, ...]
    before: str
    after: str

    def is_tight(self, place: int) -> bool:
        """Say whether a mere dot or dash joins a group to the one before, as in dates."""
        return 0 < place < len(self.groups) and not self.gaps[place - 1].strip(".-_")


def as_seen(text: str) -> str:
    """Return the text with plain digits, spaces, dashes and dots, and nothing hidden."""
    if not text.isascii() or not text.isprintable():
        text = text.translate(_SEEN)
    return ROUND.sub(lambda found: "0" * len(found[0]), text)


def runs(seen: str) -> Iterator[Run]:
    """Yield the numbers of a text that is as seen; long lines of them come as one run."""
    groups: list[str] = []
    gaps: list[str] = []
    first = last = 0
    for found in DIGITS.finditer(seen):
        gap = seen[last : found.start()] if groups and found.start() - last <= CONTEXT else ""
        if JOINING.fullmatch(gap):
            gaps.append(gap)
        else:
            if groups:
                yield _run(groups, gaps, seen, first, last)
            groups, gaps, first = [], [], found.start()
        groups.append(found[0])
        last = found.end()
    if groups:
        yield _run(groups, gaps, seen, first, last)


def _run(groups: list[str], gaps: list[str], seen: str, first: int, last: int) -> Run:
    before = seen[max(0, first - CONTEXT) : first]
    return Run(tuple(groups), tuple(gaps), before, seen[last : last + CONTEXT])


class _Seen(dict[int, str]):
    """How a sign is seen, worked out when it is asked for; not kept, as texts may be hostile."""

    def __missing__(self, code: int) -> str:
        return _sign(chr(code))


def _sign(sign: str) -> str:
    if sign in KEPT:
        return sign
    digit = unicodedata.digit(sign, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(sign)
    if category in HIDDEN or sign in BLANK:
        return ""
    if category == "Zs":
        return " "
    if category == "Pd":
        return "-"
    plain = unicodedata.normalize("NFKC", sign)
    return (plain if len(plain) == 1 else sign).translate(MEANT)


_SEEN: Final = _Seen({code: _sign(chr(code)) for code in range(0x500)})
