"""A cell that a pupil has copied: nbgrader would stop the whole class for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nbgrader.preprocessors import NbGraderPreprocessor

if TYPE_CHECKING:
    from nbformat import NotebookNode


class ForgetCopies(NbGraderPreprocessor):  # type: ignore[misc]
    """Stands after nbgrader's DeduplicateIds, which leaves empty metadata on the copies.

    Empty metadata has no schema version, so CheckCellMetadata takes the notebook for one of an
    old format and ends the run, for all pupils.
    """

    def preprocess_cell(
        self,
        cell: NotebookNode,
        resources: dict[str, Any],
        cell_index: int,  # noqa: ARG002 - nbconvert's signature
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Take empty nbgrader metadata away: the copy is then a plain cell."""
        if cell.metadata.get("nbgrader") == {}:
            del cell.metadata["nbgrader"]
        return cell, resources
