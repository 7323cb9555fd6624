"""After closing: the ballot papers to count, the stubs to look through, the result."""

from __future__ import annotations

from collections.abc import Sequence

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.council.recount import CheckReceipt, SubmitTally
from sandbox_portal.domain.council.vote import Vote
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.council.site import council
from sandbox_portal.sites.council.votes import known_vote
from sandbox_portal.sites.numbers import read_number
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import perform


@council.page("/votes/<vote>/recount", "council/recount", about="vote")
def recount(vote: str) -> ResponseReturnValue:
    """Lay out the papers, with a form for the numbers that one has counted."""
    return _papers(known_vote(vote))


@council.action("/votes/<vote>/recount")
def submit_tally(vote: str) -> ResponseReturnValue:
    """Compare the numbers with the papers."""
    found = known_vote(vote)
    numbers = {option.key: read_number(typed(f"count-{option.key}")) for option in found.options}
    counts = {key: number for key, number in numbers.items() if number is not None}
    if len(counts) < len(numbers):
        missing = [key for key, number in numbers.items() if number is None]
        return _papers(found, [Problem("counts", "not_a_number")], missing)
    outcome = perform(SubmitTally(vote=vote, counts=counts))
    if outcome.refused:
        return _papers(found, outcome.problems)
    return go(f"/votes/{vote}/recount?done={_how(outcome.events[-1].facts['right'])}")


def _how(right: object) -> str:
    return "recount_right" if right else "recount_wrong"


@council.page("/votes/<vote>/stubs", "council/stubs", about="vote")
def stubs(vote: str) -> ResponseReturnValue:
    """Show the torn-off stubs, with a form to look for one's own."""
    return show("council/stubs.html", vote=known_vote(vote))


@council.action("/votes/<vote>/stubs")
def check_receipt(vote: str) -> ResponseReturnValue:
    """Look for a code among the stubs."""
    outcome = perform(CheckReceipt(vote=vote, stub=typed("stub", 40)))
    if outcome.refused:
        return show("council/stubs.html", outcome.problems, vote=known_vote(vote))
    found = outcome.events[-1].facts["found"]
    return go(f"/votes/{vote}/stubs?done={'stub_found' if found else 'stub_missing'}")


@council.page("/votes/<vote>/result", "council/result", about="vote")
def result(vote: str) -> ResponseReturnValue:
    """Show the result as the commission published it."""
    return show("council/result.html", vote=known_vote(vote))


def _papers(
    vote: Vote, problems: Sequence[Problem] = (), missing: Sequence[str] = ()
) -> ResponseReturnValue:
    typed_counts = {option.key: typed(f"count-{option.key}", 6) for option in vote.options}
    return show("council/recount.html", problems, vote=vote, counts=typed_counts, missing=missing)
