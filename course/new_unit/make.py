"""Make the files of a new unit from the templates in `files/`."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Final

from course.build.run import update_messages
from course.errors import UsageError
from course.units import COURSE_ROOT, SLUG, all_units
from course.words import _
from sandbox_portal.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES: Final = Path(__file__).parent / "files"
_PLACEHOLDER: Final = "Mnn"
"""Stands for the misconception in a template that must be valid Python."""


class NewUnitError(UsageError):
    """The unit cannot be made: its name is wrong or taken."""


def new_unit(slug: str, title: str, root: Path = COURSE_ROOT) -> list[Path]:
    """Make lesson, exercise, scenarios and plans of a unit; return the files, none replaced."""
    _check(slug, root)
    made = dict(_files(slug, title, root))
    outcomes = root / "course" / "outcomes.toml"
    taken = [path for path in made if path.exists()]
    if taken:
        raise NewUnitError(_("{file} is there already").format(file=taken[0]))
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with outcomes.open("a", encoding="utf-8") as file:
        file.write(_filled("outcomes.toml", slug, title))
    return [*made, outcomes, *update_catalogues(slug, root)]


def update_catalogues(slug: str, root: Path) -> list[Path]:
    """Bring in the messages of the new unit, still without translations."""
    from course.outcomes import outcomes

    outcomes.cache_clear()  # the new unit's are in the file since a moment
    return update_messages(root, slug)


def _check(slug: str, root: Path) -> None:
    if not SLUG.fullmatch(slug):
        raise NewUnitError(
            _("{name}: the name of a unit is two digits and words: 04-cabinet").format(name=slug)
        )
    for unit in all_units(root):
        if unit.slug[:2] == slug[:2]:
            raise NewUnitError(
                _("There is a unit {number} already: {slug}").format(
                    number=slug[:2], slug=unit.slug
                )
            )


def _files(slug: str, title: str, root: Path) -> Iterator[tuple[Path, str]]:
    lesson, exercise = root / "lessons" / slug, root / "exercises" / slug
    scenarios = root / "sandbox_portal" / "scenarios"
    yield lesson / "lesson.md", _filled("lesson.md", slug, title)
    for name in ("exercise.md", "plays.py", "class.toml"):
        yield exercise / name, _filled(name, slug, title)
    for key in (slug, f"{slug}-practice"):
        yield scenarios / f"{key}.toml", _filled("scenario.toml", key, title)
    for lang in LANGUAGES:
        plan = root / "docs" / "teacher" / lang / f"{slug}.md"
        yield plan, _filled(f"plan/{lang}.md", slug, title)


def _filled(name: str, slug: str, title: str) -> str:
    """Return a template with the unit's names in it."""
    number = slug[:2]
    text = Template((FILES / name).read_text(encoding="utf-8")).substitute(
        slug=slug, title=title.replace('"', "“"), number=str(int(number)), nn=number
    )
    return text.replace(_PLACEHOLDER, f"M{number}")
