"""A course with one small unit, for tests of workspace and grading: 4 points and a reflection."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

SLUG = "04-cabinet"
TITLE = "Your cabinet"
HIDDEN = 'check("You did not sign out", not desk.happened("signed_out"))'
SETUP = f"""\
from grading import check
from sandbox_portal import open_desk

desk = open_desk("{SLUG}", lang="en")"""


def nbgrader_cell(cell: NotebookNode, grade_id: str, **facts: Any) -> NotebookNode:
    """Give a cell the metadata that nbgrader reads."""
    rest = {"grade": False, "solution": False, "locked": False, "task": False}
    cell.metadata["nbgrader"] = {**rest, "grade_id": grade_id, "schema_version": 3, **facts}
    cell.id = f"cell-{grade_id}"
    return cell


def check_cell(grade_id: str, source: str, points: float) -> NotebookNode:
    """Return one of the teacher's test cells."""
    cell = new_code_cell(source)
    return nbgrader_cell(cell, grade_id, grade=True, locked=True, points=points)


def exercise() -> NotebookNode:
    """Return the source of the core notebook."""
    cells = [
        new_markdown_cell(f"# {TITLE}", id="title"),
        nbgrader_cell(new_code_cell(SETUP), "setup", locked=True),
        check_cell(
            "signs-in", 'check("You signed in", desk.happened("signed_in"), "Open One ID.")', 1
        ),
        check_cell(
            "ends-session",
            'check("You ended the unknown session",\n'
            '      desk.happened("session_ended", session=desk.truth.unknown_session))\n'
            f"### BEGIN HIDDEN TESTS\n{HIDDEN}\n### END HIDDEN TESTS",
            2,
        ),
        check_cell("tells-code-to-nobody", 'check("Kept", desk.never("code_disclosed"))', 1),
        nbgrader_cell(
            new_markdown_cell("A good answer."), "why", grade=True, solution=True, points=3
        ),
    ]
    return notebook(cells)


def lesson() -> NotebookNode:
    """Return the lesson notebook."""
    return notebook([new_markdown_cell(f"# {TITLE}", id="title")])


def notebook(cells: list[NotebookNode]) -> NotebookNode:
    """Return a notebook for the Python kernel."""
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


def write_course(root: Path, *langs: str) -> Path:
    """Write the unit into a folder as `savod build` would."""
    for home, made in (("exercises", exercise()), ("lessons", lesson())):
        folder = root / home / SLUG
        folder.mkdir(parents=True)
        for lang in langs or ("en",):
            nbformat.write(made, folder / f"{lang}.ipynb")
    return root
