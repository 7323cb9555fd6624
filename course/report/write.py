"""`savod report`: read the gradebook, write two pages and two tables."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from course.errors import CourseError
from course.grading import read_settings
from course.report.figures import figures
from course.report.journals import look_at
from course.report.meaning import read_meanings
from course.report.page import Report, shared_page, teacher_page
from course.report.results import ClassResults, read_results
from course.report.surveys import read_surveys
from course.words import _
from sandbox_portal.language import say_date, translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from nbgrader.coursedir import CourseDirectory

FOLDER: Final = "reports"


class EmptyGradebookError(CourseError):
    """There is no class to report on yet."""

    def __init__(self) -> None:
        super().__init__(
            _("There are no pupils in the gradebook yet. Grade an exercise first: savod grade")
        )


def write_report(workspace: Path, day: date | None = None) -> list[Path]:
    """Write the report of a teacher's workspace; return the files, the teacher's page first."""
    settings, _exchange = read_settings(workspace)
    lang = settings.lang
    report = read_report(settings.coursedir, workspace, lang, day or _today())
    made = {
        "teacher.html": teacher_page(report),
        "class.html": shared_page(report),
        "scores.csv": _table(_scores(report.results, lang)),
        "checks.csv": _table(_checks(report.results, lang)),
    }
    folder = workspace / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return [folder / name for name in made]


def read_report(course: CourseDirectory, workspace: Path, lang: str, day: date) -> Report:
    """Read all that a report needs."""
    results = read_results(course.db_url, course.course_id)
    if not results.pupils:
        raise EmptyGradebookError
    source, submitted = (workspace / name for name in _folders(course))
    meanings = {one.name: read_meanings(source / one.name) for one in results.assignments}
    looked = [look_at(submitted, one.name, results.pupils) for one in results.assignments]
    return Report(
        lang=lang,
        day=say_date(day, lang),
        results=results,
        meanings=meanings,
        figures=figures(results, meanings),
        alike=[each for alike, _odd in looked for each in alike],
        odd=[each for _alike, odd in looked for each in odd],
        surveys=read_surveys(source, submitted, results.pupils),
    )


def _today() -> date:
    return datetime.now().astimezone().date()


def _folders(course: CourseDirectory) -> tuple[str, str]:
    return course.source_directory, course.submitted_directory


def _scores(results: ClassResults, lang: str) -> Iterator[list[object]]:
    _ = translator(lang).gettext
    yield [_("Id"), _("Pupil"), _("Exercise"), _("Score"), _("Points"), _("Answers to mark")]
    for one in results.assignments:
        for pupil, name in results.pupils.items():
            work = one.works.get(pupil)
            told = (f"{work.score:g}", f"{one.points:g}", work.waiting) if work else ("", "", "")
            yield [pupil, name, one.name, *told]


def _checks(results: ClassResults, lang: str) -> Iterator[list[object]]:
    _ = translator(lang).gettext
    yield [_("Id"), _("Exercise"), _("Notebook"), _("Check"), _("Score"), _("Points")]
    for one in results.assignments:
        for pupil, work in sorted(one.works.items()):
            for (notebook, key), mark in work.marks.items():
                score = "" if mark.waiting else f"{mark.score:g}"
                yield [pupil, one.name, notebook, key, score, f"{mark.points:g}"]


def _table(rows: Iterable[list[object]]) -> str:
    """Return rows as CSV; a name that a spreadsheet would take for a formula stays a name."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in rows:
        writer.writerow([_plain(value) for value in row])
    return "\ufeff" + buffer.getvalue()


def _plain(value: object) -> object:
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return "'" + value
    return value
