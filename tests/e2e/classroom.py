"""A classroom for the tests: a teacher's workspace, and a pupil's JupyterLab beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook

from course.questions import read_questions
from tests.e2e.lab import options
from tests.nbgrader_in_turn import command_line

SAVOD = Path(sysconfig.get_path("scripts")) / "savod"


@dataclass(frozen=True)
class Classroom:
    """A course in one language, in a folder of its own."""

    folder: Path
    lang: str

    @property
    def course(self) -> Path:
        """The teacher's workspace."""
        return self.folder / "course"

    @property
    def course_id(self) -> str:
        """The name of the course in the exchange."""
        return f"savod-{self.lang}"

    def open(self) -> None:
        """Make the teacher's workspace with the command that teachers use."""
        run([str(SAVOD), "init", str(self.course), "--lang", self.lang], self.folder)

    def nbgrader(self, *args: str) -> str:
        """Run one of the teacher's commands."""
        return run([sys.executable, "-m", "nbgrader", *args], self.course)

    def nbgrader_in_turn(self, commands: Sequence[Sequence[str]]) -> str:
        """Run several of the teacher's commands in one process."""
        return run(command_line(commands), self.course)

    def pupils_lab(self) -> Callable[[int, Path], list[str]]:
        """Return how a pupil of this class opens JupyterLab."""

        def command(port: int, work: Path) -> list[str]:
            return [
                *(str(SAVOD), "lab", "--lang", self.lang, "--folder", str(work)),
                *("--exchange", str(self.course / "exchange"), "--course", self.course_id),
                "--",
                *options(port),
            ]

        return command

    def teachers_lab(self) -> Callable[[int, Path], list[str]]:
        """Return how the teacher of this class opens JupyterLab."""

        def command(port: int, _work: Path) -> list[str]:
            return [str(SAVOD), "lab", "--folder", str(self.course), "--", *options(port)]

        return command

    def score(self, exercise: str, pupil: str) -> tuple[float, bool]:
        """Return the score in the gradebook, and whether the teacher must still mark."""
        with Gradebook(f"sqlite:///{self.course / 'gradebook.db'}", self.course_id) as gradebook:
            submission = gradebook.find_submission(exercise, pupil)
            return float(submission.score), bool(submission.needs_manual_grade)


def run(command: list[str], folder: Path) -> str:
    """Run a command as a person would; fail with all that it said."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "TRAITLETS_APPLICATION_RAISE_CONFIG_FILE_ERROR": "1"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 0, f"{' '.join(command)}\n{said}"
    return said


def option_texts(notebook: Path) -> dict[str, str]:
    """Return the texts of a notebook's options by `question/option`, and of its questions."""
    questions = read_questions(notebook)
    texts = {question.key: question.text for question in questions}
    return texts | {
        f"{question.key}/{key}": text
        for question in questions
        for key, text in question.options.items()
    }
