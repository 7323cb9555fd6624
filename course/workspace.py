"""A teacher's workspace: an nbgrader course in one language, made by `savod init`."""

from __future__ import annotations

import json
import shutil
import tempfile
import tomllib
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from course.errors import CourseError, UsageError
from course.guide import guide_page
from course.notebooks import title_of
from course.units import COURSE_ROOT, Unit, all_units
from course.words import _
from course.workspace_files.pages import UnitLinks, start_page, teacher_page
from course.workspace_files.settings import CourseSettings, teacher_settings
from sandbox_portal.language import Language, UnknownLanguageError, known_language

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK: Final = "savod.toml"
ROSTER_HEAD: Final = "id,first_name,last_name,email\n"


class FolderTakenError(UsageError):
    """The folder exists already and is not empty."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            _(
                "The folder {folder} is not empty. Nothing was changed. "
                "Choose another name, or move what is in it away."
            ).format(folder=folder)
        )


class FolderNotMadeError(CourseError):
    """The computer does not let us write there."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            _(
                "The folder {folder} cannot be made: {reason}. "
                "Choose a place where you may write, your home folder for example."
            ).format(folder=folder, reason=error.strerror or error)
        )


class NothingBuiltError(CourseError):
    """There is no exercise notebook in the language."""

    def __init__(self, lang: str) -> None:
        super().__init__(
            _("There are no exercises in the language {lang} yet. Run: savod build").format(
                lang=lang
            )
        )


def init(
    folder: Path,
    lang: str,
    exchange: Path | None = None,
    course_id: str | None = None,
    root: Path = COURSE_ROOT,
    db_url: str | None = None,
) -> Path:
    """Make a workspace in a folder that is new or empty; return it."""
    language = checked_language(lang)
    refuse_taken(folder)
    units = [unit for unit in all_units(root) if unit.assignment(language)]
    if not units:
        raise NothingBuiltError(language)
    settings = CourseSettings(
        lang=language,
        course_id=course_id or f"savod-{language}",
        exchange=exchange.resolve() if exchange else None,
        db_url=db_url,
    )
    with new_folder(folder) as draft:
        _fill(draft, settings, units)
    _ensure_exchange(settings.exchange or folder / "exchange")
    return folder


def checked_language(lang: str) -> Language:
    """Return the language, or raise the error that names the three."""
    try:
        return known_language(lang)
    except UnknownLanguageError as error:
        raise UsageError(str(error)) from None


def mark(role: str, lang: str) -> str:
    """Return the text of savod.toml, by which a folder is known again."""
    facts = {"role": role, "lang": lang, "version": version("savod")}
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in facts.items())


def read_mark(folder: Path) -> dict[str, str]:
    """Return what savod.toml says, or nothing where there is none."""
    try:
        text = (folder / MARK).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    return {key: str(value) for key, value in tomllib.loads(text).items()}


def refuse_taken(folder: Path) -> None:
    """Raise unless the folder is new or empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTakenError(folder)


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a draft to fill, and put it in place only when it is whole."""
    refuse_taken(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=".savod-", dir=folder.parent))
    except OSError as error:
        raise FolderNotMadeError(folder, error) from error
    try:
        yield draft
        draft.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        draft.rename(folder)
    except OSError as error:
        raise FolderNotMadeError(folder, error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _fill(draft: Path, settings: CourseSettings, units: list[Unit]) -> None:
    lang = settings.lang
    links = [_copy_unit(draft, unit, lang) for unit in units]
    names = [unit.slug for unit in units]
    pages = {
        "start.md": start_page(lang, links),
        "README.md": teacher_page(lang, names),
        "nbgrader_config.py": teacher_settings(settings),
        "roster.csv": ROSTER_HEAD,
        "guide.html": guide_page(lang),
        MARK: mark("teacher", lang),
    }
    for name, text in pages.items():
        (draft / name).write_text(text, encoding="utf-8")


def _copy_unit(draft: Path, unit: Unit, lang: str) -> UnitLinks:
    """Copy a unit's notebooks under the names that nbgrader and the pages know."""
    wanted = {
        f"source/{unit.slug}/{name}.ipynb": path for name, path in unit.assignment(lang).items()
    }
    lessons = {}
    if (lesson := unit.lesson.notebook(lang)).is_file():
        lessons[f"lessons/{unit.slug}.ipynb"] = lesson
    for name, path in {**wanted, **lessons}.items():
        (draft / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, draft / name)
    title = title_of(next(iter({**lessons, **wanted}.values())), unit.slug)
    return UnitLinks(title, list(lessons), list(wanted))


def _ensure_exchange(exchange: Path) -> None:
    """Make the exchange if it is not there; nbgrader wants it writable by everyone."""
    if exchange.is_dir():
        return
    try:
        exchange.mkdir(parents=True)
        exchange.chmod(0o777)
    except OSError as error:
        raise FolderNotMadeError(exchange, error) from error
