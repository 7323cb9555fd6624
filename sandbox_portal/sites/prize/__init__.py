"""A prize draw's own site, which asks for far too much."""

from sandbox_portal.sites.prize.site import prize

__all__ = ["SITES", "prize"]

SITES = (prize,)
