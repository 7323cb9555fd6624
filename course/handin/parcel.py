"""The one file that a pupil hands in: what may be in it, and how large it may be."""

from __future__ import annotations

import re
import stat
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from course.words import _

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX: Final = ".savod.zip"
NAME: Final = re.compile(r"(?P<pupil>[^+/\\]{1,60})\+(?P<exercise>\d\d(?:-[a-z0-9]+)+)\.savod\.zip")
FILE_LIMIT: Final = 20
SIZE_LIMIT: Final = 16 * 1024 * 1024
"""Bytes of all files together, unpacked: a notebook and a journal need a hundredth of it."""


class ParcelError(Exception):
    """A parcel cannot be taken; the text is the reason that a teacher reads."""


@dataclass(frozen=True)
class Parcel:
    """What a file claims by its name: whose work it is, of which exercise."""

    path: Path
    pupil: str
    exercise: str

    @classmethod
    def of(cls, path: Path) -> Parcel:
        """Read the name of a file."""
        found = NAME.fullmatch(path.name)
        if found is None or found["pupil"].startswith("."):
            raise ParcelError(_("Its name is not that of a packed exercise."))
        return cls(path, found["pupil"], found["exercise"])

    def read(self) -> dict[str, bytes]:
        """Return the files inside, by name; raise if anything about them is out of order."""
        try:
            with zipfile.ZipFile(self.path) as zipped:
                return _read(zipped, self.exercise)
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError) as error:
            raise ParcelError(_("The file is damaged. Ask the pupil to pack it again.")) from error


def allowed(exercise: str) -> tuple[str, ...]:
    """Return the names that a parcel of an exercise may hold."""
    notebooks = (f"{exercise}.ipynb", f"{exercise}-code.ipynb")
    return (*notebooks, f"{exercise}.journal.jsonl")


def _read(zipped: zipfile.ZipFile, exercise: str) -> dict[str, bytes]:
    infos = zipped.infolist()
    names = [info.filename for info in infos]
    if len(infos) > FILE_LIMIT:
        raise ParcelError(_("There are too many files in it."))
    if len(set(names)) < len(names) or any(_is_link(info) for info in infos):
        raise ParcelError(_("It holds a link, or two files of one name."))
    strange = sorted(set(names) - set(allowed(exercise)))
    if strange:
        raise ParcelError(_("It holds a file that does not belong there."))
    files, left = {}, SIZE_LIMIT
    for info in infos:
        # The size that the file states is not believed: a bomb states a small one.
        with zipped.open(info) as member:
            data = member.read(left + 1)
        left -= len(data)
        if left < 0:
            raise ParcelError(_("Unpacked it is too large."))
        files[info.filename] = data
    if f"{exercise}.ipynb" not in files:
        raise ParcelError(_("The notebook is missing in it."))
    return files


def _is_link(info: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(info.external_attr >> 16)
    return kind not in (0, stat.S_IFREG)
