"""The outcome catalogue: what pupils can do after a unit, and which mistakes a check may reveal."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Annotated, Final

import msgspec

from course.errors import ContentError
from course.words import _

OUTCOMES_FILE: Final = Path(__file__).with_name("outcomes.toml")
DIGCOMP: Final = r"^[1-5]\.[1-6]$"
OUTCOME_ID: Final = re.compile(r"L[1-9]\d?(\.[a-z]+(-[a-z]+)*)")
MISCONCEPTION_ID: Final = re.compile(r"M\d\d[a-z]?")


class Outcome(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a pupil can do, and the DigComp competences it belongs to."""

    text: Annotated[str, msgspec.Meta(min_length=1)]
    digcomp: Annotated[
        tuple[Annotated[str, msgspec.Meta(pattern=DIGCOMP)], ...], msgspec.Meta(min_length=1)
    ]


class Misconception(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A wrong idea that a failed check may show."""

    text: Annotated[str, msgspec.Meta(min_length=1)]


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All outcomes and misconceptions by id."""

    outcomes: dict[str, Outcome]
    misconceptions: dict[str, Misconception]


def read_outcomes(path: Path = OUTCOMES_FILE) -> Catalogue:
    """Read the catalogue strictly: an unknown, missing or misspelt key is an error."""
    try:
        catalogue = msgspec.toml.decode(path.read_bytes(), type=Catalogue)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ContentError(f"{path.name}: {error}") from error
    wrong = [key for key in catalogue.outcomes if not OUTCOME_ID.fullmatch(key)]
    wrong += [key for key in catalogue.misconceptions if not MISCONCEPTION_ID.fullmatch(key)]
    if wrong:
        sentence = _("{file}: not the id of an outcome or misconception: {keys}")
        raise ContentError(sentence.format(file=path.name, keys=", ".join(wrong)))
    return catalogue


@cache
def outcomes() -> Catalogue:
    """Return the course's own catalogue."""
    return read_outcomes()
