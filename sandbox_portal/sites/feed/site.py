"""The site of the public feed."""

from __future__ import annotations

from typing import Final

from sandbox_portal.sites import hosts
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit


def _stands() -> bool:
    return current_visit().country.oversight.offered


feed: Final = Site("feed", hosts.FEED, stands=_stands)
