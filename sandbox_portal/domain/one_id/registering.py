"""Registering, forgetting the password, changing the number, taking the account back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.identity import PasswordSeal
from sandbox_portal.domain.one_id.numbers import begin
from sandbox_portal.domain.one_id.state import NUMBER, Errand
from sandbox_portal.domain.outcome import Outcome, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

LOGIN: Final = re.compile(r"[a-z][a-z0-9.]{3,39}")
"""A login: small letters, digits and dots, at least four signs."""


class BeginRegistration(msgspec.Struct, frozen=True, tag="begin_registration"):
    """Choose a login, and give the number that codes shall come to."""

    login: str
    phone: str


class BeginRecovery(msgspec.Struct, frozen=True, tag="begin_recovery"):
    """Say that one has forgotten the password; login and number tell whose."""

    login: str
    phone: str


class ChangePhone(msgspec.Struct, frozen=True, tag="change_phone"):
    """Give a new number, with the password as a sign that it is the owner who asks."""

    phone: str
    password: PasswordSeal


class TakeBack(msgspec.Struct, frozen=True, tag="take_back"):
    """Show one's ID card at the service centre, and give the number that one has now."""

    document: str
    phone: str


def begin_registration(country: Country, command: BeginRegistration) -> Outcome:
    """Check login and number, and send a code to the number."""
    account = country.account
    login = command.login.strip().casefold()
    if account.registered:
        return refused("login", "registered")
    if not LOGIN.fullmatch(login):
        return refused("login", "odd")
    if not NUMBER.fullmatch(command.phone):
        return refused("phone", "odd")
    account.login = login
    own = country.one_id.whose(command.phone) == "own"
    begun = country.event("registration_begun", own=own)
    return begin(country, Errand("register", command.phone, login), begun)


def begin_recovery(country: Country, command: BeginRecovery) -> Outcome:
    """Send a code to the number of the account, if login and number belong together."""
    account = country.account
    if not account.registered:
        return refused("login", "no_account")
    if (command.login.strip().casefold(), command.phone) != (account.login, account.phone):
        return refused("phone", "no_match")
    return begin(country, Errand("recover", command.phone, account.login))


def change_phone(country: Country, command: ChangePhone) -> Outcome:
    """Send a code to the new number; the old one stays until that code is given."""
    account = country.account
    if not account.signed_in:
        return refused("session", "not_signed_in")
    if command.password.mark != account.mark:
        return refused("old", "wrong")
    if not NUMBER.fullmatch(command.phone):
        return refused("phone", "odd")
    if command.phone == account.phone:
        return refused("phone", "same")
    return begin(country, Errand("move", command.phone))


def take_back(country: Country, command: TakeBack) -> Outcome:
    """Compare the ID card with the record; then a code goes to the number of today."""
    if not country.account.registered:
        return refused("login", "no_account")
    shown = "".join(command.document.split()).upper()
    if shown != country.cabinet.true["document_number"]:
        return refused("document", "not_yours")
    if not NUMBER.fullmatch(command.phone):
        return refused("phone", "odd")
    return begin(country, Errand("take_back", command.phone))
