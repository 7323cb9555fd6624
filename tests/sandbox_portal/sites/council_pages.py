"""A walk through the council's site, and through footprint, copy and chain in the cabinet."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.visitor import COUNCIL, ID, MY, PHONE, Page, Visitor


def council_pages(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    """Yield a name and a page for everything that there is to see."""
    yield from _in_public(visitor)
    yield from _coming_in(visitor)
    yield from _taking_part(visitor)
    yield from _voting(visitor)
    yield from _footprint(visitor)
    visitor.post(f"{PHONE}/clock", span="week")
    yield from _after_closing(visitor)


def _in_public(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    council = visitor.country.council
    yield "portal-home", visitor.get(f"{MY}/")
    yield "council-home", visitor.get(f"{COUNCIL}/")
    yield "sittings", visitor.get(f"{COUNCIL}/sessions")
    for session in council.sessions:
        yield "sitting", visitor.get(f"{COUNCIL}/sessions/{session.id}")
    yield "initiatives", visitor.get(f"{COUNCIL}/initiatives")
    yield "initiative-public", visitor.get(f"{COUNCIL}/initiatives/{council.initiatives[0].id}")
    yield "votes", visitor.get(f"{COUNCIL}/votes")
    yield "vote-public", visitor.get(f"{COUNCIL}/votes/{visitor.truth.vote}")
    yield "council-lost", visitor.get(f"{COUNCIL}/sessions/none")


def _coming_in(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "authorize-council", visitor.get(f"{ID}/authorize?client=council")
    login, password = visitor.truth.login, visitor.truth.password
    yield (
        "code-council",
        visitor.post(f"{ID}/authorize?client=council", login=login, password=password),
    )
    yield "phone-offer", visitor.get(f"{PHONE}/messages/offer")
    yield (
        "council-home-signed-in",
        visitor.post(f"{ID}/code?client=council", code=visitor.newest_code()),
    )
    visitor.post(f"{PHONE}/messages/offer/report")
    yield "phone-offer-refused", visitor.post(f"{PHONE}/messages/offer/reply", reply="refuse")
    yield "phone-thanks", visitor.get(f"{PHONE}/messages/thanks")


def _taking_part(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    council = visitor.country.council
    council.initiatives[1].supporters = council.initiatives[1].needed - 1
    one = f"{COUNCIL}/initiatives/{council.initiatives[1].id}"
    yield "initiative", visitor.get(one)
    yield "initiative-supported", visitor.post(f"{one}/support")
    yield "initiative-twice", visitor.post(f"{one}/support")
    yield "comment-problems", visitor.post(f"{one}/comment", comment="  ")
    yield "comment-rude", visitor.post(f"{one}/comment", comment="Siz ahmoqsiz!")
    yield "comment", visitor.post(f"{one}/comment", comment="I like it. <b>Who</b> pays for it?")
    yield "initiatives-supported", visitor.get(f"{COUNCIL}/initiatives")


def _voting(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    foreign = f"{COUNCIL}/votes/{visitor.truth.foreign_vote}"
    own = f"{COUNCIL}/votes/{visitor.truth.vote}"
    choice = visitor.country.council.vote(visitor.truth.vote).options[1].key
    yield "vote-foreign", visitor.get(foreign)
    yield "vote-foreign-cast", visitor.post(f"{foreign}/cast", choice="hill")
    yield "vote", visitor.get(own)
    yield "recount-early", visitor.get(f"{own}/recount")
    yield "stubs-early", visitor.post(f"{own}/stubs", stub="x")
    yield "result-early", visitor.get(f"{own}/result")
    yield "ballot", visitor.get(f"{own}/ballot")
    yield "ballot-problems", visitor.post(f"{own}/ballot")
    yield "confirm", visitor.post(f"{own}/ballot", choice=choice)
    yield "receipt", visitor.post(f"{own}/cast", choice=choice)
    yield "vote-voted", visitor.get(own)
    yield "vote-twice", visitor.post(f"{own}/cast", choice=choice)
    yield "vote-again", visitor.post(f"{own}/again")
    yield "votes-voted", visitor.get(f"{COUNCIL}/votes")


def _footprint(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "cabinet-council", visitor.get(f"{MY}/cabinet")
    yield "footprint", visitor.get(f"{MY}/cabinet/footprint")
    yield "footprint-problems", visitor.post(f"{MY}/cabinet/footprint", bodies="", fields="many")
    yield "footprint-wrong", visitor.post(f"{MY}/cabinet/footprint", bodies="0", fields="0")
    yield "export", visitor.get(f"{MY}/cabinet/export")
    yield "export-copy", visitor.post(f"{MY}/cabinet/export")
    yield "steps", visitor.get(f"{MY}/cabinet/steps")
    yield "steps-checked", visitor.post(f"{MY}/cabinet/steps/check")
    yield "steps-problems", visitor.post(f"{MY}/cabinet/steps/try", line="0")
    yield "steps-tried", visitor.post(f"{MY}/cabinet/steps/try", line="3")


def _after_closing(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    vote = visitor.country.council.vote(visitor.truth.vote)
    own = f"{COUNCIL}/votes/{vote.id}"
    counts = {f"count-{key}": str(number) for key, number in vote.result.items()}
    yield "vote-closed", visitor.get(own)
    yield "recount", visitor.get(f"{own}/recount")
    yield "recount-problems", visitor.post(f"{own}/recount", **dict.fromkeys(counts, "ten"))
    yield "recount-wrong", visitor.post(f"{own}/recount", **dict.fromkeys(counts, "0"))
    yield "recount-right", visitor.post(f"{own}/recount", **counts)
    yield "stubs", visitor.get(f"{own}/stubs")
    yield "stubs-problems", visitor.post(f"{own}/stubs", stub=" ")
    yield "stubs-missing", visitor.post(f"{own}/stubs", stub="AAA-000")
    stub = visitor.country.council.receipts[vote.id]
    yield "stubs-found", visitor.post(f"{own}/stubs", stub=stub.lower())
    yield "receipt-closed", visitor.get(f"{own}/receipt")
    yield "result", visitor.get(f"{own}/result")
    yield "vote-late", visitor.post(f"{own}/cast", choice=vote.options[0].key)
    yield "sittings-later", visitor.get(f"{COUNCIL}/sessions")
    yield (
        "sitting-later",
        visitor.get(f"{COUNCIL}/sessions/{visitor.country.council.sessions[-1].id}"),
    )
