"""Grade a core notebook by its journal: the teacher's cells against the pupil's deeds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from grading.check import CheckFailed
from grading.notebook import clear_outputs, code_cells, grade_id, was_run
from grading.plugins.stop import SubmissionStoppedError, say_it_in_one_line
from grading.replay import empty_desk, journal_path, replay, run_cell
from grading.sentences import (
    missing_journal,
    unreadable_file,
    unreadable_journal,
    wrong_test_cell,
)
from grading.teacher import TeachersTest, teachers_tests
from sandbox_portal.journal import JournalError

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from sandbox_portal.evidence import Evidence


@dataclass(frozen=True)
class Submission:
    """Which notebook of whom is being graded, and where it lies."""

    student: str
    assignment: str
    notebook: str
    db_url: str
    folder: Path

    @classmethod
    def of(cls, resources: dict[str, Any]) -> Submission:
        """Read nbgrader's resources."""
        known = resources["nbgrader"]
        return cls(
            known["student"],
            known["assignment"],
            known["notebook"],
            known["db_url"],
            Path(resources["metadata"]["path"]),
        )


class Replay(NbGraderPreprocessor):  # type: ignore[misc]
    """Grades a notebook whose name is that of a scenario: no code of the pupil's runs."""

    lang = Unicode("en", help="Language of what the teacher reads: uz, ru or en").tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Give the teacher's test cells their outputs, and clear all others."""
        submission = Submission.of(resources)
        say_it_in_one_line(self.log)
        desk = self._desk(submission)
        tests = teachers_tests(submission.db_url, submission.notebook, submission.assignment)
        clear_outputs(nb)
        for cell, test in _restored(nb, tests):
            cell.outputs = run_cell(test.source, desk)
            self._warn_of_broken_test(cell, test)
        return nb, resources

    def _desk(self, submission: Submission) -> Evidence:
        """Return the pupil's desk, or stop this submission with a sentence."""
        exercise = submission.notebook
        journal = journal_path(submission.folder, exercise)
        if journal.exists():
            return self._replayed(submission, journal)
        if was_run(self._submitted(submission)):
            sentence = missing_journal(f"{exercise}.ipynb", journal.name, self.lang)
            raise _stopped(submission, sentence)
        return empty_desk(exercise, submission.student)

    def _replayed(self, submission: Submission, journal: Path) -> Evidence:
        try:
            return replay(submission.folder, submission.notebook, submission.student)
        except JournalError as error:
            raise _stopped(submission, unreadable_journal(error, self.lang)) from error
        except OSError as error:
            reason = error.strerror or str(error)
            sentence = unreadable_file(journal.name, reason, self.lang)
            raise _stopped(submission, sentence) from error

    def _submitted(self, submission: Submission) -> Path:
        """Return the notebook as handed in: the copy being graded has lost its run counts."""
        course = self.parent.parent.coursedir
        folder = course.format_path(
            course.submitted_directory, submission.student, submission.assignment
        )
        return Path(folder) / f"{submission.notebook}.ipynb"

    def _warn_of_broken_test(self, cell: NotebookNode, test: TeachersTest) -> None:
        """Tell the teacher of an error in a test cell itself: no pupil can pass it."""
        for output in cell.outputs:
            if output.output_type == "error" and output.ename != CheckFailed.__name__:
                error = f"{output.ename}: {output.evalue}"
                self.log.warning("%s", wrong_test_cell(test.grade_id, error, self.lang))


def _stopped(submission: Submission, sentence: str) -> SubmissionStoppedError:
    return SubmissionStoppedError(f"{submission.student}, {submission.assignment}: {sentence}")


def _restored(
    nb: NotebookNode, tests: dict[str, TeachersTest]
) -> list[tuple[NotebookNode, TeachersTest]]:
    """Return a cell of the notebook for each test: as the teacher wrote it, added if deleted."""
    found = {grade_id(cell): cell for cell in code_cells(nb)}
    pairs = []
    for name, test in tests.items():
        cell = found.get(name)
        if cell is None:
            cell = test.new_cell()
            nb.cells.append(cell)
        test.restore(cell)
        pairs.append((cell, test))
    return pairs
