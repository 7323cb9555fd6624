"""The site of the public feed."""

from __future__ import annotations

from typing import Final

from flask import abort

from sandbox_portal.sites import hosts
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit

feed: Final = Site("feed", hosts.FEED)


@feed.before_request
def only_where_there_is_one() -> None:
    """Hide the feed where the scenario has none."""
    if not current_visit().country.oversight.offered:
        abort(404)
