"""The teacher's own test cells, as `nbgrader generate_assignment` put them into the gradebook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nbgrader.api import Gradebook

from grading.notebook import node

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(frozen=True)
class TeachersTest:
    """A locked test cell: hidden tests included, and nothing in it from the pupil's copy."""

    grade_id: str
    source: str
    points: float
    checksum: str

    @property
    def metadata(self) -> dict[str, object]:
        """The nbgrader metadata that the cell must carry."""
        return {
            "cell_type": "code",
            "checksum": self.checksum,
            "grade": True,
            "grade_id": self.grade_id,
            "locked": True,
            "points": self.points,
            "schema_version": 3,
            "solution": False,
            "task": False,
        }

    def restore(self, cell: NotebookNode) -> None:
        """Make a cell of a submission equal to the teacher's again."""
        cell.source = self.source
        cell.metadata["nbgrader"] = node(**self.metadata)

    def new_cell(self) -> NotebookNode:
        """Return the cell anew, for a submission that has lost it."""
        cell = node(
            cell_type="code",
            id=f"restored-{self.grade_id}"[:64],
            metadata=node(deletable=False, editable=False),
            execution_count=None,
            outputs=[],
        )
        self.restore(cell)
        return cell


@dataclass(frozen=True)
class TeachersCells:
    """The teacher's code cells of a notebook, by grade id: with points, and locked without."""

    tests: dict[str, TeachersTest]
    setup: dict[str, str]


def teachers_tests(db_url: str, notebook: str, assignment: str) -> dict[str, TeachersTest]:
    """Return the test cells of a notebook by their grade id."""
    return teachers_cells(db_url, notebook, assignment).tests


def teachers_cells(db_url: str, notebook: str, assignment: str) -> TeachersCells:
    """Return the teacher's code cells of a notebook."""
    with Gradebook(db_url) as gradebook:
        source = gradebook.find_notebook(notebook, assignment)
        points = {cell.name: cell.max_score for cell in source.grade_cells}
        locked = [cell for cell in source.source_cells if cell.locked and cell.cell_type == "code"]
        tests = {
            cell.name: TeachersTest(cell.name, cell.source, points[cell.name], cell.checksum)
            for cell in locked
            if cell.name in points
        }
        setup = {cell.name: cell.source for cell in locked if cell.name not in points}
        return TeachersCells(tests, setup)
