"""Parsed JSON to a notebook of today's format: old versions, and cells of a strange shape."""

from __future__ import annotations

import re
import warnings
from itertools import count
from typing import TYPE_CHECKING, Any, Final

import nbformat
from nbformat import NotebookNode

from grading.notebook import node
from grading.repair.notes import Note, note

if TYPE_CHECKING:
    from collections.abc import Iterator

CELL_TYPES: Final = ("code", "markdown", "raw")
CELL_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class NotANotebookError(ValueError):
    """The JSON is not that of a notebook."""


def as_notebook(parsed: Any, file: str) -> tuple[NotebookNode, list[Note]]:
    """Return a notebook of format 4.5 with whole cells; what cannot be one is left out.

    Only what a person wrote is kept: the metadata of the notebook and what the cells showed
    come from the grader.
    """
    if not isinstance(parsed, dict):
        raise NotANotebookError
    notes = []
    if "cells" not in parsed:
        parsed, notes = _upgraded(parsed), [note("old_format", file=file)]
    raw = parsed.get("cells")
    if not isinstance(raw, list):
        raise NotANotebookError
    ids: set[str] = set()
    cells = [cell for each in raw if (cell := _cell(each, ids)) is not None]
    if len(cells) < len(raw):
        notes.append(note("shape", file=file))
    nb = node(cells=cells, metadata=node(), nbformat=4, nbformat_minor=5)
    return nb, notes


def _upgraded(parsed: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook of format 3 or older as one of format 4."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            old = nbformat.from_dict(parsed)  # type: ignore[no-untyped-call]
            new: dict[str, Any] = nbformat.convert(old, 4)  # type: ignore[no-untyped-call]
    except Exception as error:
        # The converters of nbformat break in many ways on what is no notebook.
        raise NotANotebookError from error
    return new


def _cell(raw: Any, ids: set[str]) -> NotebookNode | None:
    """Return a cell with all parts that the format asks for, or None if it is none."""
    if not isinstance(raw, dict) or raw.get("cell_type") not in CELL_TYPES:
        return None
    source = _text(raw.get("source"))
    if source is None:
        return None
    cell = node(
        cell_type=raw["cell_type"],
        id=_free_id(raw.get("id"), ids),
        metadata=_metadata(raw.get("metadata")),
        source=source,
    )
    if cell.cell_type == "code":
        count = raw.get("execution_count")
        cell.execution_count = count if isinstance(count, int) else None
        cell.outputs = list(_outputs(raw.get("outputs")))
    elif isinstance(attachments := raw.get("attachments"), dict):
        cell.attachments = nbformat.from_dict(attachments)  # type: ignore[no-untyped-call]
    return cell


def _text(source: Any) -> str | None:
    if isinstance(source, str):
        return source
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        return "".join(source)
    return None


def _metadata(raw: Any) -> NotebookNode:
    if not isinstance(raw, dict):
        return node()
    metadata: NotebookNode = nbformat.from_dict(raw)  # type: ignore[no-untyped-call]
    if not isinstance(metadata.get("nbgrader", {}), dict):
        del metadata["nbgrader"]
    return metadata


def _outputs(raw: Any) -> Iterator[NotebookNode]:
    """Give only a trace that the cell was run: what it showed is never used."""
    if isinstance(raw, list) and raw:
        yield node(output_type="stream", name="stdout", text="")


def _free_id(wanted: Any, ids: set[str]) -> str:
    """Return the cell's id, or another if it is none or taken."""
    name = wanted if isinstance(wanted, str) and CELL_ID.fullmatch(wanted) else ""
    numbered = (f"cell-{number}" for number in count(len(ids)))
    free = name if name and name not in ids else next(n for n in numbered if n not in ids)
    ids.add(free)
    return free
