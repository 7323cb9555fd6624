"""The citizen's own certificate: getting one, and revoking it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event, Outcome, done, refused
from sandbox_portal.domain.signature.certificate import Authority
from sandbox_portal.domain.signature.keys import key_from
from sandbox_portal.domain.signature.pin import PinSeal, refuse_new_pin
from sandbox_portal.domain.signature.state import OwnKey

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

OWN_PURPOSES: Final = ("appeals",)
REASONS: Final = ("key_lost", "secret_told", "not_needed")


class GetCertificate(msgspec.Struct, frozen=True, tag="get_certificate"):
    """Make a pair of keys, guard the private one with a PIN, get a certificate for the other."""

    pin: PinSeal


class RevokeCertificate(msgspec.Struct, frozen=True, tag="revoke_certificate"):
    """Put one's certificate on the revocation list, and say why."""

    certificate: str
    reason: str


def get_certificate(country: Country, command: GetCertificate) -> Outcome:
    """Issue a certificate; the authority reads who the citizen is."""
    state = country.signature
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if state.authority is None:
        return refused("certificate", "unknown")
    if state.own is not None:
        return refused("certificate", "active")
    return refuse_new_pin(command.pin) or done(_issue(country, state.authority, command.pin))


def _issue(country: Country, authority: Authority, pin: PinSeal) -> Event:
    state = country.signature
    state.issued += 1
    private = key_from(country.draw, f"the citizen, number {state.issued}")
    certificate = authority.issue(
        private, country.citizen.full_name, OWN_PURPOSES, country.now.date(), state.months
    )
    state.own = OwnKey(certificate, private, pin.mark)
    record_access(country, authority.body, "certificate", certificate.serial)
    return country.event("certificate_issued", certificate=certificate.serial)


def revoke_certificate(country: Country, command: RevokeCertificate) -> Outcome:
    """Revoke from this moment on; what was signed before stays signed."""
    own = country.signature.own
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if own is None or own.certificate.serial != command.certificate:
        return refused("certificate", "unknown")
    if command.reason not in REASONS:
        return refused("why", "none")
    country.signature.own = None
    country.signature.revoked[command.certificate] = country.now
    deliver(
        country,
        f"{command.certificate}-revoked",
        own.certificate.issuer,
        "certificate_revoked",
        values={"certificate": command.certificate},
    )
    return done(
        country.event("certificate_revoked", certificate=command.certificate, reason=command.reason)
    )
