"""A copy of the checkout with one unit, to follow CONTRIBUTING.md in without touching ours."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from course.units import COURSE_ROOT

UNIT = "04-cabinet"
PARTS = ("course", "sandbox_portal", "grading", "docs/teacher", "tests/content")
FILES = ("pyproject.toml", "jupytext.toml", "tests/__init__.py", "tests/conftest.py")
EMPTY = re.compile(r'^((?:msgid|msgid_plural) "(.+)"\n)((?:msgstr.* ""\n?)+)', re.MULTILINE)


def copy_checkout(root: Path) -> Path:
    ignore = shutil.ignore_patterns("__pycache__")
    for part in (*PARTS, f"lessons/{UNIT}", f"exercises/{UNIT}"):
        shutil.copytree(COURSE_ROOT / part, root / part, ignore=ignore)
    for name in FILES:
        shutil.copyfile(COURSE_ROOT / name, root / name)
    return root


def run(root: Path, *command: str) -> str:
    """Run a module of the copy; fail with all that it said."""
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


def fill(catalogue: Path, lang: str) -> None:
    """Fill each empty translation with words that are not English any more."""

    def filled(found: re.Match[str]) -> str:
        words = re.sub(r"(?<=\w)'(?=\w)", "ʼ", found[2])
        return found[1] + found[3].replace('""', f'"{words} {lang}"')

    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(EMPTY.sub(filled, text), encoding="utf-8")
