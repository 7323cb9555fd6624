"""Work that is taken into the course: what became of it, and how it comes into its place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

REPLACED: Final = ".replaced"


@dataclass(frozen=True)
class Collected:
    """What became of one thing that was handed in."""

    file: str
    pupil: str
    taken: bool
    reason: str = ""


def replace_work(target: Path, fill: Callable[[Path], None]) -> None:
    """Let `fill` write a draft and put it in place whole; older work is kept beside.

    `submitted/ali/04-cabinet` goes to `submitted/ali/.replaced/04-cabinet-1`, where nbgrader
    does not look.
    """
    draft = target.with_name(f".{target.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    try:
        fill(draft)
        if target.exists():
            aside = target.parent / REPLACED
            aside.mkdir(exist_ok=True)
            free = (aside / f"{target.name}-{number}" for number in count(1))
            target.rename(next(path for path in free if not path.exists()))
        draft.rename(target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
