"""The public feed of the mahalla, where everybody reads along."""

from sandbox_portal.sites.feed import wall
from sandbox_portal.sites.feed.site import feed

__all__ = ["SITES", "feed", "wall"]

SITES = (feed,)
