"""The order of cells: the teacher's cells in the teacher's order, a pupil's own after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from grading.teacher import TeachersNotebook


def in_order(
    cells: list[NotebookNode], chosen: dict[str, NotebookNode], teachers: TeachersNotebook
) -> tuple[list[NotebookNode], bool]:
    """Return the cells with those that were added, and whether others had to move.

    Each own cell of the pupil's stays behind the teacher's cell that it stood behind.
    """
    wanted = [chosen[cell.grade_id] for cell in teachers.cells]
    known = {id(cell) for cell in wanted}
    there = [cell for cell in cells if id(cell) in known]
    present = {id(cell) for cell in there}
    expected = [cell for cell in wanted if id(cell) in present]
    moved = teachers.ordered and any(a is not b for a, b in zip(there, expected, strict=True))
    if not moved:
        return _with_added(cells, wanted, present), False
    first, behind = _own_cells(cells, known)
    ordered = [each for cell in wanted for each in (cell, *behind.get(id(cell), []))]
    return [*first, *ordered], True


def _own_cells(
    cells: list[NotebookNode], known: set[int]
) -> tuple[list[NotebookNode], dict[int, list[NotebookNode]]]:
    """Return the pupil's own cells: those at the top, and those behind each known cell."""
    first: list[NotebookNode] = []
    behind: dict[int, list[NotebookNode]] = {}
    group = first
    for cell in cells:
        if id(cell) in known:
            group = behind.setdefault(id(cell), [])
        else:
            group.append(cell)
    return first, behind


def _with_added(
    cells: list[NotebookNode], wanted: list[NotebookNode], present: set[int]
) -> list[NotebookNode]:
    """Put each cell that was lost behind the teacher's cell that goes before it."""
    result = list(cells)
    before: NotebookNode | None = None
    for cell in wanted:
        if id(cell) not in present:
            at = next((n for n, each in enumerate(result) if each is before), -1)
            result.insert(at + 1, cell)
        before = cell
    return result
