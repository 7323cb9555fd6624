"""Initiatives of citizens: support, once each, and comments."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


class Comment(msgspec.Struct, frozen=True):
    """A comment under an initiative. Another's `text` is English, the key of translations."""

    author: str
    text: str
    at: datetime
    mine: bool = False


class Initiative(msgspec.Struct):
    """A citizen's proposal to the council, with the support that it has."""

    id: str
    title: str
    text: str
    author: str
    supporters: int
    needed: int
    supported: bool = False
    comments: list[Comment] = msgspec.field(default_factory=list)

    @property
    def reached(self) -> bool:
        """Tell whether the council must put it on its agenda."""
        return self.supporters >= self.needed


class SupportInitiative(msgspec.Struct, frozen=True, tag="support_initiative"):
    """Support an initiative with one's name."""

    initiative: str


def support_initiative(country: Country, command: SupportInitiative) -> Outcome:
    """Count one supporter more; nobody counts twice."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    initiative = country.council.initiative(command.initiative)
    if initiative is None:
        return refused("initiative", "unknown")
    if initiative.supported:
        again = country.event("support_refused", initiative=initiative.id)
        return refused("initiative", "already_supported", again)
    initiative.supported = True
    initiative.supporters += 1
    return done(country.event("initiative_supported", initiative=initiative.id))
