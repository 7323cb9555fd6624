"""`savod record`: the journals of a unit's recorded class, made again from its plays."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from course.errors import CourseError, OutdatedError
from course.rehearsal import load_plays, record
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


def recordings(unit: Unit) -> dict[Path, bytes]:
    """Play the whole class of a unit and return the journals by file."""
    cast = read_cast(unit)
    if cast is None:
        return {}
    plays = load_plays(unit.exercise.path.parent / "plays.py")
    unknown = sorted({part.play for part in cast.pupils.values()} - plays.keys())
    if unknown:
        raise CastError(f"{unit.exercise.path.parent / CAST}: {', '.join(unknown)}?")
    return {
        recorded_journal(unit, pupil): record(unit.slug, pupil, plays[part.play])
        for pupil, part in cast.pupils.items()
    }


def write_recordings(units: list[Unit]) -> int:
    """Write the journals that differ from a fresh play; return how many."""
    written = 0
    for unit in units:
        for path, journal in recordings(unit).items():
            if not path.exists() or path.read_bytes() != journal:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(journal)
                written += 1
    return written


def check_recordings(units: list[Unit]) -> None:
    """Raise if a recorded journal differs from a fresh play."""
    outdated = [
        path
        for unit in units
        for path, journal in recordings(unit).items()
        if not path.exists() or path.read_bytes() != journal
    ]
    if outdated:
        raise OutdatedError(outdated)
