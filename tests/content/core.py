"""A unit's core exercise, for the tests: its checks, its plays, and what a desk fails."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course.rehearsal import Part, load_parts, record
from course.units import Unit, all_units
from grading.notebook import grade_id
from grading.replay import replay, run_cell
from sandbox_portal.evidence import Evidence
from sandbox_portal.journal import journal_path


@dataclass(frozen=True)
class Core:
    """The core exercise of a unit."""

    unit: Unit

    @property
    def slug(self) -> str:
        return self.unit.slug

    @cached_property
    def parts(self) -> dict[str, Part]:
        return load_parts(self.unit.exercise.path.parent / "plays.py")

    def checks(self, lang: str = "en") -> dict[str, NotebookNode]:
        """Return the test cells by grade id."""
        return _checks(self.unit.exercise.notebook(lang))

    def points(self) -> dict[str, float]:
        """Return the points of each check."""
        return {key: cell.metadata.nbgrader.points for key, cell in self.checks().items()}

    def score(self, fails: frozenset[str]) -> float:
        """Return the score of somebody who fails these checks."""
        return sum(points for key, points in self.points().items() if key not in fails)

    def failed(self, evidence: Evidence, lang: str = "en") -> dict[str, str]:
        """Return what the failed checks say, by grade id."""
        said = {}
        for key, cell in self.checks(lang).items():
            errors = [o for o in run_cell(cell.source, evidence) if o.output_type == "error"]
            assert all(error.ename == "CheckFailed" for error in errors), (key, errors)
            if errors:
                said[key] = str(errors[-1].evalue)
        return said

    def played(self, folder: Path, play: str, pupil: str) -> Evidence:
        """Play, leave a journal, and rebuild the desk from it as a grader does."""
        journal = record(self.slug, pupil, self.parts[play].play)
        journal_path(folder, self.slug).write_bytes(journal)
        return replay(folder, self.slug, pupil)


@cache
def _checks(notebook: Path) -> dict[str, NotebookNode]:
    return {
        str(grade_id(cell)): cell
        for cell in nbformat.read(notebook, as_version=4).cells
        if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("grade")
    }


CORES = [Core(unit) for unit in all_units() if unit.lesson.path.is_file()]
"""A questionnaire has no lesson, no checks and no plays."""
