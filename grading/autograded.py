"""The folder `autograded/`: written beside and put in place whole."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from grading.submission import TIMESTAMP

if TYPE_CHECKING:
    from grading.one import Graded

READ_ONLY: Final = 0o444
GROUP_SHARED: Final = 0o664


@dataclass(frozen=True)
class Place:
    """Where the graded notebooks of one submission go."""

    target: Path
    shared: bool = False

    @property
    def part(self) -> Path:
        """The draft beside the target; a leading dot hides it from nbgrader."""
        return self.target.with_name(f".{self.target.name}.part")

    @property
    def old(self) -> Path:
        """Where the former folder is for a moment."""
        return self.target.with_name(f".{self.target.name}.old")

    def has_any(self, notebooks: list[str]) -> bool:
        """Tell whether a graded notebook is in place."""
        return any((self.target / f"{name}.ipynb").is_file() for name in notebooks)

    def write(self, graded: Graded, submitted: Path, source: Path) -> None:
        """Write the draft: notebooks, journal and time, and the teacher's other files."""
        shutil.rmtree(self.part, ignore_errors=True)
        self.part.mkdir(parents=True)
        for path in _teachers_files(source):
            to = self.part / path.relative_to(source)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to)
        for path in (*graded.used, submitted / TIMESTAMP):
            if path.suffix != ".ipynb" and path.is_file() and not path.is_symlink():
                shutil.copyfile(path, self.part / path.name)
        for name, nb in graded.notebooks.items():
            text = msgspec.json.format(msgspec.json.encode(nb), indent=1)
            _write_whole(self.part / f"{name}.ipynb", text)
        for path in self.part.rglob("*"):
            if path.is_file():
                path.chmod(GROUP_SHARED if self.shared else READ_ONLY)

    def put_in_place(self) -> None:
        """Let the draft take the place of what was there."""
        shutil.rmtree(self.old, ignore_errors=True)
        if self.target.exists():
            self.target.rename(self.old)
        self.part.rename(self.target)
        shutil.rmtree(self.old, ignore_errors=True)

    def sweep(self) -> None:
        """Take away what an interrupted run has left."""
        shutil.rmtree(self.part, ignore_errors=True)
        if self.old.exists() and not self.target.exists():
            self.old.rename(self.target)
        shutil.rmtree(self.old, ignore_errors=True)


def _teachers_files(source: Path) -> list[Path]:
    """Return what else the teacher has put into the assignment: pictures, tables."""
    if not source.is_dir():
        return []
    return [
        path
        for path in sorted(source.rglob("*"))
        if path.is_file() and path.suffix != ".ipynb" and not _hidden(path.relative_to(source))
    ]


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in path.parts)


def _write_whole(path: Path, text: bytes) -> None:
    with path.open("wb") as file:
        file.write(text + b"\n")
        file.flush()
        os.fsync(file.fileno())
