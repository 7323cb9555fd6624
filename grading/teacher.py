"""The teacher's own cells, as `nbgrader generate_assignment` put them into the gradebook."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme

from grading.notebook import node

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from nbformat import NotebookNode
    from nbgrader.api import Notebook


@dataclass(frozen=True)
class TeachersCell:
    """A cell with a grade id: hidden tests included, and nothing in it from a pupil's copy."""

    grade_id: str
    source: str
    points: float | None
    checksum: str
    cell_type: str = "code"
    locked: bool = True
    solution: bool = False
    task: bool = False
    released: str = ""
    """The source as pupils got it: without hidden tests."""

    @property
    def is_test(self) -> bool:
        """Tell whether this is a locked test cell."""
        return self.locked and self.cell_type == "code" and self.points is not None

    @property
    def metadata(self) -> dict[str, object]:
        """The nbgrader metadata that the cell must carry."""
        marks = {
            "cell_type": self.cell_type,
            "checksum": self.checksum,
            "grade": self.points is not None and not self.task,
            "grade_id": self.grade_id,
            "locked": self.locked,
            "schema_version": 3,
            "solution": self.solution,
            "task": self.task,
        }
        return marks if self.points is None else {**marks, "points": self.points}

    def restore(self, cell: NotebookNode) -> None:
        """Make a cell of a submission the teacher's again; an answer keeps its text."""
        if self.locked:
            cell.source = self.source
        cell.metadata["nbgrader"] = node(**self.metadata)

    def new_cell(self) -> NotebookNode:
        """Return the cell anew, for a submission that has lost it.

        An answer with points comes back empty: nbgrader gives 0 to the text that pupils found
        there, but an empty cell waits for the teacher.
        """
        manual = self.solution and self.points is not None
        cell = node(
            cell_type=self.cell_type,
            id=f"restored-{self.grade_id}"[:64],
            metadata=node(deletable=False) if self.solution else _unchangeable(),
            source="" if manual else self.source,
        )
        if self.cell_type == "code":
            cell.execution_count, cell.outputs = None, []
        self.restore(cell)
        return cell


def _unchangeable() -> NotebookNode:
    return node(deletable=False, editable=False)


@dataclass(frozen=True)
class TeachersNotebook:
    """A notebook of an assignment: the teacher's cells in their order."""

    name: str
    cells: tuple[TeachersCell, ...]
    kernelspec: dict[str, Any] = field(default_factory=dict)
    ordered: bool = True
    """Whether the order is known; the gradebook alone does not keep it."""

    @property
    def by_id(self) -> dict[str, TeachersCell]:
        """The cells by their grade ids."""
        return {cell.grade_id: cell for cell in self.cells}

    @property
    def tests(self) -> dict[str, TeachersCell]:
        """The locked test cells by their grade ids."""
        return {cell.grade_id: cell for cell in self.cells if cell.is_test}

    @property
    def version(self) -> str:
        """A digest of all that the teacher wrote: another one means to grade again."""
        said = json.dumps([repr(cell) for cell in self.cells])
        return hashlib.sha256(said.encode()).hexdigest()


def teachers_notebook(found: Notebook, source: Path | None = None) -> TeachersNotebook:
    """Return a notebook of the gradebook; `source` is the teacher's file, for the order."""
    order = _order(source)
    graded = {cell.name: cell.max_score for cell in (*found.grade_cells, *found.task_cells)}
    solutions = {cell.name for cell in found.solution_cells}
    tasks = {cell.name for cell in found.task_cells}
    cells = [
        TeachersCell(
            grade_id=cell.name,
            source=cell.source or "",
            points=graded.get(cell.name),
            checksum=cell.checksum or "",
            cell_type=cell.cell_type,
            locked=bool(cell.locked),
            solution=cell.name in solutions,
            task=cell.name in tasks,
            released=_released(cell.source or "", cell.cell_type),
        )
        for cell in found.source_cells
    ]
    place = {grade_id: number for number, grade_id in enumerate(order)}
    cells.sort(key=lambda cell: place.get(cell.grade_id, len(place)))
    kernelspec = json.loads(found.kernelspec) if found.kernelspec else {}
    known = all(cell.grade_id in place for cell in cells)
    return TeachersNotebook(found.name, tuple(cells), kernelspec or {}, ordered=known)


def _order(source: Path | None) -> Iterable[str]:
    """Return the grade ids in the order of the teacher's file; nothing if there is none."""
    if source is None or not source.is_file():
        return []
    cells = json.loads(source.read_text(encoding="utf-8"))["cells"]
    ids = (cell.get("metadata", {}).get("nbgrader", {}).get("grade_id") for cell in cells)
    return [grade_id for grade_id in ids if grade_id]


def _released(source: str, cell_type: str) -> str:
    """Return a cell's source without what `generate_assignment` takes out for the pupils."""
    cell = node(cell_type=cell_type, source=source, metadata=node())
    ClearHiddenTests()._remove_hidden_test_region(cell)
    ClearMarkScheme()._remove_mark_scheme_region(cell)
    return str(cell.source)


def teachers_cells(
    db_url: str, notebook: str, assignment: str, source: Path | None = None
) -> TeachersNotebook:
    """Open the gradebook and return one notebook of an assignment."""
    with Gradebook(db_url) as gradebook:
        return teachers_notebook(gradebook.find_notebook(notebook, assignment), source)


def teachers_tests(db_url: str, notebook: str, assignment: str) -> dict[str, TeachersCell]:
    """Return the test cells of a notebook by their grade id."""
    return teachers_cells(db_url, notebook, assignment).tests
