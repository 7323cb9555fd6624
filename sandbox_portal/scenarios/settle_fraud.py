"""Chance settles the messages: which ones come, in which order, and the bank card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any, Final

from sandbox_portal.domain.bank import BANK, Bank
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.messages import AwaitedMessage, Offer, deliver_awaited
from sandbox_portal.people import identifiers
from sandbox_portal.scenarios.plan_fraud import FraudPlan, StoryPlan

START: Final = "exercise_started"
OPEN_AT_ONCE: Final = 4
"""How many messages wait on the phone at the same time."""
BETWEEN: Final = timedelta(minutes=11)
ALWAYS_WRONG: Final = {"bad": {"disclose", "install_app", "pay"}, "genuine": {"report"}}


def settle_fraud(country: Country, plan: FraudPlan) -> dict[str, Any]:
    """Put the messages and the bank card into the country; return what was seeded, by name."""
    draw = country.draw.stream("fraud")
    bad = [draw.one([p for p in plan.bad_pool if p.scheme == name]) for name in plan.schemes]
    genuine = draw.some(plan.genuine_pool, plan.genuine)
    country.bank = _bank(plan, draw.stream("card"))
    stories = _calls_later(draw.shuffled([*bad, *genuine]))
    country.inbox.cases = frozenset(story.key for story in stories)
    _deliver(country, stories)
    return {
        "bad_messages": frozenset(story.key for story in bad),
        "genuine_messages": frozenset(story.key for story in genuine),
        "schemes": MappingProxyType({story.key: story.scheme for story in bad}),
        "right_handlings": _by_key(stories, lambda s: frozenset(s.right)),
        "wrong_handlings": _by_key(
            stories,
            lambda s: frozenset(s.wrong) | ALWAYS_WRONG["bad" if s in bad else "genuine"],
        ),
    }


def _by_key(stories: list[StoryPlan], value: Any) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({story.key: value(story) for story in stories})


def _bank(plan: FraudPlan, draw: Draw) -> Bank:
    card = identifiers.card_number(draw.number(identifiers.CARDS))
    phone = identifiers.phone(draw.number(identifiers.SEVEN_DIGITS))
    return Bank(card=card, phone=phone, balance=plan.balance)


def _calls_later(stories: list[StoryPlan]) -> list[StoryPlan]:
    """Return the stories so that no call rings before the pupil has looked around."""
    quiet = [story for story in stories if story.channel != "call"]
    first = quiet[:OPEN_AT_ONCE]
    return [*first, *(story for story in stories if story not in first)]


def _deliver(country: Country, stories: list[StoryPlan]) -> None:
    """Let the first messages be there, and each other one come when an earlier is dealt with."""
    for number, story in enumerate(stories):
        before = stories[number - OPEN_AT_ONCE].key if number >= OPEN_AT_ONCE else ""
        after = "message_handled" if before else START
        country.inbox.awaited += _messages(country, story, after, before)
        if not before:
            country.now = country.started - BETWEEN * (OPEN_AT_ONCE - number)
            deliver_awaited(country, country.event(START))
    country.now = country.started


def _messages(
    country: Country, story: StoryPlan, after: str, about: str
) -> Iterator[AwaitedMessage]:
    """Yield the messages of a story: a code that comes with it, the first step, the second."""
    offer = Offer(
        case=story.key,
        address=story.address,
        address_text=story.address_text,
        link=story.link,
        app=story.app,
        route=story.route,
        found_text=story.found_text,
        bank_text=story.bank_text,
    )
    if story.code:
        yield _code(country, story, after, about)
    yield AwaitedMessage(
        key=story.key,
        after=after,
        about=about,
        sender=_sender(country, story.sender),
        channel=story.channel,
        text=story.text,
        replies=story.replies,
        offer=offer,
    )
    if story.next:
        yield AwaitedMessage(
            key=f"{story.key}-2",
            after="message_handled",
            about=story.key,
            sender=story.next.sender,
            channel=story.next.channel,
            text=story.next.text,
            replies=story.next.replies,
            offer=Offer(
                case=story.key,
                route=story.route,
                found_text=story.found_text,
                bank_text=story.bank_text,
            ),
        )


def _sender(country: Country, name: str) -> str:
    """Return a body's key for its name, so that its messages stand in one thread."""
    return next((key for key, body in country.bodies.items() if body.text == name), name)


def _code(country: Country, story: StoryPlan, after: str, about: str) -> AwaitedMessage:
    code = country.draw.stream(f"fraud code {story.key}").digits(6)
    sender, text = ("One ID", "one_time_code") if story.code == "one_id" else (BANK, "card_code")
    return AwaitedMessage(
        key=f"{story.key}-code",
        after=after,
        about=about,
        sender=sender,
        channel="sms",
        text=text,
        values={"code": code},
    )
