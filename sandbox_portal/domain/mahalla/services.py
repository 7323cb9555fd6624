"""What a citizen can get from the mahalla without going anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.mahalla.state import BODY, Asked
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

SERVICES: Final[dict[str, tuple[str, ...]]] = {
    "certificate": ("job", "school", "heating"),
    "visit": ("monday", "wednesday", "saturday"),
    "notice": ("lamp", "rubbish", "water"),
}
"""The services, and for each what one has to choose."""
PAPERS: Final = ("id_copy", "family_list", "income")
"""Papers that one could attach. The state holds all of them, so none is needed."""


class AskMahalla(msgspec.Struct, frozen=True, tag="ask_mahalla"):
    """Ask for a service; `detail` is what it is for, or when."""

    service: str
    detail: str
    attached: tuple[str, ...] = ()


def ask_mahalla(country: Country, command: AskMahalla) -> Outcome:
    """Do the service; the mahalla reads the record, and the log says so."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if not country.mahalla.works or command.service not in SERVICES:
        return refused("service", "unknown")
    if command.detail not in SERVICES[command.service]:
        return refused("detail", "none")
    if not set(command.attached) <= set(PAPERS):
        return refused("attached", "unknown")
    asked = Asked(command.service, command.detail, command.attached)
    if asked.service in {before.service for before in country.mahalla.asked}:
        return refused("service", "already_asked")
    country.mahalla.asked.append(asked)
    record_access(country, BODY, "mahalla_service")
    return done(
        country.event("mahalla_asked", service=asked.service, papers=len(asked.attached)),
    )
