"""A secret vote: the list of voters and the ballot box are two things and share nothing.

The **list** keeps who may vote and who has voted: no time, no channel, no choice. The **box**
keeps papers in the order of what is marked on them, so the order is a function of the papers
alone and says nothing about who came when. Every blank paper has a **stub** with a code from a
shuffled pile. In the box the stub is torn off and kept apart from the paper, sorted too. The
voter takes the code home as a receipt.

After closing, papers and stubs are public. Anybody can count the papers, see that there are as
many papers as stubs and as voters crossed off, and look for the own code among the stubs. The
receipt does not help to sell a vote: no stub belongs to any one paper.

What this scheme does not do, and pupils are told:

- The stub shows that one's ballot is in the box, not that the paper still says what was marked
  on it. Real systems need stronger mathematics for that (a Benaloh challenge, a mix net).
- Who stands at the box and looks in before and after a voter sees the difference. So the others
  vote in groups here, and nothing of the box is shown before it is closed.
- If all choose the same, everybody knows what everybody chose.
- The pupil's own journal keeps the choice, because the exercise is replayed from it. A real
  polling computer must keep no such thing. Other voters' choices are never written beside them.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

Channel = Literal["web", "kiosk"]


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A choice on the ballot paper; `text` is English, the key of its translations."""

    key: str
    text: str


class Wave(msgspec.Struct, frozen=True):
    """A group of others who vote on one day: who they are, and what is in their papers.

    The two are drawn apart; which of them marked which paper is decided nowhere.
    """

    at: datetime
    voters: tuple[str, ...]
    papers: tuple[str, ...]


class Roll(msgspec.Struct):
    """The list: the numbers of those who may vote, and of those who have voted, sorted."""

    eligible: tuple[str, ...]
    voted: list[str] = msgspec.field(default_factory=list)

    def may_vote(self, voter: str) -> bool:
        """Tell whether somebody is on the list and has not voted on any channel."""
        return voter in self.eligible and voter not in self.voted

    def cross_off(self, voter: str) -> None:
        """Note that somebody has voted."""
        insort(self.voted, voter)


class Box(msgspec.Struct):
    """The ballot box: papers by what is marked on them, and the torn-off stubs by code."""

    papers: list[str] = msgspec.field(default_factory=list)
    stubs: list[str] = msgspec.field(default_factory=list)

    def drop(self, choice: str, stub: str) -> None:
        """Put in a paper and, apart from it, its stub."""
        insort(self.papers, choice)
        insort(self.stubs, stub)


class Vote(msgspec.Struct):
    """One vote: question and options, the list, the box, and a pile of blank papers.

    `own_number` is the citizen's number on the list, empty for who is not on it.
    """

    id: str
    place: str
    question: str
    about: str
    options: tuple[Option, ...]
    closes: datetime
    own_number: str
    roll: Roll
    box: Box = msgspec.field(default_factory=Box)
    blanks: list[str] = msgspec.field(default_factory=list)
    waves: list[Wave] = msgspec.field(default_factory=list)
    closed: bool = False
    laid_out: tuple[str, ...] = ()

    @property
    def result(self) -> dict[str, int]:
        """How many papers each option has."""
        counted = Counter(self.box.papers)
        return {option.key: counted[option.key] for option in self.options}

    def receive(self, voters: Sequence[str], papers: Sequence[str]) -> list[str]:
        """Cross voters off and drop papers, each with a stub from the pile; return the stubs."""
        for voter in voters:
            self.roll.cross_off(voter)
        stubs = [self.blanks.pop() for _ in papers]
        for choice, stub in zip(papers, stubs, strict=True):
            self.box.drop(choice, stub)
        return stubs


class CastBallot(msgspec.Struct, frozen=True, tag="cast_ballot"):
    """Put a marked ballot paper into the box, on a website or at a kiosk."""

    vote: str
    choice: str
    channel: Channel


def cast_ballot(country: Country, command: CastBallot) -> Outcome:
    """Cross the citizen off the list and drop the paper: one person, one vote, on any channel."""
    vote = country.council.vote(command.vote)
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if vote is None:
        return refused("vote", "unknown")
    if code := _why_not(vote):
        tried = country.event("ballot_refused", vote=vote.id, channel=command.channel, why=code)
        return refused("vote", code, tried)
    if command.choice not in {option.key for option in vote.options}:
        return refused("choice", "unknown")
    (stub,) = vote.receive([vote.own_number], [command.choice])
    country.council.receipts[vote.id] = stub
    return done(country.event("ballot_cast", vote=vote.id, channel=command.channel))


def _why_not(vote: Vote) -> str | None:
    if vote.closed:
        return "closed"
    if vote.own_number not in vote.roll.eligible:
        return "not_on_list"
    return None if vote.roll.may_vote(vote.own_number) else "already_voted"
