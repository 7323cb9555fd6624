"""The phone: messages that arrive, replies, and what a reply can give away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal

import msgspec

from sandbox_portal.domain.outcome import Event, Outcome, done, refused
from sandbox_portal.domain.signature.exposure import EXPOSURES, expose_key

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An answer that the phone offers; `effect` is what it does besides being sent."""

    key: str
    text: str
    effect: Literal["none", "discloses_code", "discloses_pin", "exports_key"] = "none"


class Message(msgspec.Struct, frozen=True):
    """A message as it arrived.

    `text` is its English wording, the key of its translations; `values` fill its gaps.
    """

    id: str
    sender: str
    channel: Literal["sms", "chat"]
    text: str
    at: datetime
    values: Mapping[str, str] = {}
    replies: tuple[Reply, ...] = ()


class AwaitedMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A message of the scenario that arrives after the first event of a name."""

    key: str
    after: str
    sender: str
    channel: Literal["sms", "chat"]
    text: str
    replies: tuple[Reply, ...] = ()


@dataclass
class Inbox:
    """The messages of the phone, and what the pupil did with them."""

    messages: list[Message] = field(default_factory=list)
    awaited: list[AwaitedMessage] = field(default_factory=list)
    replied: dict[str, str] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)

    def find(self, message_id: str) -> Message | None:
        """Return the message, or None if there is no such one."""
        return next((m for m in self.messages if m.id == message_id), None)


class ReplyToMessage(msgspec.Struct, frozen=True, tag="reply_to_message"):
    """Send one of the replies that a message offers."""

    message: str
    reply: str


class ReportMessage(msgspec.Struct, frozen=True, tag="report_message"):
    """Report a message as fraud."""

    message: str


def deliver(
    country: Country,
    message_id: str,
    sender: str,
    text: str,
    *,
    channel: Literal["sms", "chat"] = "sms",
    values: Mapping[str, str] | None = None,
    replies: tuple[Reply, ...] = (),
) -> None:
    """Put a message on the phone."""
    country.inbox.messages.append(
        Message(message_id, sender, channel, text, country.now, values or {}, replies)
    )


def deliver_awaited(country: Country, event_name: str) -> None:
    """Put the scenario's messages on the phone that wait for such an event."""
    arriving = [m for m in country.inbox.awaited if m.after == event_name]
    country.inbox.awaited = [m for m in country.inbox.awaited if m.after != event_name]
    for m in arriving:
        deliver(country, m.key, m.sender, m.text, channel=m.channel, replies=m.replies)


def reply_to_message(country: Country, command: ReplyToMessage) -> Outcome:
    """Send the reply; a reply that gives the code away lets a stranger in."""
    message = country.inbox.find(command.message)
    reply = next((r for r in message.replies if r.key == command.reply), None) if message else None
    if message is None or reply is None:
        return refused("reply", "unknown")
    if message.id in country.inbox.replied:
        return refused("reply", "already_sent")
    country.inbox.replied[message.id] = reply.key
    sent = country.event("message_replied", message=message.id, reply=reply.key)
    if reply.effect == "discloses_code":
        return done(sent, *_disclose_code(country, message))
    if reply.effect in EXPOSURES:
        return done(sent, expose_key(country, reply.effect, message.id))
    return done(sent)


def _disclose_code(country: Country, message: Message) -> list[Event]:
    stranger = country.account.start_session(
        country.now, device="unknown_phone", place="unknown_place", mine=False
    )
    return [
        country.event("code_disclosed", message=message.id),
        country.event("stranger_signed_in", session=stranger.id),
    ]


def report_message(country: Country, command: ReportMessage) -> Outcome:
    """Report a message; reporting it again changes nothing."""
    message = country.inbox.find(command.message)
    if message is None:
        return refused("message", "unknown")
    if message.id in country.inbox.reported:
        return done()
    country.inbox.reported.add(message.id)
    return done(country.event("message_reported", message=message.id))
