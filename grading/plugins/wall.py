"""Grade a code notebook with the pupil's code behind the wall."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from grading.plugins.replay import Submission
from grading.plugins.stop import SubmissionStoppedError, say_it_in_one_line
from grading.sentences import no_wall, too_much_code, wrong_test_cell
from grading.teacher import teachers_cells
from grading.wall.errors import NoWallError
from grading.wall.grade import TooMuchCodeError, grade_code

if TYPE_CHECKING:
    from nbformat import NotebookNode


class Wall(NbGraderPreprocessor):  # type: ignore[misc]
    """Runs the pupil's cells in a sandbox and the teacher's test cells outside of it."""

    lang = Unicode("en", help="Language of what is read: uz, ru or en").tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Give the teacher's test cells their outputs."""
        say_it_in_one_line(self.log)
        submission = Submission.of(resources)
        cells = teachers_cells(submission.db_url, submission.notebook, submission.assignment)
        try:
            wrong = grade_code(nb, cells.tests, cells.setup, self._folder(submission), self.lang)
        except NoWallError as error:
            raise _stopped(submission, no_wall(error.reason, self.lang)) from error
        except TooMuchCodeError as error:
            raise _stopped(submission, too_much_code(self.lang)) from error
        for name, fault in wrong.items():
            self.log.warning("%s", wrong_test_cell(name, fault, self.lang))
        return nb, resources

    def _folder(self, submission: Submission) -> Path | None:
        """Return the folder as handed in: the copy being graded holds the hidden tests."""
        course = self.parent.parent.coursedir
        folder = Path(
            course.format_path(
                course.submitted_directory, submission.student, submission.assignment
            )
        )
        return folder if folder.is_dir() else None


def _stopped(submission: Submission, sentence: str) -> SubmissionStoppedError:
    return SubmissionStoppedError(f"{submission.student}, {submission.assignment}: {sentence}")
