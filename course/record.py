"""`savod record`: the journals of a unit's recorded class, made again from its plays."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from course.cast import CAST, read_cast, recorded_journal
from course.errors import ContentError, OutdatedError
from course.rehearsal import load_plays, record
from course.units import Unit


def recordings(unit: Unit) -> dict[Path, bytes]:
    """Play the whole class of a unit and return the journals by file."""
    cast = read_cast(unit)
    if cast is None:
        return {}
    plays = load_plays(unit.exercise.path.parent / "plays.py")
    unknown = sorted({part.play for part in cast.pupils.values()} - plays.keys())
    if unknown:
        raise ContentError(f"{unit.exercise.path.parent / CAST}: {', '.join(unknown)}?")
    return {
        recorded_journal(unit, pupil): record(unit.slug, pupil, plays[part.play])
        for pupil, part in cast.pupils.items()
    }


def write_recordings(units: list[Unit]) -> int:
    """Write the journals that differ from a fresh play; return how many."""
    changed = _changed(units)
    for path, journal in changed.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(journal)
    return len(changed)


def check_recordings(units: list[Unit]) -> None:
    """Raise if a recorded journal differs from a fresh play."""
    if changed := _changed(units):
        raise OutdatedError(changed, "savod record")


def _changed(units: list[Unit]) -> dict[Path, bytes]:
    """Play the classes of these units on all cores; return the journals that differ."""
    with ProcessPoolExecutor() as pool:
        return {
            path: journal
            for played in pool.map(recordings, units)
            for path, journal in played.items()
            if not path.exists() or path.read_bytes() != journal
        }
