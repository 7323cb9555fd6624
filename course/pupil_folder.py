"""A pupil's own folder for learning alone: start page, lessons, exercises without answers."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from course.notebooks import released, title_of
from course.units import COURSE_ROOT, Unit, all_units
from course.workspace import MARK, FolderNotMadeError, checked_language, mark
from course.workspace_files.pages import UnitLinks, start_page
from course.workspace_files.settings import CourseSettings, pupil_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

MADE: Final = ".savod/made.json"
"""Which files we made, with the hash of their bytes: a file that differs is the pupil's."""


def pupil_folder(
    folder: Path,
    lang: str,
    exchange: Path | None = None,
    course_id: str | None = None,
    root: Path = COURSE_ROOT,
) -> list[str]:
    """Make or renew the folder; return the files left as they are because the pupil used them.

    With an exchange, exercises are not put there: the teacher hands them out. A questionnaire
    (an exercise without a lesson) is for classes only.
    """
    language = checked_language(lang)
    settings = CourseSettings(
        lang=language,
        course_id=course_id or f"savod-{language}",
        exchange=exchange.resolve() if exchange else None,
    )
    try:
        return _renew(folder, dict(_files(settings, root)))
    except OSError as error:
        raise FolderNotMadeError(folder, error) from error


def _files(settings: CourseSettings, root: Path) -> Iterator[tuple[str, bytes]]:
    """Give each file of the folder: its name and its bytes."""
    lang, alone = settings.lang, settings.exchange is None
    links = []
    for unit in all_units(root):
        lessons = _lesson(unit, lang)
        exercises = _exercises(unit, lang) if alone and lessons else {}
        if lessons or exercises:
            links.append(UnitLinks(_title(unit, lang), list(lessons), list(exercises)))
        yield from {**lessons, **exercises}.items()
    yield "start.md", start_page(lang, links, handed_out=not alone).encode()
    yield "nbgrader_config.py", pupil_settings(settings).encode()
    yield MARK, mark("pupil", lang).encode()


def _lesson(unit: Unit, lang: str) -> dict[str, bytes]:
    path = unit.lesson.notebook(lang)
    return {f"lessons/{unit.slug}.ipynb": path.read_bytes()} if path.is_file() else {}


def _exercises(unit: Unit, lang: str) -> dict[str, bytes]:
    return {
        f"exercises/{unit.slug}/{name}.ipynb": released(path, lang).encode()
        for name, path in unit.assignment(lang).items()
    }


def _title(unit: Unit, lang: str) -> str:
    paths = [unit.lesson.notebook(lang), *unit.assignment(lang).values()]
    return title_of(next(path for path in paths if path.is_file()), unit.slug)


def _renew(folder: Path, files: dict[str, bytes]) -> list[str]:
    folder.mkdir(parents=True, exist_ok=True)
    made = _read_made(folder)
    kept = []
    for name, data in files.items():
        path = folder / name
        if path.exists() and path.read_bytes() != data and not _untouched(path, made.get(name)):
            kept.append(name)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        made[name] = _hash(data)
    (folder / MADE).parent.mkdir(exist_ok=True)
    (folder / MADE).write_text(json.dumps(made, indent=1, sort_keys=True), encoding="utf-8")
    return kept


def _untouched(path: Path, made: str | None) -> bool:
    """Tell whether a file is still as we made it, and no journal shows that it was used."""
    used = path.suffix == ".ipynb" and any(path.parent.glob(f"{path.stem}*.jsonl"))
    return not used and made == _hash(path.read_bytes())


def _read_made(folder: Path) -> dict[str, str]:
    try:
        made: dict[str, str] = json.loads((folder / MADE).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return made


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
