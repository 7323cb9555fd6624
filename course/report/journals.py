"""Journals of a class that are alike or not whole: named to the teacher, without a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.journal import (
    ForeignJournalError,
    JournalError,
    SplicedJournalError,
    journal_path,
    read_journal,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FEW: Final = 8
"""Two pupils who did less than this may well have done the same."""


@dataclass(frozen=True)
class Alike:
    """Pupils whose journals hold the same steps in the same order."""

    assignment: str
    pupils: tuple[str, ...]
    steps: int


@dataclass(frozen=True)
class NotWhole:
    """A journal that was put together from parts (`spliced`) or is somebody else's (`foreign`)."""

    assignment: str
    pupil: str
    code: str
    detail: str


def look_at(
    submitted: Path, assignment: str, pupils: Iterable[str]
) -> tuple[list[Alike], list[NotWhole]]:
    """Compare the journals of an assignment; one that is missing or unreadable is passed over."""
    same: dict[bytes, list[str]] = {}
    counts: dict[bytes, int] = {}
    odd: list[NotWhole] = []
    for pupil in pupils:
        path = journal_path(submitted / pupil / assignment, assignment)
        if not path.is_file():
            continue
        try:
            header, commands = read_journal(path)
        except SplicedJournalError as error:
            odd.append(NotWhole(assignment, pupil, error.code, str(error.values.get("line", ""))))
            continue
        except (JournalError, OSError):
            continue  # grading tells of it
        if header.pupil != pupil:
            odd.append(NotWhole(assignment, pupil, ForeignJournalError.code, header.pupil))
        steps = msgspec.json.encode(commands)
        counts[steps] = len(commands)
        same.setdefault(steps, []).append(pupil)
    alike = [
        Alike(assignment, tuple(who), counts[steps])
        for steps, who in same.items()
        if len(who) > 1 and counts[steps] >= FEW
    ]
    return alike, odd
