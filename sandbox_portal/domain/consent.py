"""Consents: who may use which data, for what and until when.

O'RQ-547 of 2 July 2019 on personal data: only for the declared purpose (article 12), only
what is needed and only until the purpose is reached (10); one may refuse without saying
why (13) and withdraw consent (30).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

import msgspec

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

ConsentStatus = Literal["active", "asked", "withdrawn", "refused", "expired"]


class Consent(msgspec.Struct):
    """A consent, or a body's request for one.

    A request with `days` comes on a screen of its own: one chooses the fields, and the consent
    ends by itself. `needed` are the fields without which its purpose cannot be reached.
    """

    id: str
    body: str
    purpose: str
    state_of_purpose: str
    fields: tuple[str, ...]
    since: date
    status: ConsentStatus
    after_withdrawal: str = ""
    days: int = 0
    needed: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    until: date | None = None

    @property
    def allowed(self) -> tuple[str, ...]:
        """The fields that the body may see, or wants to."""
        return self.given or self.fields

    def is_over(self, today: date) -> bool:
        """Tell whether the time is over for which the consent was given."""
        return self.until is not None and self.until < today


class Consents(msgspec.Struct):
    """All consents and requests of the citizen."""

    all: list[Consent] = msgspec.field(default_factory=list)

    def find(self, consent_id: str) -> Consent | None:
        """Return the consent, or None if there is no such one."""
        return next((c for c in self.all if c.id == consent_id), None)


class WithdrawConsent(msgspec.Struct, frozen=True, tag="withdraw_consent"):
    """Take an active consent back."""

    consent: str


class GiveConsent(msgspec.Struct, frozen=True, tag="give_consent", omit_defaults=True):
    """Agree to a request, or give a consent again that was withdrawn or refused.

    `fields` are those that one chose, where the request lets one choose.
    """

    consent: str
    fields: tuple[str, ...] = ()


class RefuseConsent(msgspec.Struct, frozen=True, tag="refuse_consent"):
    """Refuse a request; no reason is asked."""

    consent: str


def withdraw_consent(country: Country, command: WithdrawConsent) -> Outcome:
    """Withdraw; the body says what follows from it."""
    return _change(country, command.consent, ("active",), "withdrawn")


def give_consent(country: Country, command: GiveConsent) -> Outcome:
    """Give consent; the body reads the data at once."""
    consent = country.consents.find(command.consent)
    if consent is None or not consent.days or not country.account.signed_in:
        return _change(country, command.consent, GIVEN_FROM, "active")
    if consent.status not in GIVEN_FROM:
        return refused("consent", "not_possible")
    if code := _why_not(consent, command.fields):
        return refused("fields", code)
    consent.given = tuple(name for name in consent.fields if name in command.fields)
    consent.until = country.now.date() + timedelta(days=consent.days)
    shared = [
        country.event("field_shared", consent=consent.id, field=name, needed=name in consent.needed)
        for name in consent.given
    ]
    outcome = _change(country, consent.id, GIVEN_FROM, "active")
    return done(*outcome.events, *shared)


def _why_not(consent: Consent, fields: tuple[str, ...]) -> str | None:
    if not set(fields) <= set(consent.fields):
        return "unknown"
    if not fields:
        return "none"
    return None if set(consent.needed) <= set(fields) else "not_enough"


def refuse_consent(country: Country, command: RefuseConsent) -> Outcome:
    """Refuse a request."""
    return _change(country, command.consent, ("asked",), "refused")


GIVEN_FROM = ("asked", "withdrawn", "refused", "expired")
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
        if consent.status == "active" and not consent.is_over(country.now.date()):
            record_access(country, consent.body, "consent", consent.id)


def end_consents(country: Country) -> list[Event]:
    """Let the consents end whose time is over."""
    today = country.now.date()
    over = [c for c in country.consents.all if c.status == "active" and c.is_over(today)]
    for consent in over:
        consent.status = "expired"
    return [country.event("consent_expired", consent=consent.id) for consent in over]
