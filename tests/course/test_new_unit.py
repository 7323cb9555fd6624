"""`savod new-unit`, followed the way that CONTRIBUTING.md leads: the unit builds and plays."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course.new_unit.make import NewUnitError, new_unit
from course.units import COURSE_ROOT, TRANSLATED

SLUG = "99-new-topic"
PARTS = ("course", "sandbox_portal", "grading", "docs/teacher", "tests/content")
EMPTY = re.compile(r'^msgid "(.+)"\nmsgstr ""$', re.MULTILINE)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout with one unit, so that nothing here is touched."""
    root = tmp_path_factory.mktemp("checkout")
    ignore = shutil.ignore_patterns("__pycache__")
    for part in (*PARTS, "lessons/04-cabinet", "exercises/04-cabinet"):
        shutil.copytree(COURSE_ROOT / part, root / part, ignore=ignore)
    for name in ("pyproject.toml", "jupytext.toml", "tests/__init__.py", "tests/conftest.py"):
        shutil.copyfile(COURSE_ROOT / name, root / name)
    return root


def run(root: Path, *command: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(root), "LC_ALL": "en_GB.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def translate(root: Path) -> None:
    """Fill each empty translation with words that are not English any more."""
    for lang in TRANSLATED:
        for home in ("lessons", "exercises"):
            path = root / home / SLUG / f"{lang}.po"
            text = path.read_text(encoding="utf-8").replace("\r", "")
            path.write_text(
                EMPTY.sub(lambda found, lang=lang: _filled(found, lang), text), encoding="utf-8"
            )


def _filled(found: re.Match[str], lang: str) -> str:
    words = re.sub(r"(?<=\w)'(?=\w)", "ʼ", found[1])
    return f'msgid "{found[1]}"\nmsgstr "{words} {lang}"'


def test_a_new_unit_builds_records_and_passes_the_tests_of_every_unit(checkout: Path) -> None:
    said = run(checkout, "course", "new-unit", SLUG, "--title", "A new topic")
    assert f"lessons/{SLUG}/lesson.md" in said
    assert "CONTRIBUTING.md" in said
    translate(checkout)
    run(checkout, "course", "build", "--only", SLUG)
    run(checkout, "course", "record")
    wanted = ["tests/content/test_exercises.py", "tests/content/test_plans.py", "-q", "-k", SLUG]
    assert " passed" in run(checkout, "pytest", *wanted)


@pytest.mark.parametrize("slug", ["new-topic", "4-x", "04-other", "13_topic", "../13-x"])
def test_a_wrong_or_taken_name_is_refused(checkout: Path, slug: str) -> None:
    with pytest.raises(NewUnitError):
        new_unit(slug, "x", checkout)
    assert not (checkout / "lessons" / slug).is_dir()
