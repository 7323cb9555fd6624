"""A key in other hands: the PIN told or the key copied, and what comes of it.

Only the signer may know the private key: O'RQ-793 of 12 October 2022.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sandbox_portal.domain.outcome import Event

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

EXPOSURES: Final = {"discloses_pin": "pin_disclosed", "exports_key": "key_exported"}
"""What a reply does to the key, and the event that tells of it."""


def expose_key(country: Country, effect: str, message_id: str) -> Event:
    """Give PIN or key away; from now on somebody else can sign as the citizen."""
    if country.signature.own is not None:
        country.signature.own.exposed = True
    return country.event(EXPOSURES[effect], message=message_id)


def misuse_key(country: Country) -> list[Event]:
    """Let whoever has the key sign with it, once: on the first day after it was given away."""
    own = country.signature.own
    if own is None or not own.exposed or own.misused:
        return []
    own.misused = True
    return [country.event("signed_by_stranger", certificate=own.certificate.serial)]
