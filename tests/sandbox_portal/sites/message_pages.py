"""A walk over the pages of messages, calls, look-alikes and the bank."""

from __future__ import annotations

from collections.abc import Iterator

from sandbox_portal.domain.lookalike import LOOK_ALIKES
from tests.sandbox_portal.sites.visitor import BANK, ID, PHONE, Page, Visitor

FIRST = {"one_id": "authorize", "card": "card", "vote": "vote"}


def message_pages(lang: str) -> Iterator[tuple[str, Page]]:
    """Yield every page of the exercise about fraud, with all messages of the pools."""
    visitor = Visitor(lang, exercise="08-fraud")
    yield "phone-fraud-home", visitor.get(f"{PHONE}/")
    yield "phone-fraud-messages", visitor.get(f"{PHONE}/messages")
    yield "phone-card", visitor.get(f"{PHONE}/documents")
    yield "phone-calls-none", visitor.get(f"{PHONE}/calls")
    yield from _bank_outside(visitor)
    for number, pupil in enumerate(("ali", "lola")):
        yield from _stories(Visitor(lang, pupil, "08-fraud"), number)
    yield from _look_alikes(lang)
    yield from _rescue(visitor)


def _stories(visitor: Visitor, number: int) -> Iterator[tuple[str, Page]]:
    seen: set[str] = set()
    while new := [m for m in visitor.country.inbox.messages if m.id not in seen]:
        seen.add(new[0].id)
        yield from _one(visitor, new[0].id, new[0].channel, number)


def _one(visitor: Visitor, key: str, channel: str, number: int) -> Iterator[tuple[str, Page]]:
    name = f"phone-{number}-{key}"
    page = f"{PHONE}/calls/in/{key}" if channel == "call" else f"{PHONE}/messages/{key}"
    yield name, visitor.get(page)
    if channel == "call":
        yield f"{name}-home", visitor.get(f"{PHONE}/")
        yield f"{name}-calls", visitor.get(f"{PHONE}/calls")
        act = "decline" if number == 1 else "answer"
        yield f"{name}-{act}", visitor.post(f"{page}/{act}")
        yield f"{name}-over", visitor.post(f"{page}/{act}")
    offer = visitor.country.inbox.offers.get(key)
    if offer:
        message = f"{PHONE}/messages/{key}"
        for how in ("check", "ask_adult", "call_bank", "leave"):
            handled = visitor.post(f"{message}/handle", how=how)
        yield f"{name}-handled", handled
        if offer.app:
            yield f"{name}-not-possible", visitor.post(f"{message}/handle", how="x")
            yield f"{name}-installed", visitor.post(f"{message}/install")
        yield f"{name}-reported", visitor.post(f"{message}/report")


def _look_alikes(lang: str) -> Iterator[tuple[str, Page]]:
    visitor = Visitor(lang, exercise="08-fraud", computer="phone")
    for host, kind in LOOK_ALIKES.items():
        first = f"https://{host}/{FIRST[kind]}"
        yield f"phone-{host}", visitor.get(f"https://{host}/")
        yield f"phone-{host}-no-code", visitor.get(f"https://{host}/code")
        yield f"phone-{host}-problems", visitor.post(first, login="", password="", number="")
        truth = visitor.truth
        page = visitor.post(first, login=truth.login, password=truth.password, number="0000")
        yield f"phone-{host}-code", page
        yield f"phone-{host}-code-problems", visitor.post(f"https://{host}/code", code="1")
        code = visitor.newest_code()
        yield f"phone-{host}-thanks", visitor.post(f"https://{host}/code", code=code)
        yield f"laptop-{host}", Visitor(lang, exercise="08-fraud").get(first)


def _bank_outside(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "bank", visitor.get(f"{BANK}/")
    yield "bank-authorize", visitor.get(f"{BANK}/card")
    yield "bank-stranger", _signed_in(Visitor(visitor.lang)).get(f"{BANK}/card")


def _signed_in(visitor: Visitor) -> Visitor:
    visitor.sign_in()
    return visitor


def _rescue(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    for who in ("adult", "bank", "police"):
        yield f"phone-{who}-before", visitor.get(f"{PHONE}/calls/{who}")
        yield f"phone-{who}", visitor.post(f"{PHONE}/calls/{who}")
    truth = visitor.truth
    asking = f"{ID}/authorize?client=bank"
    yield "bank-code", visitor.post(asking, login=truth.login, password=truth.password)
    yield "bank-card", visitor.post(f"{ID}/code?client=bank", code=visitor.newest_code())
    yield "bank-blocked", visitor.post(f"{BANK}/card/block")
    yield "bank-problems", visitor.post(f"{BANK}/card/block")
    yield "bank-signed-in", visitor.get(f"{BANK}/")
    yield "phone-bank-blocked", visitor.get(f"{PHONE}/calls/bank")
    yield "phone-bank-problems", visitor.post(f"{PHONE}/calls/bank/block")
    yield "phone-card-blocked", visitor.get(f"{PHONE}/documents")
