"""Which way a notebook is graded: by its journal, behind the wall, or by nbgrader itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from nbgrader.preprocessors import Execute, NbGraderPreprocessor
from traitlets import Enum, Unicode

from grading.plugins.replay import Replay, Submission
from grading.plugins.wall import Wall
from grading.sentences import runs_in_your_account
from grading.teacher import TeachersCells, teachers_cells
from grading.wall.rule import faults, names_of
from sandbox_portal.scenarios.loader import scenario_keys

if TYPE_CHECKING:
    from nbformat import NotebookNode

CODE_SUFFIX: Final = "-code"


class GradeNotebook(NbGraderPreprocessor):  # type: ignore[misc]
    """Stands in `Autograde.autograde_preprocessors` in place of Execute."""

    lang = Unicode("en", help="Language of what the teacher reads: uz, ru or en").tag(config=True)
    own_homework = Enum(
        ["wall", "execute"],
        default_value="wall",
        help=(
            "A teacher's own homework: “wall” grades it behind the wall where its test cells "
            "allow that, “execute” always runs it in the teacher's account as nbgrader does."
        ),
    ).tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Hand the notebook to the one that can grade it."""
        graded: tuple[NotebookNode, dict[str, Any]] = self._way(resources).preprocess(nb, resources)
        return graded

    def _way(self, resources: dict[str, Any]) -> NbGraderPreprocessor:
        submission = Submission.of(resources)
        if submission.notebook in scenario_keys():
            return Replay(parent=self.parent, lang=self.lang)
        if is_code_notebook(submission.notebook) or self._fits(submission):
            return Wall(parent=self.parent, lang=self.lang)
        self.log.warning("%s", runs_in_your_account(submission.notebook, self.lang))
        return Execute(parent=self.parent)

    def _fits(self, submission: Submission) -> bool:
        """Say whether a teacher's own homework can be graded behind the wall."""
        if self.own_homework == "execute":
            return False
        return keeps_rule(
            teachers_cells(submission.db_url, submission.notebook, submission.assignment)
        )


def is_code_notebook(notebook: str) -> bool:
    """Say whether this is a code notebook of the course, by its name."""
    return notebook.removesuffix(CODE_SUFFIX) in set(scenario_keys()) - {notebook}


def keeps_rule(cells: TeachersCells) -> bool:
    """Say whether all test cells keep the rule of the wall, whatever the locked cells do."""
    known: set[str] = set()
    for source in cells.setup.values():
        known |= names_of(source)
    return not any(faults(test.source, test.points, known) for test in cells.tests.values())
