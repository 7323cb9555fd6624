"""Reading a unit's Markdown source: front matter and cells, strictly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final

import jupytext  # type: ignore[import-untyped]
import msgspec
import yaml
from jupytext.myst import MystMetadataParsingError  # type: ignore[import-untyped]

from course.build.code_rule import code_faults
from course.build.options import Options, read_options, role
from course.build.pictures import read_pictures
from course.errors import ContentError
from course.outcomes import outcomes
from course.units import SLUG
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from nbformat import NotebookNode

_BREAK_WITH_OPTIONS: Final = re.compile(r"^\+\+\+\s*\{", re.MULTILINE)
_ID_LENGTH: Final = 64
_LESSON_ROLES: Final = {"locked"}


class FrontMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The head of a source."""

    title: Annotated[str, msgspec.Meta(min_length=1)]
    minutes: Annotated[int, msgspec.Meta(gt=0, le=90)]
    outcomes: list[str]
    prerequisites: list[str]
    kernelspec: dict[str, str] | None = None


@dataclass(frozen=True)
class Cell:
    """A cell of a source with its options."""

    kind: str
    text: str
    options: Options
    id: str


@dataclass(frozen=True)
class Document:
    """A source that has been read."""

    front: FrontMatter
    cells: tuple[Cell, ...]
    pictures: Mapping[str, str]


def read_source(path: Path) -> Document:
    """Read a source and check all that can be checked without its translations."""
    text = path.read_text(encoding="utf-8")
    try:
        notebook = jupytext.reads(text, fmt="md:myst")
    except (MystMetadataParsingError, yaml.YAMLError) as error:
        raise ContentError(str(error)) from error
    metadata = {key: value for key, value in notebook.metadata.items() if key != "jupytext"}
    front = read_front_matter(metadata, path)
    _check_breaks(text, notebook)
    faults: list[str] = []
    cells = list(_cells(notebook, path.parent.name, faults))
    faults += _id_faults(cells)
    faults += [fault for cell in cells for fault in _measure_faults(cell, front)]
    if path.stem == "lesson":
        faults += _lesson_faults(cells)
    if path.stem == "code":
        faults += code_faults(cells)
    if faults:
        raise ContentError(*faults)
    prose = [cell.text for cell in cells if cell.kind == "markdown"]
    return Document(front, tuple(cells), read_pictures(path.parent, prose))


def read_front_matter(written: dict[str, Any], path: Path) -> FrontMatter:
    """Read the front matter strictly."""
    try:
        front = msgspec.convert(written, FrontMatter)
    except msgspec.ValidationError as error:
        raise ContentError(_("front matter: {reason}").format(reason=error)) from error
    faults = [
        _("front matter: no outcome “{key}” in outcomes.toml").format(key=key)
        for key in front.outcomes
        if key not in outcomes().outcomes
    ]
    faults += [
        _("front matter: “{slug}” is not an earlier unit").format(slug=one)
        for one in front.prerequisites
        if one >= path.parent.name or not _unit_exists(path, one)
    ]
    if faults:
        raise ContentError(*faults)
    return front


def _unit_exists(path: Path, slug: str) -> bool:
    return bool(SLUG.fullmatch(slug)) and (path.parent.parent / slug).is_dir()


def _cells(notebook: NotebookNode, slug: str, faults: list[str]) -> Iterator[Cell]:
    for number, cell in enumerate(notebook.cells, 1):
        place = _("cell {number}").format(number=number)
        if cell.cell_type == "raw":
            faults.append(f"{place}: " + _("raw cells are not for pupils"))
            continue
        try:
            options = read_options(cell.cell_type, cell.metadata)
        except ContentError as error:
            faults += error.inside(place)
        else:
            part = role(options)
            name = part.grade_id if part else f"{number:02}"
            yield Cell(cell.cell_type, cell.source, options, f"{slug}-{name}")


def _check_breaks(text: str, notebook: NotebookNode) -> None:
    # jupytext drops the options of a Markdown cell that has no text.
    with_options = [
        cell for cell in notebook.cells if cell.cell_type == "markdown" and cell.metadata
    ]
    if len(_BREAK_WITH_OPTIONS.findall(text)) != len(with_options):
        raise ContentError(_("a cell that begins with +++ {…} has no text"))


def _id_faults(cells: list[Cell]) -> Iterator[str]:
    seen: set[str] = set()
    for cell in cells:
        if cell.id in seen:
            yield _("the grade id of {id} occurs twice").format(id=cell.id)
        if len(cell.id) > _ID_LENGTH:
            yield _("{id}: slug and grade id together are too long").format(id=cell.id)
        seen.add(cell.id)


def _measure_faults(cell: Cell, front: FrontMatter) -> Iterator[str]:
    outcome = cell.options.outcome
    if outcome is not None and outcome not in front.outcomes:
        yield _("{id}: outcome “{key}” is not in the front matter").format(id=cell.id, key=outcome)
    wrong = getattr(cell.options, "misconception", None)
    if wrong is not None and wrong not in outcomes().misconceptions:
        yield _("{id}: no misconception “{key}” in outcomes.toml").format(id=cell.id, key=wrong)


def _lesson_faults(cells: list[Cell]) -> Iterator[str]:
    for cell in cells:
        part = role(cell.options)
        if part and part.name not in _LESSON_ROLES:
            yield _("{id}: a lesson has nothing to grade").format(id=cell.id)
