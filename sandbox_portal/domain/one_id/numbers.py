"""Showing that a number is one's own: a code goes there, and whoever reads it may go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.identity import check_code, close_session, new_challenge
from sandbox_portal.domain.one_id.sms import text_code
from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country
    from sandbox_portal.domain.one_id.state import Errand


class ConfirmNumber(msgspec.Struct, frozen=True, tag="confirm_number"):
    """Give the code that came to the number of the errand under way."""

    code: str


class SendNumberCode(msgspec.Struct, frozen=True, tag="send_number_code"):
    """Ask for a new code to the number of the errand under way."""


def begin(country: Country, errand: Errand, *events: Event) -> Outcome:
    """Begin an errand in place of the last one, with a code to its number."""
    country.one_id.errand = errand
    return done(*events, send(country, errand))


def send(country: Country, errand: Errand) -> Event:
    """Send a code to the number of an errand."""
    errand.challenge = new_challenge(country)
    number = country.account.codes_sent
    return text_code(country, number, errand.challenge.code, errand.phone, "number_code")


def send_number_code(country: Country, _: SendNumberCode) -> Outcome:
    """Send a new code; the last one no longer works."""
    errand = country.one_id.errand
    if errand is None or errand.confirmed:
        return refused("code", "none")
    return done(send(country, errand))


def confirm_number(country: Country, command: ConfirmNumber) -> Outcome:
    """Take the code as a sign that the number belongs to whoever is here."""
    errand = country.one_id.errand
    if errand is None:
        return refused("code", "none")
    if (stopped := check_code(country, errand, command.code)) is not None:
        return stopped
    errand.confirmed = True
    confirmed = country.event("number_confirmed", own=country.one_id.whose(errand.phone) == "own")
    if errand.kind == "move":
        return done(confirmed, _move(country, errand.phone))
    if errand.kind == "take_back":
        return done(confirmed, *_take_back(country, errand.phone))
    return done(confirmed)


def _move(country: Country, phone: str) -> Event:
    country.one_id.errand = None
    _write_number(country, phone)
    return country.event("phone_changed", own=country.one_id.whose(phone) == "own")


def _write_number(country: Country, phone: str) -> None:
    """Put a number into the account; One ID tells the register, so nobody types it twice."""
    country.account.phone = phone
    if country.one_id.whose(phone) == "own":
        country.cabinet.record["phone"] = phone


def _take_back(country: Country, phone: str) -> list[Event]:
    """Give the account to the one whose ID card was checked: new number, nobody inside."""
    account = country.account
    _write_number(country, phone)
    country.one_id.opened_by = "self"
    account.mark, account.challenge, account.locked_until = "", None, None
    ended = [session for session in account.sessions if session.ended is None]
    for session in ended:
        close_session(country, session)
    taken = country.event("taken_back", own=country.one_id.whose(phone) == "own")
    return [
        taken,
        *(country.event("session_ended", session=s.id, mine=s.mine) for s in ended),
    ]
