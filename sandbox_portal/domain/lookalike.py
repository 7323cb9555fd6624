"""Look-alike sites: they work like the real ones, and what is typed there goes to strangers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import msgspec

from sandbox_portal.domain.bank import BANK
from sandbox_portal.domain.identity import PasswordSeal
from sandbox_portal.domain.messages import deliver, note_handling
from sandbox_portal.domain.outcome import Event, Outcome, done, refused
from sandbox_portal.domain.phone.replies import let_stranger_in

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

LOOK_ALIKES: Final = {
    "my-gov.test": "one_id",
    "rny.gov.test": "one_id",
    "id.gov.test.kirish.example": "one_id",
    "anor-bank.example": "card",
    "bozorcha-tolov.example": "card",
    "ovoz-markazi.example": "vote",
}
"""Addresses that strangers have made, and what each of them is after."""
DETAILS: Final = {"card": "card_disclosed", "vote": "phone_disclosed"}


class GivePassword(msgspec.Struct, frozen=True, tag="give_password"):
    """Type login and password on a look-alike of One ID."""

    host: str
    password: PasswordSeal


class GiveNumber(msgspec.Struct, frozen=True, tag="give_number"):
    """Type one's card or phone number on a look-alike; the number itself is not kept."""

    host: str


class GiveCode(msgspec.Struct, frozen=True, tag="give_code"):
    """Type on a look-alike the code that came by SMS."""

    host: str
    code: str


def give_password(country: Country, command: GivePassword) -> Outcome:
    """Give the password away; the stranger tries it on the real One ID at once."""
    if LOOK_ALIKES.get(command.host) != "one_id":
        return refused("host", "unknown")
    right = command.password.mark == country.account.mark
    given = country.event("password_disclosed", host=command.host, right=right)
    events = [given, *_note(country, command.host)]
    if not right:
        return refused("password", "wrong", *events)
    _send_code(country, command.host, "One ID", "one_time_code")
    return done(*events)


def give_number(country: Country, command: GiveNumber) -> Outcome:
    """Give a number away; the stranger asks the bank for a code."""
    name = DETAILS.get(LOOK_ALIKES.get(command.host, ""))
    if name is None:
        return refused("host", "unknown")
    _send_code(country, command.host, BANK if country.bank.card else "SMS", "card_code")
    return done(country.event(name, host=command.host), *_note(country, command.host))


def give_code(country: Country, command: GiveCode) -> Outcome:
    """Give the code away: now the stranger is in."""
    code = country.codes_for_strangers.get(command.host)
    if code is None:
        return refused("code", "none")
    if "".join(command.code.split()) != code:
        return refused("code", "wrong")
    del country.codes_for_strangers[command.host]
    given = country.event("code_disclosed", host=command.host)
    if LOOK_ALIKES[command.host] == "one_id":
        return done(given, let_stranger_in(country), *_note(country, command.host))
    country.bank.leak(country.now)
    return done(given, *_note(country, command.host))


def _send_code(country: Country, host: str, sender: str, text: str) -> None:
    number = len(country.inbox.messages) + 1
    code = country.draw.stream(f"stranger {host} {number}").digits(6)
    country.codes_for_strangers[host] = code
    deliver(country, f"m{number}-code", sender, text, values={"code": code})


def _note(country: Country, host: str) -> list[Event]:
    """Note for the message whose link leads here that something was given away."""
    offers = country.inbox.offers.items()
    here = [key for key, offer in offers if urlsplit(offer.link).hostname == host]
    return [event for key in here for event in note_handling(country, key, "disclose")]
