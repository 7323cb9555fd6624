"""Fake names for the pupils of a demonstration."""

from __future__ import annotations

import random
from itertools import islice
from typing import TYPE_CHECKING, Final

from sandbox_portal.people.registry import CivilRegistry

if TYPE_CHECKING:
    from collections.abc import Collection

DRAWS: Final = 3000
LETTERS: Final = str.maketrans("", "", "ʻʼ’‘'`")


def fake_names(pupils: Collection[str]) -> dict[str, tuple[str, str]]:
    """Return first and family name of each pupil: those of fake citizens called like them."""
    registry = CivilRegistry(random.Random(len(pupils)).random)  # noqa: S311 - a game
    citizens = iter(registry.citizen, None)
    found: dict[str, tuple[str, str]] = {}
    for citizen in islice(citizens, DRAWS):
        login = citizen.given_name.translate(LETTERS).casefold()
        if login in pupils:
            found.setdefault(login, (citizen.given_name, citizen.family_name))
        if len(found) == len(pupils):
            break
    for pupil in pupils:
        found.setdefault(pupil, (pupil.capitalize(), registry.citizen().family_name))
    return {pupil: found[pupil] for pupil in pupils}
