"""Reading JSON from somebody who wishes us ill: no doubled keys, no NaN, no endless depth."""

from __future__ import annotations

import json
from typing import Any


class StrictJSONError(ValueError):
    """This is not one plain JSON object."""


def read_object(line: bytes) -> dict[str, Any]:
    """Return the object that a line holds."""
    try:
        found = json.loads(
            line.decode("utf-8"), object_pairs_hook=_once_each, parse_constant=_refuse
        )
    except (ValueError, RecursionError) as error:  # a number of 5000 digits is a ValueError, too
        raise StrictJSONError(str(error)[:100]) from None
    if not isinstance(found, dict):
        raise StrictJSONError("not an object")
    return found


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise StrictJSONError("a key occurs twice")
    return found


def _refuse(name: str) -> None:
    raise StrictJSONError(f"{name} is no number")
