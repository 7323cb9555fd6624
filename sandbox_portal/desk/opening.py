"""Opening a desk in a notebook: which pupil, which journal, and what is wrong with it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from sandbox_portal.collector import paused
from sandbox_portal.desk.desk import Desk
from sandbox_portal.desk.pupil import current_pupil, is_grading
from sandbox_portal.explain import explain
from sandbox_portal.journal import Journal, JournalError, journal_path
from sandbox_portal.language import known_language
from sandbox_portal.world import World

OPEN: Final[dict[Path, Desk]] = {}
"""The desks of this kernel by journal: running the cell again takes the journal over."""


class DeskError(Exception):
    """The desk cannot be opened; the notebook shows only the sentence."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


@paused()
def open_desk(
    exercise: str, lang: str = "uz", pupil: str | None = None, folder: str | Path | None = None
) -> Desk:
    """Open the desk of an exercise, with all that was done at it before.

    Parameters: the key of the exercise, the language, and for tests the pupil and the folder
    of the journal; else they are the user and the notebook's folder.

    Returns the desk, a widget. Raises DeskError with a sentence for the pupil if the journal
    is damaged or somebody else's. Example: `desk = open_desk("04-cabinet", lang="uz")`
    """
    language = known_language(lang)
    place = Path(folder) if folder is not None else Path.cwd()
    world = World(exercise, pupil or current_pupil(place))
    path = journal_path(place.resolve(), exercise)
    if path in OPEN:
        OPEN.pop(path).close_desk()
    missing = not path.exists() and _was_run_before()
    try:
        journal = Journal.open(path, exercise, world.version, world.pupil, looking=is_grading())
    except JournalError as error:
        raise DeskError(explain(error, language)) from None
    if missing:
        journal.notices.append("journal_missing")
    for command in journal.commands:
        world.do(command)
    desk = Desk(world, journal, language, path.name)
    OPEN[path] = desk
    return desk


def _was_run_before() -> bool:
    """Tell whether the notebook on disk has run a desk's cell, as far as Jupyter tells us."""
    name = os.environ.get("JPY_SESSION_NAME", "")
    try:
        cells = json.loads(Path(name).read_text(encoding="utf-8"))["cells"]
        return any(
            cell.get("execution_count") and "open_desk" in "".join(cell["source"]) for cell in cells
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False
