"""The exchange: what pupils submitted there, into the teacher's course.

nbgrader's own `collect` believes the time and the name that stand in a folder's name, copies
links and whatever else lies there, and ends at the first name that it cannot read.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from course.handin.taken import Collected, replace_work
from course.words import _
from grading.stamp import RECEIVED, WrongStampError, parse_stamp, read_stamp
from grading.submission import IGNORED

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

TOLERANCE: Final = timedelta(minutes=10)
"""So far may a pupil's clock, or a slow copy, be from the time of the server."""
FILE_LIMIT: Final = 200
SIZE_LIMIT: Final = 100 * 1024 * 1024


class NotTakenError(Exception):
    """A submission in the exchange is not taken; the text says why."""


@dataclass(frozen=True)
class Arrival:
    """One submission in the exchange."""

    folder: Path
    pupil: str
    said: datetime
    came: datetime

    @property
    def time(self) -> datetime:
        """The time that counts: what it says, unless the server's own time is another."""
        return self.said if abs(self.said - self.came) <= TOLERANCE else self.came


def collect_inbound(
    inbound: Path, target: Callable[[str], Path], assignment: str, pupils: Collection[str]
) -> list[Collected]:
    """Take the newest work of each pupil; return what was taken, and what was not and why.

    `target` says where the work of a pupil goes.
    """
    newest: dict[str, Arrival] = {}
    told = []
    for folder in _folders(inbound, assignment):
        try:
            arrival = _arrival(folder, assignment, pupils)
        except NotTakenError as error:
            told.append(Collected(folder.name, "?", taken=False, reason=str(error)))
            continue
        before = newest.get(arrival.pupil)
        if before is None or arrival.time > before.time:
            newest[arrival.pupil] = arrival
    for pupil in sorted(newest):
        told += _take(newest[pupil], target(pupil))
    return told


def _folders(inbound: Path, assignment: str) -> Iterator[Path]:
    """Give the folders that name the assignment; a link is none."""
    with suppress(FileNotFoundError, NotADirectoryError):
        for path in sorted(inbound.iterdir()):
            if f"+{assignment}+" in path.name and path.is_dir() and not path.is_symlink():
                yield path


def _arrival(folder: Path, assignment: str, pupils: Collection[str]) -> Arrival:
    pupil, _sign, rest = folder.name.partition(f"+{assignment}+")
    if not pupil or pupil.startswith(".") or not pupil.isprintable():
        raise NotTakenError(_("Its name names no pupil."))
    owner = _owner(folder)
    if owner != pupil and owner in pupils:
        raise NotTakenError(
            _("It is named after {name}, but {owner} put it there.").format(name=pupil, owner=owner)
        )
    # Of 'ali+04-cabinet+2026-09-14 08:00:00 UTC+Zx1' the last part is there by a setting only.
    came = datetime.fromtimestamp(folder.stat().st_ctime, UTC).replace(tzinfo=None)
    for text in (rest, rest.rpartition("+")[0]):
        with suppress(WrongStampError):
            return Arrival(folder, pupil, parse_stamp(text), came)
    return Arrival(folder, pupil, came, came)


def _owner(folder: Path) -> str | None:
    """Return who put the folder there, as the system knows it."""
    try:
        return folder.owner()
    except (KeyError, OSError, NotImplementedError):
        return None


def _take(arrival: Arrival, target: Path) -> list[Collected]:
    """Put a pupil's work in place, unless it or newer work is there."""
    if target.is_dir():
        with suppress(WrongStampError):
            there = read_stamp(target)
            if there is not None and there >= arrival.time:
                return []
    try:
        replace_work(target, lambda draft: _copy(arrival, draft))
    except (NotTakenError, OSError) as error:
        return [Collected(arrival.folder.name, arrival.pupil, taken=False, reason=str(error))]
    return [Collected(arrival.folder.name, arrival.pupil, taken=True)]


def _copy(arrival: Arrival, draft: Path) -> None:
    """Copy plain files only, and not without end; keep the time that counts beside them."""
    left_files, left_bytes = FILE_LIMIT, SIZE_LIMIT
    for path in sorted(arrival.folder.rglob("*")):
        relative = path.relative_to(arrival.folder)
        if path.is_symlink() or not path.is_file() or IGNORED & set(relative.parts):
            continue
        if any(parent.is_symlink() for parent in path.parents if parent != arrival.folder.parent):
            continue
        left_files, left_bytes = left_files - 1, left_bytes - path.stat().st_size
        if left_files < 0:
            raise NotTakenError(_("There are too many files in it."))
        if left_bytes < 0:
            raise NotTakenError(_("It is too large."))
        if relative == Path(RECEIVED):
            continue
        (draft / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, draft / relative, follow_symlinks=False)
    if not _says(draft, arrival.time):
        stamp = arrival.time.strftime("%Y-%m-%d %H:%M:%S.%f UTC")
        (draft / RECEIVED).write_text(stamp, encoding="utf-8")


def _says(draft: Path, time: datetime) -> bool:
    """Tell whether the time that came with the work is the one that counts."""
    with suppress(WrongStampError):
        said = read_stamp(draft)
        return said is not None and abs(said - time) < timedelta(seconds=1)
    return False
