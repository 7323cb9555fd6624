"""Measure fake citizens against Faker's own profiles, and check a million of them.

Run: python -m bench.people [--million] [--count 20000] [--limit 10]
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, Final

import phonenumbers
from faker import Faker

from sandbox_portal.people import identifiers
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.real import real_looking
from sandbox_portal.people.registry import CivilRegistry
from sandbox_portal.people.shapes import CODES

MILLION: Final = 1_000_000
REFUSED: Final = 10_000
ROUNDS: Final = 5
SEED: Final = 20260901


def main() -> int:
    """Print the figures; 1 if one of them is not reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--million", action="store_true", help="check a million citizens")
    parser.add_argument("--count", type=int, default=20_000, help="citizens in a round")
    parser.add_argument("--limit", type=float, default=10.0, help="times Faker's profile")
    options = parser.parse_args()
    passed = compare(options.count, options.limit) and refuse()
    if options.million:
        passed = check_many(MILLION) and passed
    return 0 if passed else 1


def chance() -> random.Random:
    """Return the chance of this bench, the same in each run."""
    return random.Random(SEED)  # noqa: S311 - fakes


def compare(count: int, limit: float) -> bool:
    """Say how many citizens are made in a second, and how many of Faker's profiles."""
    faker = Faker("uz_UZ")
    faker.seed_instance(SEED)
    registry = CivilRegistry(chance().random)
    ours, theirs = [], []
    for _ in range(ROUNDS):  # by turns, so that a busy machine slows both
        ours.append(seconds_each(registry.citizen, count))
        theirs.append(seconds_each(faker.profile, max(1, count // 10)))
    ratio = statistics.median(theirs) / statistics.median(ours)
    for name, times in (("citizens", ours), ("Faker profiles", theirs)):
        each = statistics.median(times)
        print(f"{name}: {1 / each:,.0f} a second, {each * 1e6:.1f} microseconds each")
    print(f"ratio: {ratio:.1f} (at least {limit:g})")
    return ratio >= limit


def seconds_each(make: Callable[[], Any], count: int) -> float:
    """Return how long one takes, on average over so many."""
    started = time.perf_counter()
    for _ in range(count):
        make()
    return (time.perf_counter() - started) / count


def check_many(count: int) -> bool:
    """Check that so many citizens of one registry differ and collide with nobody."""
    registry = CivilRegistry(chance().random)
    seen: dict[str, set[str]] = {name: set() for name in ("jshshir", "phone", "stir", "document")}
    seen |= {"id": set(), "email": set()}
    wrong = 0
    started = time.perf_counter()
    for _ in range(count):
        citizen = registry.citizen()
        wrong += not is_nobody(citizen)
        for name, value in told_apart(citizen):
            seen[name].add(value)
    unique = {name: len(values) for name, values in seen.items()}
    print(f"{count:,} citizens checked in {time.perf_counter() - started:.0f} s: wrong {wrong}")
    print("different:", ", ".join(f"{name} {number:,}" for name, number in unique.items()))
    return wrong == 0 and set(unique.values()) == {count} and phones_are_invalid(seen["phone"])


def told_apart(citizen: Citizen) -> Iterator[tuple[str, str]]:
    """Yield what no two citizens may share."""
    yield "id", citizen.id
    yield "jshshir", citizen.jshshir
    yield "phone", citizen.phone
    yield "stir", citizen.stir
    yield "document", citizen.document.number
    yield "email", citizen.email


def is_nobody(citizen: Citizen) -> bool:
    """Say whether the check digits are right, the ranges never issued, and the guard content."""
    number, tax = citizen.jshshir, citizen.stir
    return (
        number[0] == identifiers.FIRST_DIGITS[citizen.sex]
        and number[1:7] == f"{citizen.born:%d%m%y}"
        and identifiers.jshshir_check(number[:13]) == number[13]
        and tax[0] == "0"
        and identifiers.stir_check(tax[:8]) == tax[8]
        and citizen.phone.startswith("+998 00 ")
        and citizen.document.number.startswith("XX")
        and citizen.email.endswith(".example")
        and not any(real_looking(value) for _, value in told_apart(citizen))
    )


def phones_are_invalid(phones: set[str]) -> bool:
    """Ask libphonenumber about each phone."""
    valid = sum(phonenumbers.is_valid_number(phonenumbers.parse(phone)) for phone in phones)
    print(f"phones: libphonenumber calls {valid:,} of {len(phones):,} valid")
    return valid == 0


def refuse() -> bool:
    """Check that values shaped like real ones are refused, each kind so many times."""
    draw = chance()
    reached = True
    for kind, make in SHAPED.items():
        found = sum(kind in real_looking(make(draw)) for _ in range(REFUSED))
        print(f"real-shaped {kind}: {found:,} of {REFUSED:,} refused")
        reached = reached and found == REFUSED
    return reached


def digits(draw: random.Random, count: int) -> str:
    """Draw so many digits."""
    return f"{draw.randrange(10**count):0{count}d}"


def shaped_jshshir(draw: random.Random) -> str:
    """Draw a JShShIR as living people have it."""
    born = date(1930, 1, 1) + timedelta(days=draw.randrange(35_000))
    sex = draw.choice("34" if born.year < 2000 else "56")
    first13 = f"{sex}{born:%d%m%y}{digits(draw, 6)}"
    number = first13 + identifiers.jshshir_check(first13)
    return draw.choice([number, f"{number[0]} {number[1:7]} {number[7:10]} {number[10:]}"])


def shaped_phone(draw: random.Random) -> str:
    """Draw a phone as people have it, written in one of the usual ways."""
    code, a, b, c = draw.choice(sorted(CODES)), digits(draw, 3), digits(draw, 2), digits(draw, 2)
    ways = (f"+998{code}{a}{b}{c}", f"+998 {code} {a} {b} {c}", f"({code}) {a}-{b}-{c}")
    return draw.choice([*ways, f"{code} {a} {b} {c}", f"{code}.{a}.{b}.{c}", f"{code}-{a}-{b}-{c}"])


def shaped_document(draw: random.Random) -> str:
    """Draw a passport's number, also in small or Cyrillic letters."""
    series = draw.choice(["AA", "AB", "AC", "AD", "AE", "FA", "FB", "ab", "АА", "АВ", "ас"])
    return series + draw.choice(["", " ", "-"]) + str(draw.randrange(10**6, 10**7) | 1)


def shaped_card(draw: random.Random) -> str:
    """Draw a bank card's number."""
    bank = draw.choice(["8600", "9860", "5614", "4", "5"])
    first15 = bank + digits(draw, 15 - len(bank))
    number = first15 + identifiers.luhn_check(first15)
    return draw.choice([number, " ".join(number[at : at + 4] for at in range(0, 16, 4))])


def shaped_email(draw: random.Random) -> str:
    """Draw an e-mail address."""
    host = draw.choice(["gmail.com", "mail.ru", "umail.uz", "inbox.uz", "почта.рф"])
    return f"user{draw.randrange(10**6)}@{host}"


SHAPED: Final[dict[str, Callable[[random.Random], str]]] = {
    "jshshir": shaped_jshshir,
    "phone": shaped_phone,
    "document": shaped_document,
    "card": shaped_card,
    "email": shaped_email,
}

if __name__ == "__main__":
    sys.exit(main())
