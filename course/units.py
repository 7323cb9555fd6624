"""The units of the course: which there are, and which files each is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from course.errors import ContentError, NoCourseError, UnknownUnitError
from course.words import _
from sandbox_portal.language import LANGUAGES

COURSE_ROOT: Final = Path(__file__).resolve().parent.parent
SLUG: Final = re.compile(r"\d\d(-[a-z0-9]+)+")
TRANSLATED: Final = tuple(lang for lang in LANGUAGES if lang != "en")


@dataclass(frozen=True)
class Source:
    """One Markdown source and the notebooks made from it."""

    path: Path
    suffix: str = ""

    @property
    def kind(self) -> str:
        """Say what it is: `lesson`, `exercise` or `code`."""
        return self.path.stem

    def notebook(self, lang: str) -> Path:
        """Return where its notebook in a language lies."""
        return self.path.parent / f"{lang}{self.suffix}.ipynb"


@dataclass(frozen=True, order=True)
class Unit:
    """A unit: its slug, its folders and the files in them."""

    slug: str
    root: Path = COURSE_ROOT

    @property
    def lesson(self) -> Source:
        """Return the source of the lesson."""
        return Source(self.root / "lessons" / self.slug / "lesson.md")

    @property
    def exercise(self) -> Source:
        """Return the source of the core exercise."""
        return Source(self.root / "exercises" / self.slug / "exercise.md")

    @property
    def code(self) -> Source:
        """Return the source of the code exercise, which not every unit has."""
        return Source(self.root / "exercises" / self.slug / "code.md", "-code")

    @property
    def folders(self) -> tuple[Path, Path]:
        """Return the two folders of the unit."""
        return self.lesson.path.parent, self.exercise.path.parent

    def sources(self) -> list[Source]:
        """Return the sources that the unit has."""
        return [one for one in self._possible() if one.path.is_file()]

    def absent(self) -> list[Source]:
        """Return the sources that the unit could have and does not."""
        return [one for one in self._possible() if not one.path.is_file()]

    def assignment(self, lang: str) -> dict[str, Path]:
        """Return the exercise notebooks by the names they have in an assignment."""
        made = {self.slug + one.suffix: one.notebook(lang) for one in (self.exercise, self.code)}
        return {name: path for name, path in made.items() if path.is_file()}

    def _possible(self) -> tuple[Source, Source, Source]:
        return self.lesson, self.exercise, self.code


def all_units(root: Path = COURSE_ROOT) -> list[Unit]:
    """Return all units in their order; raise if the folder holds no course."""
    if not (root / "lessons").is_dir():
        raise NoCourseError(root)
    homes = (root / "lessons", root / "exercises")
    names = {
        folder.name
        for home in homes
        if home.is_dir()
        for folder in home.iterdir()
        if folder.is_dir() and not folder.name.startswith((".", "_"))
    }
    for name in sorted(names):
        if not SLUG.fullmatch(name):
            raise ContentError(
                _("{name}: the name of a unit is two digits and words: 04-cabinet").format(
                    name=name
                )
            )  # fmt: skip
    return [Unit(name, root) for name in sorted(names)]


def find_unit(slug: str, root: Path = COURSE_ROOT) -> Unit:
    """Return the unit with this slug."""
    units = all_units(root)
    for unit in units:
        if unit.slug == slug:
            return unit
    raise UnknownUnitError(slug, [unit.slug for unit in units])
