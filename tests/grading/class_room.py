"""A class in a real nbgrader course: pupils hand in journals, the teacher's commands run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.identity import EndSession, EnterCode, PasswordSeal, SignIn, mark_of
from sandbox_portal.journal import Journal, journal_path
from sandbox_portal.world import World
from tests.grading.small_course import SLUG
from tests.nbgrader_in_turn import command_line

Deed = Callable[[World], Command]


def sign_in(world: World) -> Command:
    """Type login and password."""
    seal = PasswordSeal(mark_of(world.truth.password, world.password_key), 12, 3, own_data=False)
    return SignIn(world.truth.login, seal)


def enter_code(world: World) -> Command:
    """Type the code that the phone received."""
    challenge = world.country.account.challenge
    assert challenge is not None
    return EnterCode(challenge.code)


def end_unknown(world: World) -> Command:
    """End the session that nobody knows."""
    return EndSession(world.truth.unknown_session)


MODEL: tuple[Deed, ...] = (sign_in, enter_code, end_unknown)
HALF: tuple[Deed, ...] = (sign_in, enter_code)


def write_journal(path: Path, pupil: str, deeds: tuple[Deed, ...]) -> Path:
    """Write the journal that a pupil's deeds leave; return its path."""
    world = World(SLUG, pupil)
    journal = Journal.open(path, SLUG, world.version, pupil)
    for deed in deeds:
        command = deed(world)
        journal.append(command)
        world.do(command)
    journal.close()
    path.with_name(path.name + ".lock").unlink(missing_ok=True)
    return path


@dataclass(frozen=True)
class Outcome:
    """What a command of nbgrader's said and its exit status."""

    status: int
    text: str


@dataclass(frozen=True)
class ClassRoom:
    """A workspace whose assignment is generated."""

    course: Path
    server: str = ""
    """The gradebook, if it is not the file in the course."""

    @property
    def db_url(self) -> str:
        """Where the gradebook is."""
        return self.server or f"sqlite:///{self.course / 'gradebook.db'}"

    def nbgrader(self, *args: str) -> Outcome:
        """Run one of nbgrader's commands as a teacher does."""
        return self._run([sys.executable, "-m", "nbgrader", *args])

    def nbgrader_in_turn(self, commands: Sequence[Sequence[str]]) -> Outcome:
        """Run several of nbgrader's commands in one process, until one fails."""
        return self._run(command_line(commands))

    def _run(self, command: list[str]) -> Outcome:
        path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
        done = subprocess.run(
            command,
            cwd=self.course,
            env={
                **os.environ,
                "PATH": path,
                "LC_ALL": "C.UTF-8",
                "TRAITLETS_APPLICATION_RAISE_CONFIG_FILE_ERROR": "1",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Outcome(done.returncode, re.sub(r"\x1b\[[0-9;]*m", "", done.stdout))

    def hand_in(self, pupil: str, deeds: tuple[Deed, ...] = (), assignment: str = SLUG) -> Path:
        """Put a submission where `nbgrader collect` puts it; return its folder."""
        folder = self.course / "submitted" / pupil / assignment
        shutil.copytree(self.course / "release" / assignment, folder)
        if deeds:
            write_journal(journal_path(folder, SLUG), pupil, deeds)
        return folder

    def mark_as_run(self, folder: Path) -> None:
        """Let the notebook look as if its cells had been run."""
        path = folder / f"{SLUG}.ipynb"
        nb = nbformat.read(path, as_version=4)
        for number, cell in enumerate(nb.cells):
            if cell.cell_type == "code":
                cell.execution_count = number
        nbformat.write(nb, path)

    def scores(self, assignment: str = SLUG) -> dict[str, dict[str, float | None]]:
        """Return the automatic scores by pupil and grade id."""
        with Gradebook(self.db_url) as book:
            return {
                submission.student.id: {
                    grade.name: grade.auto_score
                    for notebook in submission.notebooks
                    for grade in notebook.grades
                }
                for submission in book.assignment_submissions(assignment)
            }

    def graded(self, pupil: str) -> Path:
        """Return the folder of a graded submission."""
        return self.course / "autograded" / pupil / SLUG
