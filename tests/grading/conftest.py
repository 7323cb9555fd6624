"""A class room, made once and copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from course.workspace import init
from tests.grading.class_room import ClassRoom
from tests.grading.small_course import SLUG, write_course


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose assignment is generated."""
    folder = tmp_path_factory.mktemp("prepared")
    course = init(folder / "course", "en", root=write_course(folder / "checkout"))
    done = ClassRoom(course).nbgrader("generate_assignment", SLUG)
    assert done.status == 0, done.text
    return course


@pytest.fixture
def class_room(prepared: Path, tmp_path: Path) -> ClassRoom:
    """A class room of one's own."""
    shutil.copytree(prepared, tmp_path / "course")
    return ClassRoom(tmp_path / "course")
