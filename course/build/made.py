"""What a build made, before anything is written: files, and what is wrong."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from course.errors import ContentError, OutdatedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass
class Made:
    """Files by path, files that should go, and faults; paths in faults are told from `root`."""

    root: Path
    files: dict[Path, bytes] = field(default_factory=dict)
    gone: list[Path] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @contextmanager
    def at(self, path: Path) -> Iterator[None]:
        """Note the faults that are found in a file, and go on."""
        try:
            yield
        except ContentError as error:
            self.faults += error.inside(self.name(path))

    def name(self, path: Path) -> str:
        """Return a path as a person reads it."""
        return path.relative_to(self.root).as_posix()

    def write(self) -> list[Path]:
        """Write the files that changed and remove those that should go; return them."""
        changed = self.outdated()
        for path in changed:
            if path in self.files:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(self.files[path])
            else:
                path.unlink()
        return changed

    def outdated(self) -> list[Path]:
        """Return the files that are not on disk as they were made."""
        changed = [
            path
            for path, content in self.files.items()
            if not path.is_file() or path.read_bytes() != content
        ]
        return sorted([*changed, *self.gone])

    def raise_faults(self) -> None:
        """Raise if anything was wrong."""
        if self.faults:
            raise ContentError(*self.faults)

    def raise_outdated(self, command: str) -> None:
        """Raise if the files on disk are not as they were made; `command` makes them so."""
        if changed := self.outdated():
            raise OutdatedError([self.name(path) for path in changed], command)
