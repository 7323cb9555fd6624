"""Grade one submission: read, repair, grade, count. No gradebook is written here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nbgrader.preprocessors import LimitOutput

from grading.graders import Work, core_notebooks, grader_of
from grading.mark import Marks, marks_of
from grading.notebook import node
from grading.reading import UnreadableNotebookError, read_notebook
from grading.repair.cells import repair_cells
from grading.repair.notes import Note, note
from grading.sentences import unreadable_notebook
from grading.stopped import SubmissionStoppedError

if TYPE_CHECKING:
    from pathlib import Path

    from nbformat import NotebookNode

    from grading.submission import Submission
    from grading.teacher import TeachersNotebook


@dataclass(frozen=True)
class Assignment:
    """What the teacher hands out under one name: one notebook, or several."""

    name: str
    notebooks: tuple[TeachersNotebook, ...]


@dataclass(frozen=True)
class Graded:
    """A graded submission: what to write where, and what to tell whom."""

    marks: list[Marks]
    notes: list[Note] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    notebooks: dict[str, NotebookNode] = field(default_factory=dict)
    used: list[Path] = field(default_factory=list)


def grade_submission(submission: Submission, assignment: Assignment, lang: str) -> Graded:
    """Return the graded notebooks and their marks, or raise SubmissionStoppedError."""
    graded = Graded([])
    try:
        places = _places(submission, assignment)
        for teachers in assignment.notebooks:
            path = places[teachers.name]
            if path is None:
                graded.marks.append(_nothing(teachers))
                graded.notes.append(note("not_handed_in", file=f"{teachers.name}.ipynb"))
            else:
                _grade_notebook(submission, teachers, path, graded, lang)
    except UnreadableNotebookError as error:
        raise SubmissionStoppedError(unreadable_notebook(error, lang)) from error
    graded.notes[:0] = submission.notes
    graded.notes.extend(submission.left_out(set(graded.used)))
    for nb in graded.notebooks.values():
        show_notes(nb, graded.notes, lang)
    return graded


def _places(submission: Submission, assignment: Assignment) -> dict[str, Path | None]:
    """Return where each notebook lies; the one with the journal has to be there."""
    places = {each.name: submission.notebook(each.name) for each in assignment.notebooks}
    missing = [name for name, path in places.items() if path is None]
    needed = [name for name in missing if name in core_notebooks()]
    if len(missing) == len(places) or needed:
        raise UnreadableNotebookError("missing", f"{(needed or missing)[0]}.ipynb")
    return places


def _grade_notebook(
    submission: Submission, teachers: TeachersNotebook, path: Path, graded: Graded, lang: str
) -> None:
    read = read_notebook(path, path.name)
    work = Work(submission, teachers.name, lang, was_run=read.was_run)
    nb = read.nb
    notes = [*read.notes, *repair_cells(nb, teachers)]
    nb.metadata["kernelspec"] = node(**teachers.kernelspec)
    graded.warnings.extend(grader_of(teachers)(nb, teachers, work))
    limit_outputs(nb)
    graded.marks.append(marks_of(nb, teachers.name, lang))
    graded.notes.extend([*notes, *work.notes])
    graded.notebooks[teachers.name] = nb
    graded.used.extend([path, *work.used])


def _nothing(teachers: TeachersNotebook) -> Marks:
    """Return the marks of a notebook that was not handed in, as nbgrader gives them."""
    scores = {cell.grade_id: 0.0 for cell in teachers.cells if cell.points is not None}
    return Marks(teachers.name, dict(scores), absent=True)


def limit_outputs(nb: NotebookNode) -> None:
    """Cut very long outputs as nbgrader does."""
    limit = LimitOutput()
    for number, cell in enumerate(nb.cells):
        limit.preprocess_cell(cell, {}, number)


def show_notes(nb: NotebookNode, notes: list[Note], lang: str) -> None:
    """Say at the top of the notebook what was put right; feedback and Formgrader show it."""
    if not notes:
        return
    from sandbox_portal.language import translator

    sentences = [each.say(lang) for each in notes]
    nb.metadata["savod"] = node(repairs=sentences)
    head = translator(lang).gettext("Put right before grading:")
    text = "\n".join([f"**{head}**", "", *(f"- {plain(sentence)}" for sentence in sentences)])
    cell = node(cell_type="markdown", id="savod-repairs", metadata=node(), source=text)
    nb.cells.insert(0, cell)


def plain(text: str) -> str:
    """Return text as Markdown that shows just it: a file's name is a pupil's choice."""
    for sign in "\\`*_{}[]<>()#+!|&":
        text = text.replace(sign, "\\" + sign)
    return text
