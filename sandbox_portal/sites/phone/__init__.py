"""The phone: messages, documents and the clock."""

from sandbox_portal.sites.phone import clock, home, messages
from sandbox_portal.sites.phone.site import phone

__all__ = ["clock", "home", "messages", "phone"]
