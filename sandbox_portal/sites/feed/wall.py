"""What neighbours have written, and writing about an entry of one's log."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.oversight.feed import PostInPublic
from sandbox_portal.sites.feed.site import feed
from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.visit import current_visit, perform


@feed.page("/", "feed/wall")
def wall() -> ResponseReturnValue:
    """Show the posts, one's own first."""
    country = current_visit().country
    mine = [country.access_log.find(entry) for entry in reversed(country.oversight.posts)]
    return show("feed/wall.html", mine=mine)


@feed.page("/write/<entry>", "feed/write", about="entry")
def write(entry: str) -> ResponseReturnValue:
    """Show what would be published."""
    return _write(entry)


@feed.action("/write/<entry>")
def post_in_public(entry: str) -> ResponseReturnValue:
    """Publish it."""
    problems = perform(PostInPublic(entry=entry)).problems
    return _write(entry, problems) if problems else go("/?done=posted")


def _write(entry_id: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    entry = current_visit().country.access_log.find(entry_id)
    if entry is None:
        abort(404)
    return show("feed/write.html", problems, entry=entry)
