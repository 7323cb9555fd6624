"""The chain over the citizen's own log: each line carries a seal that holds all lines before it.

Whoever changes a line, takes one out or puts one in must also change every seal after it, so a
copy kept elsewhere shows the change. The seal is the beginning of a SHA-256 hash: eight signs,
short enough to compare by eye. A real chain keeps the whole hash.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

SEAL_LENGTH: Final = 8
START: Final = "0" * SEAL_LENGTH
"""What the first line is sealed with in place of a line before it."""


class Chain(msgspec.Struct):
    """The lines of the log as they were written, and their seals."""

    lines: list[str] = msgspec.field(default_factory=list)
    seals: list[str] = msgspec.field(default_factory=list)

    def add(self, event: Event) -> None:
        """Write one more line and seal it."""
        line = line_of(event)
        self.seals.append(seal(self.seals[-1] if self.seals else START, line))
        self.lines.append(line)


def line_of(event: Event) -> str:
    """Return an event as the line that is sealed."""
    return msgspec.json.encode(event, order="sorted").decode()


def seal(before: str, line: str) -> str:
    """Return the seal of a line that stands after another seal."""
    return hashlib.sha256(f"{before}\n{line}".encode()).hexdigest()[:SEAL_LENGTH]


def first_broken(lines: Sequence[str], seals: Sequence[str]) -> int | None:
    """Return the number, from 1, of the first line whose seal does not fit; None if all fit."""
    before = START
    for number, (line, found) in enumerate(zip(lines, seals, strict=True), start=1):
        if seal(before, line) != found:
            return number
        before = found
    return None


class CheckChain(msgspec.Struct, frozen=True, tag="check_chain"):
    """Calculate all seals of the own log again and compare."""


class TryChange(msgspec.Struct, frozen=True, tag="try_change"):
    """Change one line in a copy of the own log, and see whether the chain shows it."""

    line: int


def check_chain(country: Country, _: CheckChain) -> Outcome:
    """Check the chain of the own log."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    chain = country.chain
    ok = first_broken(chain.lines, chain.seals) is None
    return done(country.event("chain_checked", ok=ok, lines=len(chain.lines)))


def try_change(country: Country, command: TryChange) -> Outcome:
    """Change a line of a copy; the log itself stays as it is."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    chain = country.chain
    if not 1 <= command.line <= len(chain.lines):
        return refused("line", "unknown")
    copy = list(chain.lines)
    copy[command.line - 1] += " "
    noticed = first_broken(copy, chain.seals) == command.line
    return done(country.event("change_tried", line=command.line, noticed=noticed))
