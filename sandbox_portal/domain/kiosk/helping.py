"""Helping the elder: she types what is secret, the pupil only shows where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

HANDS = ("elder", "pupil")


class HelpElder(msgspec.Struct, frozen=True, tag="help_elder"):
    """Go one step on with the elder; `who` is whose hands do it."""

    step: str
    who: str


def help_elder(country: Country, command: HelpElder) -> Outcome:
    """Do the step in turn. It works with either hands; whose they were is what counts."""
    kiosk = country.kiosk
    if kiosk is None or kiosk.user != "elder":
        return refused("elder", "not_here")
    if command.who not in HANDS:
        return refused("who", "unknown")
    if command.step != kiosk.elder.next_step:
        return refused("step", "not_in_turn")
    kiosk.elder.steps.append(command.step)
    return done(*_what_it_was(country, command))


def _what_it_was(country: Country, command: HelpElder) -> list[Event]:
    if command.step == "sign_out":
        return [country.event("elder_signed_out", by=command.who)]
    name = "elder_typed" if command.who == "elder" else "typed_for_elder"
    typed = country.event(name, what=command.step)
    if command.step == "code":
        return [typed, country.event("elder_signed_in", by=command.who)]
    return [typed]
