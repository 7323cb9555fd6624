"""A kind of broken submission: how it comes about, and what must become of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.grading.small_course import SLUG

NOTEBOOK = f"{SLUG}.ipynb"
JOURNAL = f"{SLUG}.journal.jsonl"
Scores = dict[str, float | None]
FULL: Scores = {"signs-in": 1, "ends-session": 2, "tells-code-to-nobody": 1, "why": None}
HALF: Scores = {**FULL, "ends-session": 0}
NOTHING: Scores = dict.fromkeys(FULL, 0)
ANSWER = "Sessiya parol bilan tugamaydi. Сессия сама не закроется."


@dataclass(frozen=True)
class Kind:
    """What is done to an honest submission that has full points and an answer."""

    damage: Callable[[Path], object]
    scores: Scores = field(default_factory=lambda: FULL)
    notes: frozenset[str] = frozenset()
    reason: str = ""
    stock: bool = True
    """Whether stock nbgrader with our plug-ins comes to the same."""


def fixed(damage: Callable[[Path], object], *notes: str, **more: Any) -> Kind:
    """Return a kind that is repaired, with the notes that must be told."""
    return Kind(damage, notes=frozenset(notes), **more)


def stopped(damage: Callable[[Path], object], reason: str, *, stock: bool = True) -> Kind:
    """Return a kind that cannot be graded, with a part of the reason."""
    return Kind(damage, reason=reason, stock=stock)


def data_of(folder: Path) -> dict[str, Any]:
    """Read the notebook of a submission."""
    data: dict[str, Any] = json.loads((folder / NOTEBOOK).read_text(encoding="utf-8"))
    return data


def save(folder: Path, data: object, **options: Any) -> None:
    """Write the notebook of a submission."""
    (folder / NOTEBOOK).write_text(json.dumps(data, **options), encoding="utf-8")


def with_data(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    """Return a damage that changes the notebook's JSON."""

    def damage(folder: Path) -> None:
        data = data_of(folder)
        change(data)
        save(folder, data)

    return damage


def with_cells(change: Callable[[list[dict[str, Any]]], object]) -> Callable[[Path], None]:
    """Return a damage that changes the list of cells."""
    return with_data(lambda data: change(data["cells"]))


def marks(cell: dict[str, Any]) -> dict[str, Any]:
    """Return nbgrader's marks of a cell."""
    found: dict[str, Any] = cell["metadata"].get("nbgrader", {})
    return found


def named(cells: list[dict[str, Any]], grade_id: str) -> dict[str, Any]:
    """Return the cell with a grade id."""
    return next(cell for cell in cells if marks(cell).get("grade_id") == grade_id)


def with_cell(grade_id: str, change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    """Return a damage that changes one cell."""
    return with_cells(lambda cells: change(named(cells, grade_id)))


def with_bytes(name: str, change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """Return a damage that changes the bytes of a file."""

    def damage(folder: Path) -> None:
        path = folder / name
        path.write_bytes(change(path.read_bytes()))

    return damage


def renamed(name: str, to: str) -> Callable[[Path], object]:
    """Return a damage that gives a file another name."""
    return lambda folder: (folder / name).rename(folder / to)
