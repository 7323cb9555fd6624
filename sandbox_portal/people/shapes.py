"""Which numbers could be somebody's: their lengths, groups, first digits and check digits."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from sandbox_portal.people.identifiers import jshshir_check, luhn_check
from sandbox_portal.people.reading import Run
from sandbox_portal.people.words import words

FAKE: Final = "fake"
"""The kind of a number in a range that nobody has."""

CODES: Final = frozenset(
    words(
        "20 33 50 55 61 62 65 66 67 69 70 71 72 73 74 75 76 77 78 79 "
        "80 87 88 90 91 92 93 94 95 97 98 99"
    )
)
"""Codes of mobile operators, areas and services in Uzbekistan, as in libphonenumber 9.0.43."""
PHONE_SHAPES: Final = {(9,), (2, 7), (2, 3, 2, 2), (2, 3, 4)}
JSHSHIR_SHAPES: Final = {
    (14,),
    (1, 6, 3, 3, 1),
    (1, 6, 7),
    (1, 6, 3, 4),
    (1, 6, 6, 1),
    (4, 4, 4, 2),
}
LOCAL_CARDS: Final = ("8600", "9860", "5614", "5440", "6262", "4", "5")
"""First digits: Uzcard, Humo, cards of both with others, Visa, Mastercard."""
CARD_SHAPES: Final = {(16,), (4, 4, 4, 4)}

AMOUNT: Final = re.compile(
    r"\s{0,2}(?:so.?m\b|so.?mg|сўм|сум\b|сумов|sum\b|uzs|usd|dollar|доллар|руб|\$|€|₽|mln|млн)",
    re.IGNORECASE,
)
ZEROS: Final = "00000"


class Window(NamedTuple):
    """Neighbouring groups of a run, seen as one number."""

    digits: str
    groups: tuple[str, ...]
    gaps: tuple[str, ...]
    whole: bool
    plus: bool
    amount: bool

    @property
    def shape(self) -> tuple[int, ...]:
        """How many digits each group has."""
        return tuple(map(len, self.groups))


def window(run: Run, first: int, size: int) -> Window:
    """Return so many groups of a run from the first one on."""
    end = first + size
    groups = run.groups[first:end]
    return Window(
        digits="".join(groups),
        groups=groups,
        gaps=run.gaps[first : end - 1],
        whole=size == len(run.groups),
        plus=first == 0 and run.before.rstrip(" (").endswith("+"),
        amount=end == len(run.groups) and AMOUNT.match(run.after) is not None,
    )


def is_list(seen: Window) -> bool:
    """Say whether the groups are counted numbers, dates or thousands: not one number."""
    return _counts(seen.groups) or _has_date(seen.groups) or _has_thousands(seen.shape)


def phone_abroad(seen: Window) -> str:
    """Return the kind of a number with a country's code, or nothing."""
    digits = seen.digits.removeprefix("00") if len(seen.digits) == 14 else seen.digits
    if len(digits) == 12 and digits.startswith("998"):
        if digits[3:5] == "00":
            return FAKE
        return "" if set(seen.shape) == {3} and not seen.plus else "phone"
    if seen.plus and seen.whole and 10 <= len(digits) <= 15 and digits[0] != "0":
        return "" if digits.endswith("000") and _has_thousands(seen.shape) else "phone"
    return ""


def phone_here(seen: Window) -> str:
    """Return the kind of a number of nine digits, or nothing."""
    shape = seen.shape
    if len(seen.digits) != 9:
        return ""
    if seen.digits.startswith("00") and shape in PHONE_SHAPES:
        return FAKE
    if seen.digits[:2] not in CODES or seen.amount:
        return ""
    if shape in PHONE_SHAPES:
        plain = shape in {(9,), (2, 7)} and seen.digits.endswith(ZEROS)
        return "" if plain or (shape == (2, 3, 4) and not seen.whole) else "phone"
    return "phone" if seen.whole and _is_even(seen) and not is_list(seen) else ""


def card(seen: Window) -> str:
    """Return the kind of a number of sixteen digits, or nothing."""
    digits, shape = seen.digits, seen.shape
    if len(digits) != 16:
        return ""
    if digits.startswith("0000"):
        return FAKE
    if shape in CARD_SHAPES and digits.startswith(LOCAL_CARDS):
        return "" if all(group.endswith("00") for group in seen.groups) else "card"
    known = digits.startswith((*LOCAL_CARDS, "62")) or 2200 <= int(digits[:4]) <= 2720
    checked = known and luhn_check(digits[:15]) == digits[15]
    return "card" if checked and not is_list(seen) else ""


def jshshir(seen: Window) -> str:
    """Return the kind of a number of fourteen digits, or nothing."""
    digits = seen.digits
    if len(digits) != 14 or not ("01" <= digits[1:3] <= "31" and "01" <= digits[3:5] <= "12"):
        return ""
    checked = jshshir_check(digits[:13]) == digits[13]
    if digits[0] in "0789":
        return FAKE if checked else ""
    if seen.shape in JSHSHIR_SHAPES:
        return "jshshir"
    return "jshshir" if checked and not is_list(seen) else ""


def _is_even(seen: Window) -> bool:
    """Say whether one sign joins all groups; two groups are joined by a dash."""
    return len(set(seen.gaps)) == 1 and (len(seen.gaps) > 1 or seen.gaps == ("-",))


def _counts(groups: tuple[str, ...]) -> bool:
    steps = {int(later) - int(former) for former, later in pairwise(groups)}
    return len(groups) > 2 and len(steps) == 1


def _has_date(groups: tuple[str, ...]) -> bool:
    return any(len(group) == 4 and group[:2] in {"19", "20"} for group in groups)


def _has_thousands(shape: tuple[int, ...]) -> bool:
    return max(shape) <= 3 and shape[-2:] == (3, 3)
