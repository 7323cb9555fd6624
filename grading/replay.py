"""Rebuild a pupil's desk from the journal, in the grader's own world."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grading.cells import run_cell
from grading.repair.journal import read_journal_bytes
from sandbox_portal.evidence import Evidence
from sandbox_portal.journal import FORMAT, Header, check_owner, journal_path, parse_journal
from sandbox_portal.world import World

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["empty_desk", "journal_path", "replay", "replay_journal", "run_cell"]


def empty_desk(exercise: str, pupil: str) -> Evidence:
    """Return the desk of a pupil who did nothing."""
    return Evidence(World(exercise, pupil))


def replay(folder: Path, exercise: str, pupil: str) -> Evidence:
    """Do the pupil's commands again, in order; trust nothing else of what was handed in."""
    path = journal_path(folder, exercise)
    data, _notes = read_journal_bytes(path)
    return replay_journal(path, data, exercise, pupil)


def replay_journal(path: Path, data: bytes, exercise: str, pupil: str) -> Evidence:
    """Do the commands of a journal whose bytes were read; the path is only named in errors."""
    header, commands = parse_journal(path, data)
    world = World(exercise, pupil)
    check_owner(path, header, Header(FORMAT, exercise, world.version, pupil))
    for command in commands:
        world.do(command)
    return Evidence(world)
