"""Look-alike sites: the same pages as the real ones at another address."""

from sandbox_portal.sites.lookalike.site import look_alikes

__all__ = ["look_alikes"]
