"""The typical wrong solutions of a code notebook, from the unit's `attempts.toml`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from course.errors import CourseError

if TYPE_CHECKING:
    from course.units import Unit

ATTEMPTS: Final = "attempts.toml"


class Attempt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a pupil may write who is nearly right, and the checks that must then fail."""

    wrong: str
    """What is wrong, for the author who reads the file."""
    cells: dict[str, str]
    """The pupil's text by the grade id of the solution cell; other cells are solved."""
    fails: tuple[str, ...]
    """The grade ids of the checks that fail, and no others."""


class Attempts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All attempts of a code notebook by name."""

    attempts: dict[str, Attempt]


class AttemptsError(CourseError):
    """An `attempts.toml` is missing or wrong; the message names the file and the key."""


def read_attempts(unit: Unit) -> dict[str, Attempt]:
    """Return the attempts of a unit's code notebook; a code notebook must have some."""
    path = unit.code.path.parent / ATTEMPTS
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Attempts).attempts
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise AttemptsError(f"{path}: {error}") from error
