"""Read a submitted notebook from disk, with the repairs that a file may need.

UnreadableNotebookError   `code` names the sentence in grading.sentences
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from grading.repair.form import NotANotebookError, as_notebook
from grading.repair.text import decode, parse

if TYPE_CHECKING:
    from pathlib import Path

    from nbformat import NotebookNode

    from grading.repair.notes import Note

SIZE_LIMIT: Final = 32 * 1024 * 1024
"""Bytes of a notebook: the course's own have a thousandth of it."""
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
    """Return the notebook in a file; `name` is what it should be called."""
    file = name or path.name
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
