"""After closing: counting the papers oneself, and looking for the own stub."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.council.vote import Vote
    from sandbox_portal.domain.country import Country

MOST: Final = 9999
"""A larger number is no count of anybody's."""


class SubmitTally(msgspec.Struct, frozen=True, tag="submit_tally"):
    """Give the numbers that one has counted, by option."""

    vote: str
    counts: Mapping[str, int]


class CheckReceipt(msgspec.Struct, frozen=True, tag="check_receipt"):
    """Look for the code of a receipt among the stubs."""

    vote: str
    stub: str


def submit_tally(country: Country, command: SubmitTally) -> Outcome:
    """Compare a recount with the papers; a wrong one is a fact, no mistake in the form."""
    vote = country.council.vote(command.vote)
    if vote is None or not vote.closed:
        return _not_open(vote)
    if set(command.counts) != set(vote.result):
        return refused("counts", "unknown")
    if not all(0 <= number <= MOST for number in command.counts.values()):
        return refused("counts", "not_a_number")
    right = dict(command.counts) == vote.result
    return done(country.event("votes_recounted", vote=vote.id, right=right))


def check_receipt(country: Country, command: CheckReceipt) -> Outcome:
    """Say whether a stub with this code is in the box."""
    vote = country.council.vote(command.vote)
    if vote is None or not vote.closed:
        return _not_open(vote)
    stub = plain_code(command.stub)
    if not stub:
        return refused("stub", "empty")
    found = stub in {plain_code(known) for known in vote.box.stubs}
    own = stub == plain_code(country.council.receipts.get(vote.id, ""))
    return done(country.event("receipt_checked", vote=vote.id, found=found, own=own))


def plain_code(text: str) -> str:
    """Return a code as it compares: letters and digits, capital."""
    return "".join(c for c in text.upper() if c.isalnum())


def _not_open(vote: Vote | None) -> Outcome:
    return refused("vote", "unknown") if vote is None else refused("vote", "still_open")
