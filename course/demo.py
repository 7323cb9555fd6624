"""`savod demo`: a class of recorded pupils from the roster to the feedback, without a screen."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nbgrader.api import Gradebook, MissingEntry
from rich.console import Console
from rich.table import Table

from course.cast import Cast, read_cast, recorded_journal
from course.errors import CourseError
from course.exchange import PupilsSide
from course.grading import grade
from course.roster import fake_names
from course.units import COURSE_ROOT, Unit, all_units
from course.words import _, ngettext
from course.workspace import init
from sandbox_portal.journal import journal_path

if TYPE_CHECKING:
    from collections.abc import Iterable

COURSE_ID: Final = "savod-demo"
STOCK: Final = (
    "--Autograde.autograde_preprocessors=nbgrader.preprocessors.Execute",
    "--Autograde.autograde_preprocessors=nbgrader.preprocessors.SaveAutoGrades",
)
"""Options that make `nbgrader autograde` run the notebooks itself, as it does without us."""


class DemoError(CourseError):
    """The demonstration went wrong: a step failed, or scores differ from what they must be."""


@dataclass(frozen=True)
class Row:
    """One line of the table of scores."""

    pupil: str
    play: str
    expected: float
    got: float | None

    @property
    def right(self) -> bool:
        """Tell whether the score is the expected one."""
        return self.got is not None and abs(self.got - self.expected) < 1e-9


@dataclass(frozen=True)
class Stage:
    """The folders of a demonstration and the language that it is played in."""

    folder: Path
    lang: str
    root: Path = COURSE_ROOT

    @property
    def course(self) -> Path:
        """The teacher's workspace."""
        return self.folder / "course"

    def home(self, pupil: str) -> Path:
        """Return a pupil's folder."""
        return self.folder / "pupils" / pupil


def demo(folder: Path | None, lang: str, root: Path = COURSE_ROOT) -> None:
    """Play the class of every unit that has recordings; raise if a score differs."""
    stage = Stage(folder or free_folder(), lang, root)
    console = Console()
    casts = {unit: cast for unit in all_units(root) if (cast := read_cast(unit))}
    if not casts:
        raise DemoError(_("There are no recorded pupils: no unit has a class.toml."))
    init(stage.course, lang, course_id=COURSE_ID, root=root)
    _enrol(stage, {pupil for cast in casts.values() for pupil in cast.pupils}, console)
    wrong = 0
    for unit, cast in casts.items():
        _play(stage, unit, cast, console)
        rows = scores(stage, unit, cast)
        console.print(table(unit, rows))
        _compare_with_stock(stage, unit, cast, rows, console)
        wrong += sum(not row.right for row in rows)
    console.print(_("Feedback pages: {folder}").format(folder=stage.course / "feedback"))
    if wrong:
        raise DemoError(
            ngettext(
                "{n} score differs from the expected one.",
                "{n} scores differ from the expected ones.",
                wrong,
            ).format(n=wrong)
        )


def free_folder() -> Path:
    """Return the first of demo/1, demo/2 … that is free, so that nothing is overwritten."""
    return next(path for n in count(1) if not (path := Path("demo") / str(n)).exists())


def scores(stage: Stage, unit: Unit, cast: Cast) -> list[Row]:
    """Return what stands in the gradebook beside what must stand there."""
    rows = []
    with Gradebook(f"sqlite:///{stage.course / 'gradebook.db'}", COURSE_ID) as gradebook:
        for pupil, part in cast.pupils.items():
            try:
                got = float(gradebook.find_submission(unit.slug, pupil).score)
            except MissingEntry:
                got = None
            rows.append(Row(pupil, part.play, part.score, got))
    return rows


def table(unit: Unit, rows: Iterable[Row]) -> Table:
    """Return the table of scores; the pupils whose score differs are marked."""
    shown = Table(title=unit.slug)
    for head in (_("Pupil"), _("Plays"), _("Expected"), _("Score"), ""):
        shown.add_column(head, justify="right" if head in (_("Expected"), _("Score")) else "left")
    for row in rows:
        got = "–" if row.got is None else f"{row.got:g}"
        shown.add_row(row.pupil, row.play, f"{row.expected:g}", got, "✓" if row.right else "✗")
    return shown


def _enrol(stage: Stage, pupils: Iterable[str], console: Console) -> None:
    """Write the class into the roster and bring it into the gradebook."""
    roster = stage.course / "roster.csv"
    with roster.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for pupil, (first, last) in fake_names(sorted(pupils)).items():
            writer.writerow([pupil, first, last, ""])
    _nbgrader(stage, console, "db", "student", "import", roster.name)


def _play(stage: Stage, unit: Unit, cast: Cast, console: Console) -> None:
    _nbgrader(stage, console, "generate_assignment", unit.slug)
    _nbgrader(stage, console, "release_assignment", unit.slug)
    console.print(
        ngettext(
            "{n} pupil fetches, works and submits",
            "{n} pupils fetch, work and submit",
            len(cast.pupils),
        ).format(n=len(cast.pupils))
    )
    for pupil in cast.pupils:
        _hand_in(stage, unit, pupil)
    console.print(f"savod grade {unit.slug}", highlight=False)
    (outcome,) = grade(stage.course, unit.slug, console=Console(quiet=True))
    if outcome.ungraded:
        raise DemoError("\n".join(one.line.record.reason for one in outcome.graded))
    _nbgrader(stage, console, "generate_feedback", unit.slug)


def _compare_with_stock(
    stage: Stage, unit: Unit, cast: Cast, rows: list[Row], console: Console
) -> None:
    """Let nbgrader run the notebook of one pupil itself: it must come to the same score."""
    pupil = next(iter(cast.pupils))
    _nbgrader(stage, console, "autograde", unit.slug, "--force", f"--student={pupil}", *STOCK)
    ours = next(row for row in rows if row.pupil == pupil)
    theirs = next(row for row in scores(stage, unit, cast) if row.pupil == pupil)
    if ours != theirs:
        raise DemoError(
            _("{pupil}: savod grade gives {ours}, nbgrader gives {theirs}.").format(
                pupil=pupil, ours=ours.got, theirs=theirs.got
            )
        )
    console.print(_("Stock nbgrader comes to the same score for {pupil}.").format(pupil=pupil))


def _hand_in(stage: Stage, unit: Unit, pupil: str) -> None:
    """Fetch, put the recorded journal beside the notebook, submit."""
    home = stage.home(pupil)
    home.mkdir(parents=True, exist_ok=True)
    side = PupilsSide(home, pupil, COURSE_ID, stage.course / "exchange")
    side.fetch(unit.slug)
    recorded = recorded_journal(unit, pupil)
    if recorded.is_file():
        shutil.copyfile(recorded, journal_path(home / unit.slug, unit.slug))
    side.submit(unit.slug)


def _nbgrader(stage: Stage, console: Console, *args: str) -> None:
    """Run one of the commands that a teacher types; raise with what it said if it fails."""
    console.print(f"nbgrader {' '.join(args)}", highlight=False)
    env = {
        **os.environ,
        "TRAITLETS_APPLICATION_RAISE_CONFIG_FILE_ERROR": "1",
        "PATH": os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")]),
    }
    done = subprocess.run(  # noqa: S603 - our own arguments
        [sys.executable, "-m", "nbgrader", *args],
        cwd=stage.course,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise DemoError(f"nbgrader {' '.join(args)}\n{done.stdout.strip()}")
