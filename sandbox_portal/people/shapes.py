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
LIVING: Final = frozenset("123456")
"""First digits of a JShShIR that people have."""
JSHSHIR_SHAPES: Final = {
    (14,),
    (1, 6, 3, 3, 1),
    (1, 6, 7),
    (1, 6, 3, 4),
    (1, 6, 6, 1),
    (4, 4, 4, 2),
}
BANKS: Final = ("8600", "9860", "6262", "4", "5")
"""First digits of cards: Uzcard, Humo, Uzcard with UnionPay, Visa, Mastercard."""
BANKS_ABROAD: Final = ("22", "23", "24", "25", "26", "27", "62")
"""First digits that are believed only with a right check digit: Mir, Mastercard, UnionPay."""
CARD_SHAPES: Final = {(16,), (4, 4, 4, 4)}

AMOUNT: Final = re.compile(
    r"\s{0,2}(?:so.?m\b|so.?mg|сўм|сум\b|сумов|sum\b|uzs|usd|dollar|доллар|руб|\$|€|₽|mln|млн)",
    re.IGNORECASE,
)
ZEROS: Final = "00000"


class Window(NamedTuple):
    """Neighbouring groups of a run, seen as one number; the rest is worked out when asked for."""

    run: Run
    first: int
    end: int
    digits: str

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of digits."""
        return self.run.groups[self.first : self.end]

    @property
    def gaps(self) -> tuple[str, ...]:
        """What joins the groups."""
        return self.run.gaps[self.first : self.end - 1]

    @property
    def shape(self) -> tuple[int, ...]:
        """How many digits each group has."""
        return tuple(map(len, self.groups))

    @property
    def whole(self) -> bool:
        """Whether the run is this number and nothing more."""
        return self.first == 0 and self.end == len(self.run.groups)

    @property
    def plus(self) -> bool:
        """Whether a plus stands before it."""
        return self.first == 0 and self.run.before.rstrip(" (").endswith("+")

    @property
    def amount(self) -> bool:
        """Whether it is a sum of money."""
        return self.end == len(self.run.groups) and AMOUNT.match(self.run.after) is not None

    @property
    def even(self) -> bool:
        """Whether one sign joins all groups."""
        return len(set(self.gaps)) <= 1

    @property
    def likely(self) -> bool:
        """Whether these are parts of one number, and no counting, dates or thousands."""
        if _counts(self.groups) or _has_date(self.groups) or _has_thousands(self.shape):
            return False
        return self.whole or self.even


def phone_abroad(seen: Window) -> str:
    """Return the kind of a number with a country's code, or nothing."""
    digits = seen.digits.removeprefix("00") if len(seen.digits) == 14 else seen.digits
    if len(digits) == 12 and digits.startswith("998"):
        if digits[3:5] == "00":
            return FAKE
        return "" if set(seen.shape) == {3} and not seen.plus else "phone"
    # A fake that is typed half, or with a digit too many, is no number of another country.
    if seen.plus and seen.whole and not digits.startswith(("0", "998")):
        return "" if digits.endswith("000") and _has_thousands(seen.shape) else "phone"
    return ""


def phone_here(seen: Window) -> str:
    """Return the kind of a number of nine digits, or nothing."""
    code = seen.digits[:2]
    if code not in CODES and code != "00":
        return ""
    shape = seen.shape
    if code == "00":
        return FAKE if shape in PHONE_SHAPES else ""
    if seen.amount:
        return ""
    if shape in PHONE_SHAPES:
        plain = seen.gaps in {(), (" ",)} and seen.digits.endswith(ZEROS)
        return "" if plain or (shape == (2, 3, 4) and not seen.whole) else "phone"
    even = seen.even and (len(shape) > 2 or seen.gaps == ("-",))
    return "phone" if seen.whole and even and seen.likely else ""


def card(seen: Window) -> str:
    """Return the kind of a number of sixteen digits, or nothing."""
    digits = seen.digits
    if digits.startswith("0000"):
        return FAKE
    if digits.startswith(BANKS) and seen.shape in CARD_SHAPES:
        counted = len(seen.groups) > 1 and all(group.endswith("00") for group in seen.groups)
        return "" if counted else "card"
    known = digits.startswith(BANKS + BANKS_ABROAD)
    checked = known and luhn_check(digits[:15]) == digits[15]
    return "card" if checked and seen.likely else ""


def jshshir(seen: Window) -> str:
    """Return the kind of a number of fourteen digits, or nothing."""
    digits = seen.digits
    if not ("01" <= digits[1:3] <= "31" and "01" <= digits[3:5] <= "12"):
        return ""
    checked = jshshir_check(digits[:13]) == digits[13]
    if digits[0] not in LIVING:
        return FAKE if checked else ""
    if seen.shape in JSHSHIR_SHAPES:
        return "jshshir"
    whole = seen.whole and seen.even and len(seen.gaps) > 1
    return "jshshir" if (checked or whole) and seen.likely else ""


def _counts(groups: tuple[str, ...]) -> bool:
    steps = {int(later) - int(former) for former, later in pairwise(groups)}
    return len(groups) > 2 and len(steps) == 1


def _has_date(groups: tuple[str, ...]) -> bool:
    return any(len(group) == 4 and group[:2] in {"19", "20"} for group in groups)


def _has_thousands(shape: tuple[int, ...]) -> bool:
    return max(shape) <= 3 and shape[-2:] == (3, 3)
