"""`savod collect`: a folder of packed exercises into the teacher's course."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from course.errors import UsageError
from course.handin.parcel import SUFFIX, Parcel, ParcelError
from course.handin.taken import Collected, replace_work
from course.words import _
from course.workspace import read_mark
from grading.submission import TIMESTAMP
from sandbox_portal.journal import SUFFIX as SUFFIX_OF_JOURNALS
from sandbox_portal.journal import Header

if TYPE_CHECKING:
    from pathlib import Path


class NotAWorkspaceError(UsageError):
    """The command was run outside a teacher's workspace."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            _(
                "{folder} is not a teacher's folder. Go into the folder that `savod init` made "
                "and run the command there."
            ).format(folder=folder)
        )


def collect(workspace: Path, folder: Path, now: datetime | None = None) -> list[Collected]:
    """Take all packed exercises of a folder into `submitted/`; return what became of each.

    A submission's time is when it was collected: a pupil's own clock is not believed. Work
    that is there already is only replaced by work that goes on from it, and is kept beside.
    """
    if read_mark(workspace).get("role") != "teacher":
        raise NotAWorkspaceError(workspace)
    time = now or datetime.now(UTC)
    files = sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    return [_take(workspace, path, time) for path in files]


def _take(workspace: Path, path: Path, time: datetime) -> Collected:
    pupil = "?"
    try:
        parcel = Parcel.of(path)
        pupil = parcel.pupil
        _check_exercise(workspace, parcel)
        files = parcel.read()
        _check_owner(parcel, files)
        new = _put(workspace / "submitted" / pupil / parcel.exercise, files, time)
    except ParcelError as error:
        return Collected(path.name, pupil, taken=False, reason=str(error))
    said = "" if new else _("The same work was collected before.")
    return Collected(path.name, pupil, taken=True, reason=said)


def _check_exercise(workspace: Path, parcel: Parcel) -> None:
    if not (workspace / "source" / parcel.exercise).is_dir():
        raise ParcelError(_("This course has no such exercise."))


def _check_owner(parcel: Parcel, files: dict[str, bytes]) -> None:
    """Refuse a journal that says another pupil than the file's name."""
    journal = files.get(f"{parcel.exercise}.journal.jsonl")
    if journal is None:
        # `savod pack` never leaves it out, and without it nothing says whose work this is.
        raise ParcelError(_("The journal is missing in it. Ask the pupil to pack it again."))
    try:
        header = msgspec.json.decode(journal.split(b"\n", 1)[0], type=Header)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return  # grading names the damage, with its line
    if (header.pupil, header.exercise) != (parcel.pupil, parcel.exercise):
        raise ParcelError(
            _("The file is named after {name}, but the work in it is by {pupil}.").format(
                name=parcel.pupil, pupil=header.pupil
            )
        )


def _goes_on(before: dict[str, bytes], files: dict[str, bytes]) -> bool:
    """Tell whether a journal continues the one that is there: only its owner can write that.

    The classmate who names a file after somebody else does not know that journal.
    """
    journals = {name for name in files if name.endswith(SUFFIX_OF_JOURNALS)}
    return bool(journals) and all(
        name in before and files[name] != before[name] and files[name].startswith(before[name])
        for name in journals
    )


def _put(target: Path, files: dict[str, bytes], time: datetime) -> bool:
    """Write the work where `nbgrader collect` would; tell whether it was new."""
    if target.exists():
        before = {path.name: path.read_bytes() for path in target.iterdir() if path.is_file()}
        if all(before.get(name) == data for name, data in files.items()):
            return False
        if not _goes_on(before, files):
            raise ParcelError(
                _(
                    "Other work of this pupil is there already. To take this one, "
                    "move {folder} away and collect again."
                ).format(folder=os.path.relpath(target))
            )

    def fill(draft: Path) -> None:
        for name, data in files.items():
            (draft / name).write_bytes(data)
        stamp = time.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC")
        (draft / TIMESTAMP).write_text(stamp, encoding="utf-8")

    replace_work(target, fill)
    return True
