"""nbgrader accepts what the builder makes."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.preprocessors import CheckCellMetadata
from traitlets.config import Config

from course.build.run import build
from course.units import find_unit


@pytest.fixture
def built(translated: Path) -> Path:
    """Return the root of a course that has been built."""
    build(translated)
    return translated


@pytest.mark.parametrize("lang", ["en", "uz", "ru"])
def test_metadata_is_valid(built: Path, lang: str) -> None:
    for path in find_unit("04-cabinet", built).assignment(lang).values():
        notebook = nbformat.read(path, as_version=4)
        MetadataValidator().validate_nb(notebook)
        CheckCellMetadata().preprocess(notebook, {})


@pytest.mark.filterwarnings("ignore")
def test_generate_assignment_takes_it(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # nbgrader runs alembic by its bare name.
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    home = tmp_path / "nbgrader"
    source = home / "source" / "04-cabinet"
    source.mkdir(parents=True)
    for name, path in find_unit("04-cabinet", built).assignment("uz").items():
        shutil.copy(path, source / f"{name}.ipynb")
    config = Config()
    config.CourseDirectory.root = str(home)
    config.CourseDirectory.assignment_id = "04-cabinet"
    config.CourseDirectory.db_url = f"sqlite:///{home}/gradebook.db"
    directory = CourseDirectory(config=config)
    GenerateAssignment(coursedir=directory, config=config).start()
    released = home / "release" / "04-cabinet"
    core = nbformat.read(released / "04-cabinet.ipynb", as_version=4)
    texts = "\n".join(cell.source for cell in core.cells)
    assert "code_disclosed" not in texts
    assert "still works" not in texts
    assert "own words" not in texts
    code = nbformat.read(released / "04-cabinet-code.ipynb", as_version=4)
    assert "len(sessions)" not in code.cells[1].source
    assert "uz Return how many" in code.cells[1].source
