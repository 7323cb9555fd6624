"""Put a copy of a renamed notebook beside it, under the name that nbgrader knows."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from grading.reading import UnreadableNotebookError
from grading.submission import Submission, plain_name


def settle_names(assignment: str, student: str, notebooks: list[str]) -> None:  # noqa: ARG001
    """Find renamed notebooks. Stands as `Autograde.pre_convert_hook`.

    nbgrader only knows notebooks by their right names: it would give 0 for one that is there
    under a browser's name.
    """
    notebooks.extend(_give_right_names(notebooks))


def _give_right_names(notebooks: list[str]) -> list[str]:
    """Return the copies that were made; `notebooks` are the files that nbgrader has found."""
    made = []
    for folder in {Path(each).parent for each in notebooks}:
        submission = Submission("", folder.name, folder)
        there = {path.name for path in submission.files}
        wanted = {Path(plain_name(path.name)).stem for path in submission.files} - {""}
        for name in sorted(wanted):
            with suppress(UnreadableNotebookError):
                found = submission.notebook(name)
                if found is not None and found.name not in (f"{name}.ipynb",):
                    right = folder / f"{name}.ipynb"
                    if right.name not in there:
                        shutil.copyfile(found, right)
                        made.append(str(right))
    return made
