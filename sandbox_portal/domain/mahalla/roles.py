"""Two roles on one site: the citizen, and the secretary of the mahalla."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

Role = Literal["citizen", "secretary"]


class TakeRole(msgspec.Struct, frozen=True, tag="take_role"):
    """Go on as the citizen or as the secretary."""

    role: str


def take_role(country: Country, command: TakeRole) -> Outcome:
    """Change the role; the site knows who it is either way."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    role = next((known for known in get_args(Role) if known == command.role), None)
    if role is None or not country.mahalla.works:
        return refused("role", "unknown")
    country.mahalla.role = role
    return done(country.event("role_taken", role=role))


def turned_away(country: Country) -> Outcome | None:
    """Return why this is not the secretary's desk, or None at it."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if country.mahalla.role != "secretary":
        return refused("role", "not_secretary")
    return None
