"""Replying to a message, and what a reply can give away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from sandbox_portal.domain.bank import PAYMENT, lose_money
from sandbox_portal.domain.messages import Effect, ReplyToMessage, note_handling
from sandbox_portal.domain.one_id.helper import hand_over
from sandbox_portal.domain.outcome import Event, Outcome, done, refused
from sandbox_portal.domain.signature.exposure import EXPOSURES, expose_key

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


def reply_to_message(country: Country, command: ReplyToMessage) -> Outcome:
    """Send the reply; a reply that gives the code away lets a stranger in."""
    inbox = country.inbox
    message = inbox.find(command.message)
    reply = next((r for r in message.replies if r.key == command.reply), None) if message else None
    if message is None or reply is None:
        return refused("reply", "unknown")
    if message.id in inbox.replied:
        return refused("reply", "already_sent")
    if message.channel == "call" and inbox.calls.get(message.id) != "answered":
        return refused("reply", "not_answered")
    inbox.replied[message.id] = reply.key
    sent = country.event("message_replied", message=message.id, reply=reply.key)
    events = _effect(country, reply.effect, message.id)
    hows = [f"reply:{reply.key}", *HOWS.get(reply.effect, ())]
    return done(sent, *events, *note_handling(country, message.id, *hows))


def _effect(country: Country, effect: Effect, message: str) -> list[Event]:
    if effect in EXPOSURES:
        return [expose_key(country, effect, message)]
    return EFFECTS[effect](country, message) if effect in EFFECTS else []


def disclose_code(country: Country, message: str) -> list[Event]:
    """Tell the code of One ID: a stranger signs in."""
    return [country.event("code_disclosed", message=message), let_stranger_in(country)]


def disclose_card_code(country: Country, message: str) -> list[Event]:
    """Tell the code of the bank: from now on a stranger pays with the card."""
    country.bank.leak(country.now)
    return [country.event("code_disclosed", message=message)]


def pay(country: Country, message: str) -> list[Event]:
    """Send money to a stranger's card."""
    paid = country.event("stranger_paid", message=message)
    return [paid, *lose_money(country, PAYMENT)]


def let_stranger_in(country: Country) -> Event:
    """Open a session for a stranger who has password and code."""
    session = country.account.start_session(
        country.now, device="unknown_phone", place="unknown_place", mine=False
    )
    return country.event("stranger_signed_in", session=session.id)


def tell_names(country: Country, message: str) -> list[Event]:
    """Tell who stands in the mahalla's register."""
    return [country.event("names_told", message=message)]


def tell_number(country: Country, message: str) -> list[Event]:
    """Tell the own number, which the circle keeps secret."""
    return [country.event("number_told", message=message)]


EFFECTS: Final[dict[str, Callable[[Country, str], list[Event]]]] = {
    "discloses_code": disclose_code,
    "discloses_card": disclose_card_code,
    "pays": pay,
    "tells_names": tell_names,
    "tells_number": tell_number,
    "hands_over": hand_over,
}
HOWS: Final[dict[str, tuple[str, ...]]] = {
    "discloses_code": ("disclose",),
    "discloses_card": ("disclose",),
    "pays": ("pay",),
}
