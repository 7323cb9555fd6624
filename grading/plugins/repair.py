"""Let stock nbgrader read and repair a submission as `savod grade` does.

nbgrader opens a notebook before any of its steps runs, and ends there if the file is not plain
UTF-8 of format 4. So the exporter reads it our way, and the first step puts the cells right.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from nbconvert.exporters import NotebookExporter
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from grading.notebook import node
from grading.plugins.stop import SubmissionStoppedError, say_it_in_one_line
from grading.reading import UnreadableNotebookError, read_notebook
from grading.repair.cells import repair_cells
from grading.sentences import unreadable_notebook
from grading.teacher import teachers_cells

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from grading.repair.notes import Note

SAVOD: Final = "savod"


class SubmissionExporter(NotebookExporter):
    """Stands in `Autograde.exporter_class`: reads what was submitted, whatever saved it."""

    lang = Unicode("en", help="Language of what the teacher reads: uz, ru or en").tag(config=True)

    def from_file(
        self, file_stream: Any, resources: dict[str, Any] | None = None, **kw: Any
    ) -> Any:
        """Read a submitted notebook with repairs; what nbgrader wrote itself, as it is."""
        resources = resources if resources is not None else {}
        if not getattr(self.parent, "_sanitizing", False):
            return super().from_file(file_stream, resources, **kw)
        say_it_in_one_line(self.log)
        try:
            read = read_notebook(Path(file_stream.name))
        except UnreadableNotebookError as error:
            known = resources["nbgrader"]
            sentence = unreadable_notebook(error, self.lang)
            raise SubmissionStoppedError(
                f"{known['student']}, {known['assignment']}: {sentence}"
            ) from error
        read.nb.metadata[SAVOD] = node(was_run=read.was_run, notes=_plain(read.notes))
        return self.from_notebook_node(read.nb, resources, **kw)  # type: ignore[no-untyped-call]


class Repair(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Stands first in `Autograde.sanitize_preprocessors`, after ClearOutput."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Put the teacher's cells right, each there once."""
        known = resources["nbgrader"]
        teachers = teachers_cells(
            known["db_url"], known["notebook"], known["assignment"], source_of(self, known)
        )
        carried = nb.metadata.setdefault(SAVOD, node(notes=[]))
        carried.notes = [*carried.get("notes", []), *_plain(repair_cells(nb, teachers))]
        return nb, resources


def _plain(notes: list[Note]) -> list[NotebookNode]:
    return [node(kind=each.kind, values=node(**each.values)) for each in notes]


def source_of(step: NbGraderPreprocessor, known: dict[str, str]) -> Path:
    """Return the teacher's own file of a notebook."""
    course = step.parent.parent.coursedir
    folder = course.format_path(course.source_directory, ".", known["assignment"])
    return Path(folder) / f"{known['notebook']}.ipynb"
