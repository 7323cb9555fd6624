"""Notebooks as the course hands them out: their titles, and their form for pupils."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import nbformat
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)

from course.workspace_files.settings import stubs

if TYPE_CHECKING:
    from pathlib import Path

    from nbformat import NotebookNode

HEADING: Final = re.compile(r"^# +(.+)$", re.MULTILINE)


def title_of(path: Path, otherwise: str) -> str:
    """Return the first heading of a notebook."""
    for cell in _read(path).cells:
        if cell.cell_type == "markdown" and (found := HEADING.search(cell.source)):
            return found[1].strip()
    return otherwise


def released(path: Path, lang: str) -> str:
    """Return a notebook as pupils get it, the way nbgrader's generate_assignment makes it."""
    nb = _read(path)
    resources: dict[str, Any] = {}
    code_stub, text_stub = stubs(lang)
    for step in (
        LockCells(),
        ClearSolutions(code_stub={"python": code_stub}, text_stub=text_stub),
        ClearOutput(enabled=True),
        ClearHiddenTests(),
        ClearMarkScheme(),
        ComputeChecksums(),
        CheckCellMetadata(),
    ):
        nb, resources = step.preprocess(nb, resources)
    return str(nbformat.writes(nb)) + "\n"  # type: ignore[no-untyped-call]


def _read(path: Path) -> NotebookNode:
    nb: NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    return nb
