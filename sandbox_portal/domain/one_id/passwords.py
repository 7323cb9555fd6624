"""A new password: tried and measured first, then kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.identity import LENGTH_NEEDED, PasswordSeal
from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country
    from sandbox_portal.domain.one_id.state import Errand


class ProposePassword(msgspec.Struct, frozen=True, tag="propose_password"):
    """Type a new password to see how strong it is."""

    password: PasswordSeal


class KeepPassword(msgspec.Struct, frozen=True, tag="keep_password"):
    """Keep the password that was measured last."""


def propose_password(country: Country, command: ProposePassword) -> Outcome:
    """Measure a password. A weak one is not refused: the choice is the owner's."""
    errand = country.one_id.errand
    if errand is None or not errand.confirmed:
        return refused("errand", "none")
    if command.password.length < LENGTH_NEEDED:
        return refused("new", "short")
    errand.proposed = command.password
    return done(country.event("password_measured", **_facts(command.password)))


def keep_password(country: Country, _: KeepPassword) -> Outcome:
    """Put the measured password in place, and finish the errand."""
    errand = country.one_id.errand
    if errand is None or errand.proposed is None:
        return refused("errand", "none")
    account = country.account
    account.mark, account.seal = errand.proposed.mark, errand.proposed
    account.wrong_passwords, account.locked_until = 0, None
    country.one_id.errand = None
    if errand.kind == "register":
        return done(_register(country, errand, errand.proposed))
    return done(country.event("password_recovered", **_facts(errand.proposed)))


def _register(country: Country, errand: Errand, password: PasswordSeal) -> Event:
    account, one_id = country.account, country.one_id
    own = one_id.whose(errand.phone) == "own"
    account.registered, account.login, account.phone = True, errand.login, errand.phone
    one_id.opened_by, one_id.opened_at = "self" if own else "helper", country.now
    return country.event("registered", own=own, **_facts(password))


def _facts(password: PasswordSeal) -> dict[str, int]:
    """Return what may be told of a password: nothing that helps to find it."""
    return {
        "score": password.score,
        "length": password.length,
        "own_data": password.own_data,
    }
