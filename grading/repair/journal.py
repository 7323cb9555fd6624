"""A journal that a program has saved in its own way: other line ends, another encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grading.reading import UnreadableNotebookError, read_bytes
from grading.repair.notes import Note, note
from grading.repair.text import decode
from sandbox_portal.journal import SIZE_LIMIT, NotAJournalError

if TYPE_CHECKING:
    from pathlib import Path


def read_journal_bytes(path: Path) -> tuple[bytes, list[Note]]:
    """Return the bytes of a journal as the desk wrote them, and what was put right.

    The chain of hashes still has to hold: a line that was changed stays a changed line.
    """
    try:
        data = read_bytes(path, SIZE_LIMIT)
    except UnreadableNotebookError as error:
        if error.code == "too_large":
            raise NotAJournalError(path, line=1) from error
        raise
    notes: list[Note] = []
    if _saved_by_another_program(data):
        text, notes = decode(data, path.name)
        data = text.encode("utf-8").replace(b"\r\n", b"\n")
        notes = notes or [note("encoding", file=path.name, encoding="CR LF")]
    if data and not data.endswith(b"\n"):
        notes.append(note("torn_line", file=path.name))
    return data, notes


def _saved_by_another_program(data: bytes) -> bool:
    return not data.startswith(b"{") or b"\r\n" in data[: data.find(b"\n") + 1]
