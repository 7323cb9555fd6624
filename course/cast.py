"""The recorded class of a unit: who plays how, and where the journals lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from course.errors import CourseError

if TYPE_CHECKING:
    from pathlib import Path

    from course.units import Unit

CAST: Final = "class.toml"
JOURNALS: Final = "journals"


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pupil of the class: how they play, and the score that this must give."""

    play: str
    score: float


class Cast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The recorded class of a unit, as its `class.toml` lists it."""

    pupils: dict[str, Part]


class CastError(CourseError):
    """A `class.toml` is wrong; the message names the file and the key."""


def read_cast(unit: Unit) -> Cast | None:
    """Return the recorded class of a unit, if it has one."""
    path = unit.exercise.path.parent / CAST
    if not path.is_file():
        return None
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Cast)
    except msgspec.DecodeError as error:
        raise CastError(f"{path}: {error}") from error


def recorded_journal(unit: Unit, pupil: str) -> Path:
    """Return where the journal of a recorded pupil lies."""
    return unit.exercise.path.parent / JOURNALS / f"{pupil}.jsonl"
