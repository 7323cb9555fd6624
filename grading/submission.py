"""What lies in a submitted folder: notebooks and journals, also under a browser's names."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from grading.reading import UnreadableNotebookError, read_bytes
from grading.repair.notes import Note, note
from sandbox_portal.journal import SUFFIX as JOURNAL_SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

NOTEBOOK_SUFFIX: Final = ".ipynb"
TIMESTAMP: Final = "timestamp.txt"
EXCHANGES_OWN: Final = {TIMESTAMP, "received.txt", "submission_secret.txt"}
"""Files that collecting and nbgrader's exchange put beside a pupil's work."""
IGNORED: Final = {".ipynb_checkpoints", "__pycache__"}
SPARE: Final = re.compile(r"^\.|\.lock$|\.old-\d+\.jsonl$")
"""What the desk itself leaves: a lock, the journal of an earlier start."""
FILES_LOOKED_AT: Final = 500
COPY_WORDS: Final = r"copy|копия|nusxa"
DECORATION: Final = re.compile(
    rf"[ _]*\(\d+\)|[ _]+\d+|[ _]*[-–—][ _]*(?:{COPY_WORDS})[ _]*(?:\(?\d+\)?)?", re.IGNORECASE
)
"""What browsers and file managers put at the end of a name: «(1)», «-Copy1», « — копия»."""
LEADING: Final = re.compile(r"^(?:copy of|копия) +", re.IGNORECASE)
DOUBLED: Final = re.compile(r"\.(?:txt|json)$", re.IGNORECASE)


class AmbiguousError(UnreadableNotebookError):
    """There are several files that could be the one, and they differ."""

    def __init__(self, wanted: str, found: list[Path]) -> None:
        names = ", ".join(_shown(path.name) for path in found)
        super().__init__("ambiguous", wanted, found=names)


def plain_name(name: str) -> str:
    """Return a file's name without what a browser or a file manager has added to it."""
    stripped = LEADING.sub("", DOUBLED.sub("", name)).casefold()
    stem, dot, suffix = stripped.rpartition(".")
    parts = [DECORATION.sub("", part) for part in stem.split(".")]
    return ".".join(parts) + dot + DECORATION.sub("", suffix)


@dataclass
class Submission:
    """A pupil's folder of one assignment, as collected; nothing in it is ever changed."""

    pupil: str
    assignment: str
    folder: Path
    notes: list[Note] = field(default_factory=list)
    seen: set[Path] = field(default_factory=set)
    """Files that were looked at: the one that was taken, and others that say the same."""

    @cached_property
    def files(self) -> list[Path]:
        """All files, also one folder further down; links are no files."""
        top = sorted(self.folder.iterdir())[:FILES_LOOKED_AT]
        folders = [path for path in top if _is_folder(path)]
        below = [path for folder in folders for path in sorted(folder.iterdir())[:FILES_LOOKED_AT]]
        return [path for path in (*top, *below) if _is_file(path)]

    def notebook(self, name: str) -> Path | None:
        """Return where the notebook lies, or None if it was not handed in."""
        return self._find(f"{name}{NOTEBOOK_SUFFIX}")

    def journal(self, exercise: str) -> Path | None:
        """Return where the journal of an exercise lies, or None if there is none."""
        return self._find(f"{exercise}{JOURNAL_SUFFIX}", longest=True)

    def _find(self, wanted: str, *, longest: bool = False) -> Path | None:
        exact = self.folder / wanted
        if exact.exists() or exact.is_symlink():
            return exact
        alike = [path for path in self.files if plain_name(path.name) == wanted.casefold()]
        if not alike:
            return None
        found = _the_one(alike, wanted, longest=longest)
        self.seen.update(alike)
        if found.name != wanted:
            self.notes.append(note("renamed", found=_shown(found.name), wanted=wanted))
        elif found.parent != self.folder:
            self.notes.append(note("deeper", wanted=wanted))
        return found

    def left_out(self, used: set[Path]) -> list[Note]:
        """Return a note of the files that nobody asked for."""
        spare = (
            path
            for path in self.files
            if path not in used | self.seen and path.name not in EXCHANGES_OWN
        )
        names = [_shown(path.name) for path in spare]
        shown = [*names[:5], "…"] if len(names) > 5 else names
        return [note("left_out", files=", ".join(shown))] if names else []

    def digest(self) -> str:
        """Return a digest of all that was handed in: names and contents."""
        digest = hashlib.sha256()
        for path in self.files:
            name = os.fsencode(path.relative_to(self.folder))
            digest.update(b"\0%s\0%d\0" % (name, path.stat().st_size))
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        return digest.hexdigest()


def _shown(name: str) -> str:
    """Return a file's name as text, also if its bytes are none."""
    return os.fsencode(name).decode("utf-8", "replace")


def _is_file(path: Path) -> bool:
    return not SPARE.search(path.name) and not path.is_symlink() and path.is_file()


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink() and path.name not in IGNORED


def _the_one(alike: list[Path], wanted: str, *, longest: bool) -> Path:
    """Return the one file that is meant; a journal may be there in an earlier state, too."""
    if len(alike) == 1:
        return alike[0]
    contents = {path: read_bytes(path) for path in alike}
    last = max(alike, key=lambda path: len(contents[path]))
    whole = contents[last]
    same = all(whole.startswith(data) if longest else data == whole for data in contents.values())
    if not same:
        raise AmbiguousError(wanted, alike)
    return last
