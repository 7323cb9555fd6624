"""The infokiosk kiosk.gov.test: start, menu, printing, helping, the end of the session."""

from sandbox_portal.sites.kiosk import helping, printing, turn
from sandbox_portal.sites.kiosk.site import kiosk, stay_in_the_session

__all__ = ["helping", "kiosk", "printing", "stay_in_the_session", "turn"]
