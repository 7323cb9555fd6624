"""Passwords as the journal keeps them."""

from __future__ import annotations

from sandbox_portal.domain.identity import PasswordSeal, mark_of
from sandbox_portal.world import World


def seal(password: str, world: World, score: int = 4) -> PasswordSeal:
    """Return what is kept of a password, as if it had been typed in this world."""
    return PasswordSeal(mark_of(password, world.password_key), len(password), score, False)
