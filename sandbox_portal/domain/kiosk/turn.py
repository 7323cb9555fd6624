"""A turn at the kiosk: going there, starting a session, ending it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.identity import KIOSK
from sandbox_portal.domain.kiosk.state import Parked
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

DEVICES = ("laptop", "phone", KIOSK)


class StepTo(msgspec.Struct, frozen=True, tag="step_to"):
    """Turn to another device: the laptop, the phone or the kiosk."""

    device: str


class StartKiosk(msgspec.Struct, frozen=True, tag="start_kiosk"):
    """Begin a session at the kiosk, for oneself or to help the elder who asks."""

    helping: bool = False


class EndKiosk(msgspec.Struct, frozen=True, tag="end_kiosk"):
    """Give the kiosk to the next visitor. Who is signed in stays signed in."""


def step_to(country: Country, command: StepTo) -> Outcome:
    """Turn to a device; what is done from now on is done there, in its own session."""
    kiosk, account = country.kiosk, country.account
    if command.device not in DEVICES:
        return refused("device", "unknown")
    if kiosk is None:
        return refused("kiosk", "none")
    kiosk.parked[kiosk.device] = Parked(account.here, account.challenge)
    there = kiosk.parked.pop(command.device, Parked())
    kiosk.device, account.here, account.challenge = command.device, there.here, there.challenge
    return done(country.event("stepped_to", device=command.device))


def start_kiosk(country: Country, command: StartKiosk) -> Outcome:
    """Begin, if nobody else stands at the kiosk."""
    kiosk = country.kiosk
    if kiosk is None:
        return refused("kiosk", "none")
    if kiosk.user == "other":
        return refused("kiosk", "busy")
    if kiosk.in_use:
        return refused("kiosk", "started")
    if command.helping and not kiosk.elder.waits:
        return refused("elder", "does_not_ask")
    kiosk.user = "elder" if command.helping else "citizen"
    kiosk.touched, kiosk.next_comes, kiosk.closed_itself = country.now, None, False
    if command.helping:
        kiosk.elder.waits, kiosk.elder.steps = False, []
    return done(country.event("kiosk_started", helping=command.helping))


def end_kiosk(country: Country, _: EndKiosk) -> Outcome:
    """End the kiosk's session: papers stay in the tray, and One ID stays as it is."""
    kiosk = country.kiosk
    if kiosk is None or not kiosk.in_use:
        return refused("kiosk", "not_started")
    ended = country.event(
        "kiosk_ended",
        helping=kiosk.user == "elder",
        signed_in=open_session(country),
        tray_empty=not kiosk.tray,
    )
    kiosk.leave(country.now)
    return done(ended)


def open_session(country: Country) -> bool:
    """Tell whether somebody's One ID is open at the kiosk."""
    kiosk = country.kiosk
    elder = kiosk is not None and kiosk.elder.signed_in
    return elder or KIOSK in country.open_on
