"""The phone: messages, calls, documents and the clock."""

from sandbox_portal.sites.phone import calls, clock, home, messages
from sandbox_portal.sites.phone.site import phone

__all__ = ["SITES", "calls", "clock", "home", "messages", "phone"]

SITES = (phone,)
