"""Identifiers shaped like the real ones, in ranges that are never given to anybody."""

from __future__ import annotations

from datetime import date
from itertools import product
from operator import mul
from typing import Final, Literal

Sex = Literal["m", "f"]

FIRST_DIGITS: Final[dict[str, str]] = {"m": "7", "f": "8"}
"""Of a JShShIR: people of the 22nd century, so of nobody alive; odd is still male."""
JSHSHIR_WEIGHTS: Final = (7, 3, 1)
STIR_WEIGHTS: Final = (37, 29, 23, 19, 17, 13, 7, 3)

JSHSHIR_SERIALS: Final = 1_000
"""How many there are for one sex, day of birth and district."""
SEVEN_DIGITS: Final = 10_000_000
"""How many phones, documents and STIRs there are."""
CARDS: Final = 100_000_000_000
PLATE_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PLATES: Final = 999 * len(PLATE_LETTERS) ** 3


def _weighed(*weights: int) -> tuple[int, ...]:
    """Return the weighed sums of the digits of all numbers with so many digits."""
    return tuple(map(sum, product(*(range(0, 10 * weight, weight) for weight in weights))))


_JSHSHIR_SUMS: Final = _weighed(3, 1, 7)
"""Of each three digits; all but the first digit of a JShShIR weigh 3, 1, 7 over and over."""
_STIR_SUMS: Final = (_weighed(29, 23, 19), _weighed(17, 13), _weighed(7, 3))


def jshshir(sex: Sex, born: date, serial: int, district: str = "000") -> str:
    """Return a personal number (JShShIR, PINFL) that nobody has; serial from 0 to 999.

    Its scheme is that of VM-177 of 12.04.2022: sex and century, day of birth, district,
    serial and check digit. First digits 7 and 8 would be the 22nd century's.
    """
    first = FIRST_DIGITS.get(sex)
    if first is None:
        raise ValueError(f"A sex is 'm' or 'f', not {sex!r}.")
    if len(district) != 3 or not (district.isascii() and district.isdecimal()):
        raise ValueError(f"A district is three digits, not {district!r}.")
    _check_range(serial, JSHSHIR_SERIALS, "JShShIR")
    day_month, year = born.day * 100 + born.month, born.year % 100
    six = day_month * 100 + year
    total = 7 * int(first) + _JSHSHIR_SUMS[six // 1_000] + _JSHSHIR_SUMS[six % 1_000]
    check = (total + _JSHSHIR_SUMS[int(district)] + _JSHSHIR_SUMS[serial]) % 10
    return f"{first}{six:06d}{district}{serial:03d}{check}"


def jshshir_check(first13: str) -> str:
    """Return the check digit of a JShShIR: weights 7, 3, 1 over and over (VM-177 of 12.04.2022)."""
    _check_digits(first13, 13, "JShShIR")
    total = sum(int(digit) * JSHSHIR_WEIGHTS[i % 3] for i, digit in enumerate(first13))
    return str(total % 10)


def stir(serial: int) -> str:
    """Return a tax number (STIR, INN) that nobody has; serial from 0 to 9 999 999.

    Its shape is that of the rules at lex.uz/acts/499945; the first digit is never 0 there.
    """
    _check_range(serial, SEVEN_DIGITS, "STIR")
    high, middle, low = _STIR_SUMS
    total = high[serial // 10_000] + middle[serial // 100 % 100] + low[serial % 100]
    return f"0{serial:07d}{_stir_check(total)}"


def stir_check(first8: str) -> str:
    """Return the check digit of a STIR, as banks compute it."""
    _check_digits(first8, 8, "STIR")
    return _stir_check(sum(map(mul, map(int, first8), STIR_WEIGHTS)))


def phone(serial: int) -> str:
    """Return a phone that nobody has; serial from 0 to 9 999 999.

    Code 00 is outside the numbering plan of Uzbekistan, and new codes are not opened there.
    """
    _check_range(serial, SEVEN_DIGITS, "phone")
    return f"+998 00 {serial // 10_000:03d} {serial // 100 % 100:02d} {serial % 100:02d}"


def document_number(serial: int) -> str:
    """Return an ID card's number that nobody has; serial from 0 to 9 999 999.

    Two letters and seven digits, as on the ID card of PF-6065 of 22.09.2020; XX is not issued.
    """
    _check_range(serial, SEVEN_DIGITS, "document")
    return f"XX{serial:07d}"


def plate(serial: int) -> str:
    """Return a car's plate that no car has; serial from 0 to 17 558 423.

    Its shape is that of VM-131 of 27.06.2007, where the region's code is never 00.
    """
    _check_range(serial, PLATES, "plate")
    letters, number = divmod(serial, 999)
    size = len(PLATE_LETTERS)
    a, b, c = (PLATE_LETTERS[letters // size**power % size] for power in (2, 1, 0))
    return f"00 {a} {number + 1:03d} {b}{c}"


def card_number(serial: int) -> str:
    """Return a bank card's number that no bank gives; serial from 0 to 99 999 999 999.

    It starts with 0000 (Uzcard has 8600, Humo 9860), and its Luhn check fails.
    """
    _check_range(serial, CARDS, "card")
    first15 = f"0000{serial:011d}"
    return f"{first15}{(int(luhn_check(first15)) + 5) % 10}"


def luhn_check(digits: str) -> str:
    """Return the digit that makes a card's number pass the Luhn check (ISO/IEC 7812-1)."""
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in digits[::-2])
    return str(-(doubled + sum(map(int, digits[-2::-2]))) % 10)


def _stir_check(total: int) -> str:
    return str((99 - 9 * (total % 11)) // 11)


def _check_range(serial: int, size: int, name: str) -> None:
    if not 0 <= serial < size:
        raise ValueError(f"The serial of a {name} must be from 0 to {size - 1}, not {serial}.")


def _check_digits(digits: str, length: int, name: str) -> None:
    if len(digits) != length or not (digits.isascii() and digits.isdecimal()):
        raise ValueError(f"For the check digit of a {name}, {length} digits are needed.")
