"""The infokiosk kiosk.gov.test: start, menu, printing, helping, the end of the session."""

from sandbox_portal.sites.kiosk import helping, printing, turn
from sandbox_portal.sites.kiosk.site import kiosk

__all__ = ["SITES", "helping", "kiosk", "printing", "turn"]

SITES = (kiosk,)
