"""Whose cell is it? Find each of the teacher's cells in a submission, and put it right.

A cell is known by its grade id; where the hidden marks are lost, by its own id, and at last
by its text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grading.notebook import grade_id
from grading.repair.notes import Note, note_cells
from grading.repair.order import in_order

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from grading.teacher import TeachersCell, TeachersNotebook


@dataclass
class Found:
    """What is found out about the cells of a submission."""

    chosen: dict[str, NotebookNode] = field(default_factory=dict)
    copied: list[str] = field(default_factory=list)
    two_answers: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    answer_deleted: list[str] = field(default_factory=list)
    reordered: bool = False

    def notes(self) -> list[Note]:
        """Return what was put right."""
        kinds = ("deleted", "answer_deleted", "copied", "two_answers", "edited", "marks")
        notes = [each for kind in kinds for each in note_cells(kind, getattr(self, kind))]
        return [*notes, *([Note("order")] if self.reordered else [])]


def repair_cells(nb: NotebookNode, teachers: TeachersNotebook) -> list[Note]:
    """Put the teacher's cells of a submission right, each there once; return what was done."""
    found = Found()
    claims = _claims(nb, teachers)
    dropped: set[int] = set()
    for cell in teachers.cells:
        claimed = claims.get(cell.grade_id, [])
        if claimed:
            chosen = _choose(cell, claimed, found, dropped)
            _set_right(cell, chosen, found)
        else:
            chosen = cell.new_cell()
            (found.answer_deleted if cell.solution else found.deleted).append(cell.grade_id)
        found.chosen[cell.grade_id] = chosen
    _forget_marks(nb, found)
    nb.cells = [cell for cell in nb.cells if id(cell) not in dropped]
    nb.cells, found.reordered = in_order(nb.cells, found.chosen, teachers)
    return found.notes()


def _claims(nb: NotebookNode, teachers: TeachersNotebook) -> dict[str, list[NotebookNode]]:
    """Return which cells of the submission say that they are a cell of the teacher's."""
    claims: dict[str, list[NotebookNode]] = {}
    nameless = []
    for cell in nb.cells:
        name = grade_id(cell)
        if name in teachers.by_id:
            claims.setdefault(str(name), []).append(cell)
        else:
            nameless.append(cell)
    for cell in nameless:
        name = _recognised(cell, teachers)
        if name is not None and name not in claims:
            claims[name] = [cell]
    return claims


def _recognised(cell: NotebookNode, teachers: TeachersNotebook) -> str | None:
    """Return which of the teacher's cells this is, although it has lost its marks."""
    ends = [name for name in teachers.by_id if cell.id.endswith(f"-{name}")]
    if ends:
        return max(ends, key=len)
    for name, known in teachers.by_id.items():
        same_kind = known.cell_type == cell.cell_type
        if same_kind and cell.source.strip() and cell.source.strip() == known.released.strip():
            return name
    return None


def _choose(
    known: TeachersCell, claimed: list[NotebookNode], found: Found, dropped: set[int]
) -> NotebookNode:
    """Return the cell that counts; copies that say nothing of their own are dropped."""
    if len(claimed) == 1:
        return claimed[0]
    untouched = known.released.strip()
    own = [cell for cell in claimed if cell.source.strip() != untouched]
    # A copy has another cell id than the one it was copied from.
    first = next((cell for cell in claimed if cell.id.endswith(f"-{known.grade_id}")), claimed[-1])
    chosen = own[-1] if known.solution and own else first
    several = known.solution and len({cell.source.strip() for cell in own}) > 1
    (found.two_answers if several else found.copied).append(known.grade_id)
    said = {untouched, chosen.source.strip()}
    dropped.update(
        id(cell) for cell in claimed if cell is not chosen and cell.source.strip() in said
    )
    return chosen


def _set_right(known: TeachersCell, cell: NotebookNode, found: Found) -> None:
    """Give the cell the teacher's kind, marks and, where it is locked, text."""
    if cell.cell_type != known.cell_type or _other_marks(known, cell):
        found.marks.append(known.grade_id)
    if known.locked and cell.source not in (known.released, known.source):
        found.edited.append(known.grade_id)
    _change_kind(cell, known.cell_type)
    known.restore(cell)


def _other_marks(known: TeachersCell, cell: NotebookNode) -> bool:
    """Tell whether marks that decide about points are not the teacher's."""
    marks = cell.metadata.get("nbgrader", {})
    counted = ("grade", "grade_id", "locked", "points", "solution", "task")
    wanted = known.metadata
    return any(marks.get(key) != wanted.get(key) for key in counted if key in wanted)


def _change_kind(cell: NotebookNode, cell_type: str) -> None:
    cell.cell_type = cell_type
    if cell_type == "code":
        cell.setdefault("outputs", [])
        cell.setdefault("execution_count", None)
        cell.pop("attachments", None)
    else:
        cell.pop("outputs", None)
        cell.pop("execution_count", None)


def _forget_marks(nb: NotebookNode, found: Found) -> None:
    """Take nbgrader's marks from all other cells: they are the pupil's own."""
    chosen = {id(cell) for cell in found.chosen.values()}
    for cell in nb.cells:
        if id(cell) not in chosen:
            cell.metadata.pop("nbgrader", None)
