"""The part of a scenario about messages: pools of genuine and fraudulent ones."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from sandbox_portal.domain.bank import BANK
from sandbox_portal.domain.lookalike import LOOK_ALIKES
from sandbox_portal.domain.messages import Channel, Reply


class StepPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The second step of a story: who writes or calls when the first was dealt with."""

    sender: str
    channel: Channel
    text: str
    replies: tuple[Reply, ...] = ()


class StoryPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A message that may be drawn. `right` and `wrong` are ways to handle it.

    Names that end in `text` are English, keys of translations. `code` is whose one-time code
    arrives together with the message.
    """

    key: str
    sender: str
    channel: Channel
    text: str
    right: tuple[str, ...]
    route: str
    found_text: str
    wrong: tuple[str, ...] = ()
    scheme: str = ""
    address: str = ""
    address_text: str = ""
    link: str = ""
    app: str = ""
    bank_text: str = ""
    code: Literal["", "one_id", "bank"] = ""
    replies: tuple[Reply, ...] = ()
    next: StepPlan | None = None

    @property
    def offered(self) -> set[str]:
        """All ways to handle the message that the phone has a button for."""
        replies = (*self.replies, *(self.next.replies if self.next else ()))
        ways = {"report", "check", "ask_adult", "call_bank", "leave"}
        ways |= {f"reply:{reply.key}" for reply in replies}
        return ways | {
            way
            for way, there in (
                ("decline", self.channel == "call"),
                ("open_link", self.link),
                ("install_app", self.app),
            )
            if there
        }


class FraudPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One bad message of each scheme is drawn, and so many genuine ones."""

    genuine: int
    balance: int
    bad_pool: tuple[StoryPlan, ...]
    genuine_pool: tuple[StoryPlan, ...]

    @property
    def schemes(self) -> list[str]:
        """The schemes of the bad messages, each once, in the order of the file."""
        return list(dict.fromkeys(plan.scheme for plan in self.bad_pool))

    def faults(self, bodies: Collection[str]) -> Iterator[str]:
        """Yield what is wrong with the plan; each fault names its key."""
        stories = (*self.bad_pool, *self.genuine_pool)
        if BANK not in bodies:
            yield f"fraud: no body {BANK!r}"
        if not 1 <= self.genuine <= len(self.genuine_pool):
            yield f"fraud.genuine = {self.genuine}: genuine_pool has {len(self.genuine_pool)}"
        for key, count in Counter(story.key for story in stories).items():
            if count > 1:
                yield f"fraud: {key} is there {count} times"
        for story in stories:
            yield from self._faults(story)

    def _faults(self, story: StoryPlan) -> Iterator[str]:
        bad = story in self.bad_pool
        if bad != bool(story.scheme):
            yield f"fraud: {story.key}: a bad message has a scheme, a genuine one has none"
        if bad != ("report" in story.right):
            yield f"fraud: {story.key}: right: bad messages are reported, genuine ones are not"
        if unknown := {*story.right, *story.wrong} - story.offered:
            yield f"fraud: {story.key}: the phone does not offer {min(unknown)!r}"
        host = urlsplit(story.link).hostname
        if story.link and (host in LOOK_ALIKES) != bad:
            yield f"fraud: {story.key}: link: {host} is a site of another sort"
