"""What happens in the council by itself: others vote, and votes are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox_portal.domain.council.vote import Vote
from sandbox_portal.domain.outcome import Event

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


def run_votes(country: Country) -> list[Event]:
    """Let the others vote whose day has come, and close the votes whose time is up."""
    for vote in country.council.votes:
        _others_vote(country, vote)
    due = [v for v in country.council.votes if not v.closed and v.closes <= country.now]
    return [_close(country, vote) for vote in due]


def _others_vote(country: Country, vote: Vote) -> None:
    come = [wave for wave in vote.waves if wave.at <= country.now]
    vote.waves = [wave for wave in vote.waves if wave.at > country.now]
    for wave in come:
        vote.receive(wave.voters, wave.papers)


def _close(country: Country, vote: Vote) -> Event:
    """Open the box: lay the papers out in an order that only the papers themselves determine."""
    vote.closed = True
    order = country.draw.stream(f"papers of {vote.id}")
    vote.laid_out = tuple(order.shuffled(vote.box.papers))
    return country.event("vote_closed", vote=vote.id)
