"""Options of a cell: written short in the source, as nbgrader's metadata in the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import msgspec

from course.errors import ContentError
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEMA_VERSION: Final = 3
GOES_ON: Final = "raises-exception"
"""Jupyter's tag of a cell after whose error the next cells run all the same."""

GradeId = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
_UpTo100: Final = msgspec.Meta(gt=0, le=100)
Points = Annotated[int, _UpTo100] | Annotated[float, _UpTo100]

_ROLES: Final = ("test", "solution", "locked", "answer", "task")
_SCORED: Final = {"test", "answer", "task"}
_FLAGS: Final = {
    "test": {"grade": True, "locked": True, "solution": False, "task": False},
    "solution": {"grade": False, "locked": False, "solution": True, "task": False},
    "locked": {"grade": False, "locked": True, "solution": False, "task": False},
    "answer": {"grade": True, "locked": False, "solution": True, "task": False},
    "task": {"grade": False, "locked": True, "solution": False, "task": True},
}


class MarkdownOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may be said about a Markdown cell."""

    answer: GradeId | None = None
    task: GradeId | None = None
    locked: GradeId | None = None
    points: Points | None = None
    outcome: str | None = None
    tags: tuple[str, ...] = ()


class CodeOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may be said about a code cell."""

    test: GradeId | None = None
    solution: GradeId | None = None
    locked: GradeId | None = None
    points: Points | None = None
    outcome: str | None = None
    misconception: str | None = None
    hide: bool = False
    tags: tuple[str, ...] = ()


class Role(msgspec.Struct, frozen=True):
    """What a cell is to nbgrader: the role's name and the grade id."""

    name: str
    grade_id: str


Options = MarkdownOptions | CodeOptions


def read_options(cell_type: str, written: Mapping[str, Any]) -> Options:
    """Read the options of a cell strictly."""
    given = dict(written)
    if "hide" in given and given["hide"] is None:
        given["hide"] = True
    try:
        if cell_type == "code":
            options: Options = msgspec.convert(given, CodeOptions)
        else:
            options = msgspec.convert(given, MarkdownOptions)
    except msgspec.ValidationError as error:
        raise ContentError(_("options of the cell: {reason}").format(reason=error)) from error
    _check(options)
    return options


def role(options: Options) -> Role | None:
    """Return the role of a cell, if it has one."""
    for name in _ROLES:
        grade_id = getattr(options, name, None)
        if grade_id is not None:
            return Role(name, grade_id)
    return None


def metadata(options: Options) -> dict[str, Any]:
    """Return the cell metadata that the notebook carries."""
    found: dict[str, Any] = {}
    part = role(options)
    if part is not None:
        found["nbgrader"] = _nbgrader(part, options)
        found["deletable"] = False
        if part.name in {"test", "locked"}:
            found["editable"] = False
    if getattr(options, "hide", False):
        found["jupyter"] = {"source_hidden": True}
    if tags := _tags(part, options):
        found["tags"] = tags
    measured = {name: getattr(options, name, None) for name in ("outcome", "misconception")}
    if any(measured.values()):
        found["savod"] = {name: value for name, value in measured.items() if value}
    return found


def _tags(part: Role | None, options: Options) -> list[str]:
    """Return the tags; a check that fails must not stop “Run All Cells” before the next one."""
    own = [GOES_ON] if part is not None and part.name == "test" else []
    return [*own, *options.tags]


def _nbgrader(part: Role, options: Options) -> dict[str, Any]:
    found = {"schema_version": SCHEMA_VERSION, "grade_id": part.grade_id, **_FLAGS[part.name]}
    if options.points is not None:
        found["points"] = options.points
    return found


def _check(options: Options) -> None:
    given = [name for name in _ROLES if getattr(options, name, None) is not None]
    if len(given) > 1:
        raise ContentError(_("a cell is only one of these: {roles}").format(roles=", ".join(given)))
    scored = bool(_SCORED & set(given))
    if scored and options.points is None:
        raise ContentError(_("“{role}” needs points").format(role=given[0]))
    if not scored and (options.points is not None or options.outcome is not None):
        raise ContentError(_("points and outcome belong to a test, an answer or a task"))
    if getattr(options, "misconception", None) is not None and given != ["test"]:
        raise ContentError(_("misconception belongs to a test"))
