"""Calls: those that come in, and those that one makes to get help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import msgspec

from sandbox_portal.domain.messages import note_handling
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

HELPERS: Final = {"adult": "adult_told", "bank": "bank_called", "police": "police_told"}
"""Whom one can call for help, and the event that tells of it. The police answer at 102."""


class AnswerCall(msgspec.Struct, frozen=True, tag="answer_call"):
    """Answer a call that rings."""

    message: str


class DeclineCall(msgspec.Struct, frozen=True, tag="decline_call"):
    """Decline a call that rings."""

    message: str


class CallForHelp(msgspec.Struct, frozen=True, tag="call_for_help"):
    """Call an adult, the bank by the number on the card, or the police at 102."""

    who: str


def answer_call(country: Country, command: AnswerCall) -> Outcome:
    """Answer; only now one hears what the caller wants."""
    return _take(country, command.message, "answered")


def decline_call(country: Country, command: DeclineCall) -> Outcome:
    """Decline; nobody has to answer a call."""
    return _take(country, command.message, "declined")


def _take(country: Country, message_id: str, how: Literal["answered", "declined"]) -> Outcome:
    message = country.inbox.find(message_id)
    if message is None or message.channel != "call":
        return refused("call", "unknown")
    if message_id in country.inbox.calls:
        return refused("call", "over")
    country.inbox.calls[message_id] = how
    taken = country.event(f"call_{how}", message=message_id)
    if how == "answered":
        return done(taken)
    return done(taken, *note_handling(country, message_id, "decline"))


def call_for_help(country: Country, command: CallForHelp) -> Outcome:
    """Call somebody who helps; a second call is an event too."""
    if command.who not in HELPERS or (command.who == "bank" and not country.bank.card):
        return refused("helper", "unknown")
    country.helpers_called.add(command.who)
    return done(country.event(HELPERS[command.who]))
