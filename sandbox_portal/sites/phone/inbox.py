"""Messages by sender, and which of them nobody has opened yet."""

from __future__ import annotations

import msgspec

from sandbox_portal.domain.messages import Message
from sandbox_portal.world import World

THREAD: str = "phone/message"
"""The name of the page that shows a sender's messages; it is about one of them."""


class Thread(msgspec.Struct, frozen=True):
    """All messages of one sender, the newest first; `done` if all that ask for it were handled."""

    sender: str
    messages: list[Message]
    unread: int
    done: bool = False

    @property
    def newest(self) -> Message:
        """The message that arrived last."""
        return self.messages[0]


def threads(world: World) -> list[Thread]:
    """Return all threads, the one with the newest message first."""
    new = unread(world)
    by_sender: dict[str, list[Message]] = {}
    for message in reversed(_written(world)):
        by_sender.setdefault(message.sender, []).append(message)
    return [
        Thread(sender, messages, sum(m.id in new for m in messages), _done(world, messages))
        for sender, messages in by_sender.items()
    ]


def _done(world: World, messages: list[Message]) -> bool:
    """Tell whether something was done with each message that offers ways to handle it."""
    inbox = world.country.inbox
    offered = [m.id for m in messages if m.id in inbox.offers]
    return bool(offered) and all(inbox.handlings(key) for key in offered)


def _written(world: World) -> list[Message]:
    """Return all messages but calls, which the phone keeps apart."""
    return [m for m in world.country.inbox.messages if m.channel != "call"]


def thread_of(world: World, message_id: str) -> Thread | None:
    """Return the thread that a message is in."""
    return next((t for t in threads(world) if any(m.id == message_id for m in t.messages)), None)


def unread(world: World) -> set[str]:
    """Return the ids of messages that came after their thread was last opened."""
    messages = _written(world)
    sender = {message.id: message.sender for message in messages}
    opened = {
        sender[str(event.facts["about"])]: event.at
        for event in world.events
        if event.matches("page_opened", {"page": THREAD}) and event.facts["about"] in sender
    }
    return {m.id for m in messages if m.sender not in opened or m.at > opened[m.sender]}
