"""Look-alike sites: the same pages as the real ones at another address."""

from sandbox_portal.sites.lookalike.site import SITES

__all__ = ["SITES"]
