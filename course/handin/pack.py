"""`savod pack`: a pupil's work in one file, once nothing in it looks like real data."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

from course.errors import CourseError, UsageError
from course.handin.parcel import SUFFIX, allowed
from course.words import _
from grading.repair.text import decode, parse
from grading.submission import NOTEBOOK_SUFFIX
from sandbox_portal.journal import SUFFIX as JOURNAL_SUFFIX
from sandbox_portal.journal import JournalError, read_journal
from sandbox_portal.people.real import real_looking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class RealDataError(CourseError):
    """Something in the work looks like the data of a real person."""

    def __init__(self, places: list[str]) -> None:
        head = _(
            "Nothing was packed: these places look like the data of a real person. "
            "Delete it there, save, and pack again:"
        )
        super().__init__("\n".join([head, *(f"  {place}" for place in places)]))


class TornNotebookError(CourseError):
    """A notebook breaks off: it is just being saved, or it is damaged."""

    def __init__(self, file: str) -> None:
        super().__init__(
            _(
                "Nothing was packed: {file} breaks off. It is just being saved, or it is damaged. "
                "Save it in JupyterLab (Ctrl + S) and pack again. "
                "If it cannot be opened, ask your teacher."
            ).format(file=file)
        )


class NothingToPackError(UsageError):
    """The folder holds no exercise that was worked on."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            _(
                "There is no exercise with its journal in {folder}. "
                "Go into the folder of the exercise and run the command there."
            ).format(folder=folder)
        )


def pack(folder: Path, target: Path | None = None) -> Path:
    """Write the pupil's work of one exercise to one file and return where it lies.

    The name is made of the pupil and the exercise as the journal states them.
    """
    journal = _journal(folder)
    try:
        header, _commands = read_journal(journal)
    except JournalError as error:
        from sandbox_portal.explain import explain
        from sandbox_portal.language import system_language

        raise CourseError(explain(error, system_language())) from error
    there = [name for name in allowed(header.exercise) if (folder / name).is_file()]
    # Read once: JupyterLab may save a notebook at any moment.
    files = {name: (folder / name).read_bytes() for name in there}
    if f"{header.exercise}{NOTEBOOK_SUFFIX}" not in files:
        raise NothingToPackError(folder)
    if places := [place for name, data in files.items() for place in real_places(name, data)]:
        raise RealDataError(places)
    parcel = (target or folder) / f"{header.pupil}+{header.exercise}{SUFFIX}"
    _write(parcel, files)
    return parcel


def _journal(folder: Path) -> Path:
    found = sorted(folder.glob(f"*{JOURNAL_SUFFIX}"))
    if len(found) != 1:
        raise NothingToPackError(folder)
    return found[0]


def _write(parcel: Path, files: dict[str, bytes]) -> None:
    """Write beside, then rename: a file that was handed in before is whole or replaced whole."""
    beside = parcel.with_name(f".{parcel.name}.part")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in files.items():
            zipped.writestr(name, data)
    beside.replace(parcel)


def real_places(name: str, data: bytes) -> list[str]:
    """Return where in a file something looks like real data; never the data itself.

    Raises TornNotebookError.
    """
    text, _notes = decode(data, name)
    if not name.endswith(NOTEBOOK_SUFFIX):
        lines = enumerate(text.splitlines(), start=1)
        return [f"{name}, {number}" for number, line in lines if real_looking(line)]
    return [
        _("{file}, cell {number}").format(file=name, number=number)
        for number, words in enumerate(_cells(name, text), start=1)
        if any(real_looking(part) for part in words)
    ]


def _cells(name: str, text: str) -> Iterator[list[str]]:
    """Give what a pupil can have typed in each cell, and what it printed."""
    try:
        parsed, _notes = parse(text, name)
    except (ValueError, RecursionError) as error:
        raise TornNotebookError(name) from error
    cells = parsed.get("cells") if isinstance(parsed, dict) else None
    if not isinstance(cells, list):
        yield [text]
        return
    for cell in cells:
        parts = cell if isinstance(cell, dict) else {"source": cell}
        shown = parts.get("outputs")
        outputs = shown if isinstance(shown, list) else []
        printed = [output.get("text", "") for output in outputs if isinstance(output, dict)]
        yield [_joined(each) for each in (parts.get("source", ""), *printed)]


def _joined(lines: Any) -> str:
    return "".join(map(str, lines)) if isinstance(lines, list) else str(lines)
