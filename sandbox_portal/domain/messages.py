"""The phone's messages: how they arrive, what they offer, and what was done with them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

LONG_AGO: Final = timedelta(hours=9)
"""How long before the exercise began the citizen sent a reply that comes to light in it."""

Channel = Literal["sms", "chat", "email", "call"]
Effect = Literal[
    "none",
    "discloses_code",
    "discloses_card",
    "pays",
    "discloses_pin",
    "exports_key",
    "hands_over",
    "tells_names",
    "tells_number",
]


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An answer that the phone offers; `effect` is what it does besides being sent."""

    key: str
    text: str
    effect: Effect = "none"


class Offer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What can be done with a message besides replying.

    `case` is the message that all steps of one story count as; `address` is the number or
    address it came from, `address_text` the same in words; `route` is one's own way of checking
    it, and `found_text` what one finds out there; `bank_text` is what the bank says if asked.
    """

    case: str
    address: str = ""
    address_text: str = ""
    link: str = ""
    app: str = ""
    route: str = ""
    found_text: str = ""
    bank_text: str = ""


class Message(msgspec.Struct, frozen=True):
    """A message as it arrived.

    `text` is its English wording, the key of its translations; `values` fill its gaps.
    """

    id: str
    sender: str
    channel: Channel
    text: str
    at: datetime
    values: Mapping[str, str] = {}
    replies: tuple[Reply, ...] = ()


class AwaitedMessage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A message of the scenario that arrives after the first event of a name.

    With `about`, the event must be about that message. `sent` is a reply that the citizen sent
    before the exercise began; with it, strangers have got the code of the bank card.
    """

    key: str
    after: str
    sender: str
    channel: Channel
    text: str
    replies: tuple[Reply, ...] = ()
    about: str = ""
    sent: str = ""
    values: Mapping[str, str] = {}
    offer: Offer | None = None

    def waits_for(self, event: Event) -> bool:
        """Tell whether this event brings the message."""
        about = event.facts.get("message")
        return self.after == event.name and self.about in ("", about)


class Inbox(msgspec.Struct):
    """The messages of the phone, and what the pupil did with them."""

    messages: list[Message] = msgspec.field(default_factory=list)
    awaited: list[AwaitedMessage] = msgspec.field(default_factory=list)
    replied: dict[str, str] = msgspec.field(default_factory=dict)
    reported: set[str] = msgspec.field(default_factory=set)
    offers: dict[str, Offer] = msgspec.field(default_factory=dict)
    calls: dict[str, Literal["answered", "declined"]] = msgspec.field(default_factory=dict)
    cases: frozenset[str] = frozenset()
    handled: dict[str, set[str]] = msgspec.field(default_factory=dict)

    def find(self, message_id: str) -> Message | None:
        """Return the message, or None if there is no such one."""
        return next((m for m in self.messages if m.id == message_id), None)

    def handlings(self, message_id: str) -> set[str]:
        """Return what was done so far with the story that a message belongs to."""
        offer = self.offers.get(message_id)
        return self.handled.get(offer.case, set()) if offer else set()

    @property
    def ringing(self) -> Message | None:
        """The call that nobody has answered or declined yet."""
        calls = (m for m in self.messages if m.channel == "call" and m.id not in self.calls)
        return next(calls, None)


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
    channel: Channel = "sms",
    values: Mapping[str, str] | None = None,
    replies: tuple[Reply, ...] = (),
    at: datetime | None = None,
) -> None:
    """Put a message on the phone, with the time of now or an earlier one."""
    country.inbox.messages.append(
        Message(message_id, sender, channel, text, at or country.now, values or {}, replies)
    )


def deliver_awaited(country: Country, event: Event) -> None:
    """Put the scenario's messages on the phone that wait for such an event."""
    inbox = country.inbox
    arriving = [m for m in inbox.awaited if m.waits_for(event)]
    inbox.awaited = [m for m in inbox.awaited if not m.waits_for(event)]
    for m in arriving:
        if m.offer is not None:
            inbox.offers[m.key] = m.offer
        if m.sent:
            inbox.replied[m.key] = m.sent
            country.bank.leak(country.now, at_once=True)
        deliver(
            country,
            m.key,
            m.sender,
            m.text,
            channel=m.channel,
            values=m.values,
            replies=m.replies,
            at=country.started - LONG_AGO if m.sent else None,
        )


def note_handling(country: Country, message_id: str, *hows: str) -> list[Event]:
    """Write down what was done with a message of the scenario, each way once."""
    inbox = country.inbox
    offer = inbox.offers.get(message_id)
    if offer is None:
        return []
    done_before = inbox.handled.setdefault(offer.case, set())
    new = [how for how in hows if how not in done_before]
    open_before = inbox.cases - {case for case, ways in inbox.handled.items() if ways}
    done_before.update(new)
    events = [country.event("message_handled", message=offer.case, how=how) for how in new]
    if open_before == {offer.case} and new:
        events.append(country.event("inbox_cleared"))
    return events


def report_message(country: Country, command: ReportMessage) -> Outcome:
    """Report a message; reporting it again changes nothing."""
    message = country.inbox.find(command.message)
    if message is None:
        return refused("message", "unknown")
    if message.id in country.inbox.reported:
        return done()
    country.inbox.reported.add(message.id)
    reported = country.event("message_reported", message=message.id)
    return done(reported, *note_handling(country, message.id, "report"))
