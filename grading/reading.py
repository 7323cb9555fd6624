"""Read a submitted notebook from disk, with the repairs that a file may need.

UnreadableNotebookError   `code` names the sentence in grading.sentences
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from grading.repair.form import NotANotebookError, as_notebook
from grading.repair.notes import Note, note
from grading.repair.text import decode, parse

if TYPE_CHECKING:
    from pathlib import Path

    from nbformat import NotebookNode

SIZE_LIMIT: Final = 32 * 1024 * 1024
"""Bytes of a notebook: the course's own have a thousandth of it."""
SAVING: Final = ".~"
"""What Jupyter puts before the name of the copy that it keeps while it saves."""
NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
BINARY: Final = getattr(os, "O_BINARY", 0)


class UnreadableNotebookError(Exception):
    """A submitted notebook cannot be read; `code` and `values` say why."""

    def __init__(self, code: str, file: str, **values: object) -> None:
        super().__init__(f"{code}: {file}")
        self.code = code
        self.values = {"file": file, **values}


@dataclass(frozen=True)
class Read:
    """A notebook as handed in, and what had to be put right to read it."""

    nb: NotebookNode
    notes: list[Note]

    @property
    def was_run(self) -> bool:
        """Tell whether a code cell bears traces of having been run."""
        code = (cell for cell in self.nb.cells if cell.cell_type == "code")
        return any(cell.execution_count or cell.outputs for cell in code)


def read_notebook(path: Path, name: str = "") -> Read:
    """Return the notebook in a file; `name` is what it should be called.

    While Jupyter saves, the file is empty or breaks off, and the copy of before lies beside it
    (`jupyter_server.services.contents.fileio.atomic_writing`). A pupil can hand in just then,
    or the power can fail: in place of a damaged file that copy is read, if it is there.
    """
    file = name or path.name
    try:
        return _read(path, file)
    except UnreadableNotebookError as error:
        if error.code != "damaged":
            raise
        with suppress(UnreadableNotebookError):
            copy = _read(path.with_name(f"{SAVING}{path.name}"), file)
            return Read(copy.nb, [note("being_saved", file=file), *copy.notes])
        raise


def _read(path: Path, file: str) -> Read:
    text, notes = decode(read_bytes(path), file)
    try:
        parsed, more = parse(text, file)
        nb, most = as_notebook(parsed, file)
    except NotANotebookError as error:
        raise UnreadableNotebookError("not_a_notebook", file) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableNotebookError("damaged", file) from error
    return Read(nb, [*notes, *more, *most])


def read_bytes(path: Path, limit: int = SIZE_LIMIT) -> bytes:
    """Return what is in a file of a pupil's; links, devices and giants are not read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | NO_FOLLOW | BINARY)
    except OSError as error:
        if path.is_symlink():
            raise UnreadableNotebookError("not_a_file", path.name) from error
        reason = error.strerror or str(error)
        raise UnreadableNotebookError("not_opened", path.name, reason=reason) from error
    try:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise UnreadableNotebookError("not_a_file", path.name)
        if facts.st_size > limit:
            size = facts.st_size // (1024 * 1024)
            raise UnreadableNotebookError("too_large", path.name, size=size)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(limit)
    finally:
        os.close(descriptor)
