"""Voting: the list of voters, the ballot paper, a second look, the receipt."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.council.vote import CastBallot, Channel, Vote
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.council.site import council
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.visit import current_visit, perform


@council.page("/votes", "council/votes")
def votes() -> ResponseReturnValue:
    """Show all votes."""
    return show("council/votes.html")


@council.page("/votes/<vote>", "council/vote", about="vote")
def vote(vote: str) -> ResponseReturnValue:
    """Show what the vote is about, and whether one is on the list."""
    return _page(vote)


@council.page("/votes/<vote>/ballot", "council/ballot", about="vote", private=True)
def ballot(vote: str) -> ResponseReturnValue:
    """Give a blank ballot paper to who may vote."""
    found = known_vote(vote)
    if found.closed or not found.roll.may_vote(found.own_number):
        return go(f"/votes/{vote}")
    return show("council/ballot.html", vote=found)


@council.action("/votes/<vote>/ballot", private=True)
def mark_ballot(vote: str) -> ResponseReturnValue:
    """Show the marked paper once more, before it goes into the box."""
    found = known_vote(vote)
    problems = empty_fields("choice")
    chosen = next((option for option in found.options if option.key == typed("choice")), None)
    if chosen is None:
        problems = problems or [Problem("choice", "unknown")]
        return show("council/ballot.html", problems, vote=found)
    return show("council/confirm.html", vote=found, chosen=chosen)


@council.action("/votes/<vote>/cast", private=True)
def cast_ballot(vote: str) -> ResponseReturnValue:
    """Put the paper into the box."""
    known_vote(vote)
    ballot = CastBallot(vote=vote, choice=typed("choice"), channel=_channel())
    problems = perform(ballot).problems
    return _page(vote, problems) if problems else go(f"/votes/{vote}/receipt?done=ballot_cast")


@council.action("/votes/<vote>/again", private=True)
def ask_again(vote: str) -> ResponseReturnValue:
    """Ask for another paper: the list knows who has voted, here and at the kiosk."""
    known_vote(vote)
    problems = perform(CastBallot(vote=vote, choice="", channel=_channel())).problems
    return _page(vote, problems)


@council.page("/votes/<vote>/receipt", "council/receipt", about="vote", private=True)
def receipt(vote: str) -> ResponseReturnValue:
    """Show the receipt to who has voted."""
    stub = current_visit().country.council.receipts.get(vote)
    if stub is None:
        return go(f"/votes/{vote}")
    return show("council/receipt.html", vote=known_vote(vote), stub=stub)


def known_vote(vote: str) -> Vote:
    """Return the vote of an address, or answer that there is no such page."""
    found = current_visit().country.council.vote(vote)
    if found is None:
        abort(404)
    return found


def _channel() -> Channel:
    return "kiosk" if current_visit().device == "kiosk" else "web"


def _page(vote: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    return show("council/vote.html", problems, vote=known_vote(vote))
