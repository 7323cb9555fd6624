"""`savod grade`: collect what was submitted, grade the class, show a table."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy.exc
from filelock import FileLock, Timeout
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from traitlets.config.loader import PyFileConfigLoader

from course.errors import CourseError, UsageError
from course.grading_table import Graded, table, tell_rest
from course.handin.collect import NotAWorkspaceError
from course.handin.inbound import collect_inbound
from course.words import _
from course.workspace import read_mark
from grading.book import UnknownAssignmentError
from grading.classroom import Line, Plan, Settings, grade_class, plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from course.handin.taken import Collected

CONFIG: Final = "nbgrader_config.py"
LOCK: Final = ".savod-grade.lock"
INTERRUPTED: Final = 130


class WrongSettingsError(UsageError):
    """nbgrader_config.py cannot be read."""

    def __init__(self, error: Exception) -> None:
        super().__init__(
            _("{file} cannot be read: {error}").format(
                file=CONFIG, error=f"{type(error).__name__}: {error}"
            )
        )


class NotGeneratedError(UsageError):
    """The gradebook does not know the exercise."""

    def __init__(self, name: str, known: list[str]) -> None:
        first = _(
            "The exercise {name} is not prepared. Run: nbgrader generate_assignment {name}"
        ).format(name=name)
        rest = _("Prepared are: {names}").format(names=", ".join(known)) if known else ""
        super().__init__(f"{first}\n{rest}".rstrip())


class BusyError(CourseError):
    """Another savod grade is at work here."""

    def __init__(self) -> None:
        super().__init__(_("Another “savod grade” is at work in this folder. Wait until it ends."))


class BookError(CourseError):
    """The gradebook cannot be read or written."""

    def __init__(self, error: Exception) -> None:
        reason = str(getattr(error, "orig", error)).strip()
        super().__init__(
            _(
                "The gradebook cannot be used: {reason}. What was graded before is safe; "
                "run the command again when this is put right."
            ).format(reason=reason)
        )


class InterruptedGradingError(CourseError):
    """Somebody pressed Ctrl + C."""

    exit_status = INTERRUPTED

    def __init__(self, done: int, there: int) -> None:
        super().__init__(
            _(
                "Interrupted: {done} of {there} are graded and safe. "
                "Run the command again to go on."
            ).format(done=done, there=there)
        )


@dataclass
class Outcome:
    """What became of one exercise of the class."""

    exercise: str
    collected: list[Collected] = field(default_factory=list)
    graded: list[Graded] = field(default_factory=list)
    nothing_from: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[Graded]:
        """Submissions at which Savod itself failed."""
        return [one for one in self.graded if one.line.fault]

    @property
    def ungraded(self) -> int:
        """How many submissions are not graded, for whatever reason."""
        return sum(not one.line.graded for one in self.graded) + sum(
            not one.taken for one in self.collected
        )


def grade(
    workspace: Path,
    exercise: str | None,
    *,
    again: bool = False,
    console: Console | None = None,
    workers: int | None = None,
) -> list[Outcome]:
    """Grade one exercise, or all of them; show progress and a table for each."""
    shown = console or Console()
    settings, exchange = read_settings(workspace, workers)
    with _alone(workspace), _gradebook_errors():
        with settings.open_book() as book:
            known = book.assignments()
            pupils = book.pupils()
        if exercise is not None and exercise not in known:
            raise NotGeneratedError(exercise, known)
        names = known if exercise is None else [exercise]
        return [_grade_one(settings, exchange, name, pupils, again, shown) for name in names]


def read_settings(workspace: Path, workers: int | None = None) -> tuple[Settings, Path]:
    """Return the settings of a teacher's workspace, and where pupils submit."""
    mark = read_mark(workspace)
    if mark.get("role") != "teacher":
        raise NotAWorkspaceError(workspace)
    root = workspace.resolve()
    try:
        config: Any = PyFileConfigLoader(CONFIG, path=str(root)).load_config()
        coursedir = CourseDirectory(config=config)
        penalties = AssignLatePenalties(config=config)
        penalties.init_plugin()
    except Exception as error:
        # The file is Python: whatever goes wrong in it is the teacher's to read.
        raise WrongSettingsError(error) from error
    logging.getLogger("traitlets").setLevel(logging.ERROR)
    settings = Settings(coursedir, mark.get("lang", "en"), penalties, **_some(workers))
    exchange = config.get("Exchange", {}).get("root") or str(root / "exchange")
    return settings, Path(exchange) / coursedir.course_id / "inbound"


def _some(workers: int | None) -> dict[str, int]:
    return {} if workers is None else {"workers": workers}


def _grade_one(
    settings: Settings,
    inbound: Path,
    name: str,
    pupils: list[str],
    again: bool,
    console: Console,
) -> Outcome:
    target = partial(settings.submitted_folder, assignment=name)
    outcome = Outcome(name, collect_inbound(inbound, target, name, pupils))
    planned = plan(settings, name, again=again)
    handed_in = {task.pupil for task in planned.tasks}
    outcome.nothing_from = [pupil for pupil in pupils if pupil not in handed_in]
    lines = _graded(settings, planned, console)
    with settings.open_book() as book:
        known = book.known(name)
    outcome.graded = [Graded(lines[pupil], known[pupil]) for pupil in sorted(lines)]
    most = sum(cell.points or 0 for each in planned.assignment.notebooks for cell in each.cells)
    if outcome.graded:
        console.print(table(name, outcome.graded, most, settings.lang))
    tell_rest(console, outcome.collected, outcome.graded, outcome.nothing_from)
    return outcome


def _graded(settings: Settings, planned: Plan, console: Console) -> dict[str, Line]:
    """Grade with a progress bar; an interruption says how far it came."""
    lines: dict[str, Line] = {}
    name, there = planned.assignment.name, len(planned.tasks)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    # No thread of the bar's own: workers are forked while it is shown.
    bar = Progress(*columns, TimeRemainingColumn(), console=console, auto_refresh=False)
    try:
        with bar:
            task = bar.add_task(name, total=there)
            for line in grade_class(settings, planned):
                lines[line.pupil] = line
                bar.advance(task)
                bar.refresh()
    except KeyboardInterrupt:
        raise InterruptedGradingError(len(lines), there) from None
    return lines


@contextmanager
def _alone(workspace: Path) -> Iterator[None]:
    try:
        with FileLock(workspace / LOCK, blocking=False):
            yield
    except Timeout:
        raise BusyError from None


@contextmanager
def _gradebook_errors() -> Iterator[None]:
    """Say in a sentence what the database said."""
    try:
        yield
    except UnknownAssignmentError as error:
        raise NotGeneratedError(str(error), []) from error
    except (sqlalchemy.exc.SQLAlchemyError, ImportError) as error:
        raise BookError(error) from error
