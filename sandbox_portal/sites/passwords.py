"""Sealing a password where it is typed: from here on only facts about it exist."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from sandbox_portal.domain.cabinet import folded
from sandbox_portal.domain.identity import PasswordSeal, mark_of
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.world import World

LENGTH_KEPT: Final = 32
LENGTH_MEASURED: Final = 72
"""zxcvbn takes very long with long texts, and nothing after this makes a password weaker."""
SHORTEST_OWN: Final = 4
NOT_OWN: Final = frozenset({"ogli", "qizi"})
"""Words in a patronymic that millions share."""


def seal(password: str, world: World) -> PasswordSeal:
    """Return what may be kept of a password."""
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]

    plain = unicodedata.normalize("NFC", password)
    own = own_words(world.country.citizen, world.country.account.login)
    measured = plain[:LENGTH_MEASURED]
    score = zxcvbn(measured, user_inputs=sorted(own))["score"] if measured else 0
    return PasswordSeal(
        mark=mark_of(plain, world.password_key),
        length=min(len(plain), LENGTH_KEPT),
        score=int(score),
        own_data=any(word in folded(plain) for word in own),
    )


def own_words(citizen: Citizen, login: str) -> frozenset[str]:
    """Return what belongs to the citizen, folded, in each way that people write it."""
    found = {folded(word) for word in _own_texts(citizen, login)}
    return frozenset(word for word in found - NOT_OWN if len(word) >= SHORTEST_OWN)


def _own_texts(citizen: Citizen, login: str) -> Iterator[str]:
    yield from (citizen.family_name, citizen.given_name, citizen.patronymic, login)
    yield from citizen.patronymic.split()
    yield from (
        citizen.jshshir,
        citizen.phone,
        folded(citizen.phone)[3:],
        folded(citizen.phone)[-7:],
    )
    yield from (f"{citizen.born:{form}}" for form in ("%d%m%Y", "%Y%m%d", "%d%m%y", "%d%m", "%Y"))
