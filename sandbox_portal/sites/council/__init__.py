"""The council's site: sessions, initiatives, votes."""

from sandbox_portal.sites.council import box, home, initiatives, sessions, votes
from sandbox_portal.sites.council.site import council

__all__ = ["SITES", "box", "council", "home", "initiatives", "sessions", "votes"]

SITES = (council,)
