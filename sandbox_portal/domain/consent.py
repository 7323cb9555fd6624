"""Consents: who may use which data, for what and until when.

O'RQ-547 of 2 July 2019 on personal data: only for the declared purpose (article 12), only
what is needed and only until the purpose is reached (10); one may refuse without saying
why (13) and withdraw consent (30).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

import msgspec

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

ConsentStatus = Literal["active", "asked", "withdrawn", "refused"]


@dataclass
class Consent:
    """A consent, or a body's request for one."""

    id: str
    body: str
    purpose: str
    state_of_purpose: str
    fields: tuple[str, ...]
    since: date
    status: ConsentStatus
    after_withdrawal: str = ""


@dataclass
class Consents:
    """All consents and requests of the citizen."""

    all: list[Consent] = field(default_factory=list)

    def find(self, consent_id: str) -> Consent | None:
        """Return the consent, or None if there is no such one."""
        return next((c for c in self.all if c.id == consent_id), None)


class WithdrawConsent(msgspec.Struct, frozen=True, tag="withdraw_consent"):
    """Take an active consent back."""

    consent: str


class GiveConsent(msgspec.Struct, frozen=True, tag="give_consent"):
    """Agree to a request, or give a consent again that was withdrawn or refused."""

    consent: str


class RefuseConsent(msgspec.Struct, frozen=True, tag="refuse_consent"):
    """Refuse a request; no reason is asked."""

    consent: str


def withdraw_consent(country: Country, command: WithdrawConsent) -> Outcome:
    """Withdraw; the body says what follows from it."""
    return _change(country, command.consent, ("active",), "withdrawn")


def give_consent(country: Country, command: GiveConsent) -> Outcome:
    """Give consent; the body reads the data at once."""
    return _change(country, command.consent, ("asked", "withdrawn", "refused"), "active")


def refuse_consent(country: Country, command: RefuseConsent) -> Outcome:
    """Refuse a request."""
    return _change(country, command.consent, ("asked",), "refused")


EVENTS: dict[ConsentStatus, str] = {
    "withdrawn": "consent_withdrawn",
    "active": "consent_given",
    "refused": "consent_refused",
}


def _change(
    country: Country, consent_id: str, possible_from: tuple[str, ...], to: ConsentStatus
) -> Outcome:
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    consent = country.consents.find(consent_id)
    if consent is None:
        return refused("consent", "unknown")
    if consent.status not in possible_from:
        return refused("consent", "not_possible")
    consent.status = to
    _tell(country, consent)
    return done(country.event(EVENTS[to], consent=consent.id))


def _tell(country: Country, consent: Consent) -> None:
    if consent.status == "active":
        record_access(country, consent.body, "consent", consent.id)
    if consent.status == "withdrawn" and consent.after_withdrawal:
        number = len(country.inbox.messages) + 1
        deliver(country, f"m{number}-{consent.id}", consent.body, consent.after_withdrawal)


def read_by_consent(country: Country) -> None:
    """Let every body with an active consent read what it was allowed: once a day."""
    for consent in country.consents.all:
        if consent.status == "active":
            record_access(country, consent.body, "consent", consent.id)
