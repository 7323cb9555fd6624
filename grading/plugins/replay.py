"""Grade a notebook with stock nbgrader as `savod grade` does: a core notebook by its journal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from grading.graders import Work, grader_of
from grading.mark import refuse_wrong_credit
from grading.one import show_notes
from grading.plugins.repair import SAVOD, source_of
from grading.plugins.stop import SubmissionStoppedError, say_it_in_one_line
from grading.repair.notes import Note
from grading.submission import Submission
from grading.teacher import teachers_cells

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from grading.teacher import TeachersNotebook


class Replay(NbGraderPreprocessor):  # type: ignore[misc]
    """Stands in `Autograde.autograde_preprocessors` in place of Execute.

    A notebook whose name is that of a scenario is graded by replaying its journal: no code of
    the pupil's runs. Any other notebook is given to its own grader.
    """

    lang = Unicode("en", help="Language of what the teacher reads: uz, ru or en").tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Give the teacher's test cells their outputs, and clear all others."""
        say_it_in_one_line(self.log)
        known = resources["nbgrader"]
        teachers = teachers_cells(
            known["db_url"], known["notebook"], known["assignment"], source_of(self, known)
        )
        # What Repair found when it read the submission, one step before.
        carried = nb.metadata.pop(SAVOD, {})
        work = Work(
            _submission(self, known), known["notebook"], self.lang, carried.get("was_run", False)
        )
        try:
            self._grade(nb, teachers, work)
        except SubmissionStoppedError as stopped:
            sentence = f"{known['student']}, {known['assignment']}: {stopped}"
            raise SubmissionStoppedError(sentence) from stopped
        notes = [Note(each["kind"], dict(each["values"])) for each in carried.get("notes", [])]
        show_notes(nb, [*notes, *work.submission.notes, *work.notes], self.lang)
        return nb, resources

    def _grade(self, nb: NotebookNode, teachers: TeachersNotebook, work: Work) -> None:
        for warning in grader_of(teachers)(nb, teachers, work):
            self.log.warning("%s", warning)
        for cell in nb.cells:
            marks = cell.metadata.get("nbgrader", {})
            if marks.get("grade"):
                refuse_wrong_credit(cell, self.lang)


def _submission(step: NbGraderPreprocessor, known: dict[str, str]) -> Submission:
    """Return the submission as handed in: the copy being graded has lost its run counts."""
    course = step.parent.parent.coursedir
    folder = course.format_path(course.submitted_directory, known["student"], known["assignment"])
    return Submission(known["student"], known["assignment"], Path(folder))
