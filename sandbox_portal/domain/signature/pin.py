"""The PIN that guards the private key: what is kept of it, and the lock after wrong tries."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.outcome import Outcome, refused
from sandbox_portal.domain.signature.state import OwnKey

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

DIGITS: Final = 6
WRONG_PINS_ALLOWED: Final = 3
LOCK: Final = timedelta(minutes=15)


class PinSeal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept of a PIN: a mark to compare, as of passwords, and facts about it.

    `digits` is how many digits it is made of, 0 if there is anything else in it; `easy` says
    that it is a row like 111111 or 123456, `own_data` that it stands in one's documents.
    """

    mark: str
    digits: int
    easy: bool
    own_data: bool


def refuse_new_pin(pin: PinSeal) -> Outcome | None:
    """Refuse a new PIN that is no PIN, or that others could guess; None if it is good."""
    code = _why_not(pin)
    return refused("pin", code) if code else None


def _why_not(pin: PinSeal) -> str | None:
    if pin.digits != DIGITS:
        return "not_six"
    if pin.easy:
        return "easy"
    return "own_data" if pin.own_data else None


def refuse_wrong_pin(country: Country, own: OwnKey, pin: PinSeal) -> Outcome | None:
    """Refuse a wrong PIN, and any PIN while the key is locked; None if it is the right one."""
    if own.locked_until is not None and country.now < own.locked_until:
        return refused("pin", "locked")
    own.locked_until = None
    if pin.mark == own.pin:
        own.wrong_pins = 0
        return None
    own.wrong_pins += 1
    failed = country.event("pin_refused", tries=own.wrong_pins)
    if own.wrong_pins < WRONG_PINS_ALLOWED:
        return refused("pin", "wrong", failed)
    own.wrong_pins = 0
    own.locked_until = country.now + LOCK
    return refused("pin", "locked", failed, country.event("key_locked"))
