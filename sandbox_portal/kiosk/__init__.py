"""The infokiosk as a real web page: the same sites, served on this computer for a touch screen."""

from sandbox_portal.kiosk.server import KioskError, open_kiosk

__all__ = ["KioskError", "open_kiosk"]
