"""The council's home page."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.sites.council.site import council
from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.visit import current_visit


@council.page("/", "council/home")
def home() -> ResponseReturnValue:
    """Show what the council is, and what goes on in it."""
    country = current_visit().country
    coming = [s for s in country.council.sessions if s.held > country.now]
    open_votes = sum(not vote.closed for vote in country.council.votes)
    return show("council/home.html", coming=coming, open_votes=open_votes)


@council.door("/signed-in", private=True)
def signed_in() -> ResponseReturnValue:
    """Come in from One ID."""
    return go("/?done=signed_in")
