"""The few things that grading does with notebooks and their cells, typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat
from nbformat import NotebookNode

if TYPE_CHECKING:
    from pathlib import Path


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


def was_run(path: Path) -> bool:
    """Tell whether any code cell of the notebook in a file bears traces of having been run."""
    nb = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    return any(cell.get("execution_count") or cell.get("outputs") for cell in code_cells(nb))
