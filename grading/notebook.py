"""The few things that grading does with notebooks and their cells, typed."""

from __future__ import annotations

from nbformat import NotebookNode


def node(**parts: object) -> NotebookNode:
    """Return a part of a notebook: a cell, an output, metadata."""
    return NotebookNode(**parts)  # type: ignore[no-untyped-call]


def code_cells(nb: NotebookNode) -> list[NotebookNode]:
    """Return the code cells of a notebook."""
    return [cell for cell in nb.cells if cell.cell_type == "code"]


def clear_outputs(nb: NotebookNode) -> None:
    """Take away what the cells showed, and their run counts."""
    for cell in code_cells(nb):
        cell.outputs = []
        cell.execution_count = None


def grade_id(cell: NotebookNode) -> str | None:
    """Return the id by which nbgrader knows a cell."""
    found = cell.metadata.get("nbgrader", {}).get("grade_id")
    return found if isinstance(found, str) else None
