"""The page that the browser starts with: addresses, the official one among look-alikes."""

from sandbox_portal.sites.start.site import start

__all__ = ["SITES", "start"]

SITES = (start,)
