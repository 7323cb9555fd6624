"""Who grades which notebook: core ones by their journal, code behind the wall, others by nbgrader.

A grader takes the notebook as handed in (the teacher's cells in it are put right already), the
teacher's cells and the work it belongs to. It gives the test cells their outputs and returns
what the teacher should know. If the work cannot be graded it raises SubmissionStoppedError.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from nbformat import NotebookNode

from grading.check import CheckFailed
from grading.notebook import clear_outputs, code_cells, grade_id
from grading.reading import UnreadableNotebookError
from grading.repair.journal import read_journal_bytes
from grading.replay import empty_desk, replay_journal, run_cell
from grading.sentences import (
    missing_journal,
    runs_in_your_account,
    unreadable_journal,
    unreadable_notebook,
    wrong_test_cell,
)
from grading.stopped import SubmissionStoppedError
from grading.teacher import TeachersNotebook
from grading.wall.grader import CODE_SUFFIX, fits_behind_wall, grade_behind_wall
from sandbox_portal.journal import SUFFIX, JournalError
from sandbox_portal.scenarios.loader import scenario_keys

if TYPE_CHECKING:
    from pathlib import Path

    from grading.repair.notes import Note
    from grading.submission import Submission
    from sandbox_portal.evidence import Evidence


@dataclass
class Work:
    """One notebook of one submission, and what is told about it while it is graded."""

    submission: Submission
    notebook: str
    lang: str
    was_run: bool = False
    notes: list[Note] = field(default_factory=list)
    used: list[Path] = field(default_factory=list)

    @property
    def pupil(self) -> str:
        """Whose work it is, as the folders say; never what the work says of itself."""
        return self.submission.pupil


Grader = Callable[[NotebookNode, TeachersNotebook, Work], list[str]]


@cache
def core_notebooks() -> frozenset[str]:
    """Return the names of the notebooks that have a scenario, and so a journal."""
    return frozenset(scenario_keys())


def grader_of(teachers: TeachersNotebook) -> Grader:
    """Return who grades a notebook: by what the teacher has, never by what was handed in."""
    if teachers.name in core_notebooks():
        return grade_core
    if is_code_notebook(teachers.name) or fits_behind_wall(teachers):
        return grade_behind_wall
    return run_notebook


def is_code_notebook(notebook: str) -> bool:
    """Say whether this is a code notebook of the course, by its name."""
    return notebook.removesuffix(CODE_SUFFIX) in core_notebooks() - {notebook}


def grade_core(nb: NotebookNode, teachers: TeachersNotebook, work: Work) -> list[str]:
    """Let the teacher's test cells look at the desk that the journal leads to."""
    desk = _desk(work)
    clear_outputs(nb)
    tests, warnings = teachers.tests, []
    for cell in code_cells(nb):
        test = tests.get(grade_id(cell) or "")
        if test is not None:
            cell.outputs = run_cell(test.source, desk)
            warnings += _broken(cell, test.grade_id, work.lang)
    return warnings


def _desk(work: Work) -> Evidence:
    """Return the pupil's desk, or stop this submission with a sentence."""
    exercise = work.notebook
    try:
        journal = work.submission.journal(exercise)
        if journal is not None:
            work.used.append(journal)
            data, notes = read_journal_bytes(journal)
            work.notes += notes
            return replay_journal(journal, data, exercise, work.pupil)
    except JournalError as error:
        raise SubmissionStoppedError(unreadable_journal(error, work.lang)) from error
    except UnreadableNotebookError as error:
        raise SubmissionStoppedError(unreadable_notebook(error, work.lang)) from error
    if work.was_run:
        sentence = missing_journal(f"{exercise}.ipynb", f"{exercise}{SUFFIX}", work.lang)
        raise SubmissionStoppedError(sentence)
    return empty_desk(exercise, work.pupil)


def _broken(cell: NotebookNode, name: str, lang: str) -> list[str]:
    """Return what is wrong with a test cell itself: no pupil can pass it."""
    errors = (output for output in cell.outputs if output.output_type == "error")
    return [
        wrong_test_cell(name, f"{error.ename}: {error.evalue}", lang)
        for error in errors
        if error.ename != CheckFailed.__name__
    ]


def run_notebook(nb: NotebookNode, _teachers: TeachersNotebook, work: Work) -> list[str]:
    """Run the notebook from top to bottom in a kernel, as stock nbgrader does."""
    from nbgrader.preprocessors import Execute

    clear_outputs(nb)
    Execute().preprocess(nb, {"metadata": {"path": str(work.submission.folder)}})
    return [runs_in_your_account(work.notebook, work.lang)]
