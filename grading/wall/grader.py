"""The grader of code notebooks: behind the wall, or stopped with a sentence."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from grading.sentences import no_wall, too_much_code, wrong_test_cell
from grading.stopped import SubmissionStoppedError
from grading.wall.errors import NoWallError
from grading.wall.grade import TooMuchCodeError, grade_code
from grading.wall.rule import faults, modules_of, names_of

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from grading.graders import Work
    from grading.teacher import TeachersNotebook

CODE_SUFFIX: Final = "-code"
_KNOWN: Final = sys.stdlib_module_names | {"grading"}


def grade_behind_wall(nb: NotebookNode, teachers: TeachersNotebook, work: Work) -> list[str]:
    """Give the teacher's test cells their outputs; return what is wrong with the cells."""
    folder = work.submission.folder
    setup = setup_of(teachers)
    try:
        wrong = grade_code(
            nb, teachers.tests, setup, folder if folder.is_dir() else None, work.lang
        )
    except NoWallError as error:
        raise SubmissionStoppedError(no_wall(error.reason, work.lang)) from error
    except TooMuchCodeError as error:
        raise SubmissionStoppedError(too_much_code(work.lang)) from error
    return [wrong_test_cell(name, fault, work.lang) for name, fault in wrong.items()]


def fits_behind_wall(teachers: TeachersNotebook) -> bool:
    """Say whether a teacher's own homework can be graded behind the wall.

    Its test cells keep the rule, and its locked cells import nothing that is not Python's own:
    behind the wall there are no installed packages.
    """
    setup = setup_of(teachers)
    known: set[str] = set()
    for source in setup.values():
        known |= names_of(source)
    needed = {module for source in setup.values() for module in modules_of(source)}
    return needed <= _KNOWN and not any(
        faults(test.source, test.points or 0, known) for test in teachers.tests.values()
    )


def setup_of(teachers: TeachersNotebook) -> dict[str, str]:
    """Return the teacher's locked cells without points."""
    return {
        cell.grade_id: cell.source
        for cell in teachers.cells
        if cell.locked and cell.cell_type == "code" and not cell.is_test
    }
