"""Chance that is the same on every machine.

Only `random.Random.random()` is promised to give the same numbers on every version of
Python, so everything here is made from it.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


class Draw:
    """A source of chance that a seed determines."""

    def __init__(self, seed: str) -> None:
        self.seed = seed
        digest = hashlib.sha256(seed.encode()).digest()
        self.random = random.Random(int.from_bytes(digest, "big")).random  # noqa: S311 - a game

    def stream(self, name: str) -> Draw:
        """Return a source for one purpose, so that purposes do not disturb each other."""
        return Draw(f"{self.seed}\0{name}")

    def number(self, below: int) -> int:
        """Return a whole number from 0 up to, not including, `below`."""
        return int(self.random() * below)

    def one(self, things: Sequence[Thing]) -> Thing:
        """Return one of the things."""
        return things[self.number(len(things))]

    def some(self, things: Sequence[Thing], count: int) -> list[Thing]:
        """Return so many different things, in chance order."""
        left = list(things)
        return [left.pop(self.number(len(left))) for _ in range(count)]

    def shuffled(self, things: Sequence[Thing]) -> list[Thing]:
        """Return all the things in chance order."""
        return self.some(things, len(things))

    def digits(self, count: int) -> str:
        """Return so many decimal digits."""
        return "".join(str(self.number(10)) for _ in range(count))
