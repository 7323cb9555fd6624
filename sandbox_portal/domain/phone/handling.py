"""What one can do with a message: open its link, install its app, check it, leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import msgspec

from sandbox_portal.domain.messages import Message, Offer, note_handling
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

CAREFUL: Final = ("check", "ask_adult", "call_bank", "leave")
"""Ways to handle a message that give nothing away."""


class HandleMessage(msgspec.Struct, frozen=True, tag="handle_message"):
    """Check a message one's own way, ask an adult or the bank about it, or leave it."""

    message: str
    how: str


class OpenLink(msgspec.Struct, frozen=True, tag="open_link"):
    """Open the link in a message."""

    message: str


class InstallApp(msgspec.Struct, frozen=True, tag="install_app"):
    """Install the app that came with a message."""

    message: str


def handle_message(country: Country, command: HandleMessage) -> Outcome:
    """Do one of the careful things that the phone offers for a message."""
    found = _offered(country, command.message)
    if found is None:
        return refused("message", "unknown")
    if command.how not in ways(country, found[1]):
        return refused("message", "not_possible")
    return done(*note_handling(country, command.message, command.how))


def ways(country: Country, offer: Offer) -> tuple[str, ...]:
    """Return the careful ways that are open for a message."""
    shut = set() if offer.route else {"check"}
    if not country.bank.card:
        shut.add("call_bank")
    return tuple(how for how in CAREFUL if how not in shut)


def open_link(country: Country, command: OpenLink) -> Outcome:
    """Open the link; where it leads, only its address tells."""
    found = _offered(country, command.message)
    if found is None or not found[1].link:
        return refused("message", "unknown")
    host = urlsplit(found[1].link).hostname or ""
    opened = country.event("link_opened", message=command.message, host=host)
    return done(opened, *note_handling(country, command.message, "open_link"))


def install_app(country: Country, command: InstallApp) -> Outcome:
    """Install the app: it reads every SMS, so strangers can pay with the card."""
    found = _offered(country, command.message)
    if found is None or not found[1].app:
        return refused("message", "unknown")
    message, offer = found
    if "install_app" in country.inbox.handlings(message.id):
        return done()
    country.bank.leak(country.now)
    installed = country.event("app_installed", app=offer.app, source=message.channel)
    return done(installed, *note_handling(country, message.id, "install_app"))


def _offered(country: Country, message_id: str) -> tuple[Message, Offer] | None:
    """Return a message that has come and is not a ringing call, with what it offers."""
    message = country.inbox.find(message_id)
    offer = country.inbox.offers.get(message_id)
    if message is None or offer is None:
        return None
    ringing = message.channel == "call" and message.id not in country.inbox.calls
    return None if ringing else (message, offer)
