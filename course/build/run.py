"""The builder's three jobs: make notebooks, compare them with what is there, update catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from course.build.folder import build_unit, update_unit
from course.build.interface import build_interface, update_interface
from course.build.made import Made
from course.units import COURSE_ROOT, Unit, all_units, find_unit

if TYPE_CHECKING:
    from pathlib import Path


def build(root: Path = COURSE_ROOT, only: str | None = None) -> list[Path]:
    """Make what can be made and write it; raise if anything was wrong. Return what changed."""
    made = _built(root, only)
    changed = made.write()
    made.raise_faults()
    return changed


def check(root: Path = COURSE_ROOT, only: str | None = None) -> None:
    """Raise if `savod messages` or `savod build` would change a file."""
    catalogues = Made(root)
    _update(catalogues, only)
    catalogues.raise_faults()
    catalogues.raise_outdated("savod messages")
    made = _built(root, only)
    made.raise_faults()
    made.raise_outdated("savod build")


def update_messages(root: Path = COURSE_ROOT, only: str | None = None) -> list[Path]:
    """Bring catalogues up to date and write them. Return what changed."""
    made = Made(root)
    _update(made, only)
    changed = made.write()
    made.raise_faults()
    return changed


def _built(root: Path, only: str | None) -> Made:
    made = Made(root)
    for unit in _units(root, only):
        build_unit(unit, made)
    if only is None:
        build_interface(root, made)
    return made


def _update(made: Made, only: str | None) -> None:
    for unit in _units(made.root, only):
        update_unit(unit, made)
    if only is None:
        update_interface(made.root, made)


def _units(root: Path, only: str | None) -> list[Unit]:
    return all_units(root) if only is None else [find_unit(only, root)]
