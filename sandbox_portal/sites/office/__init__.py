"""The official's desk: letters that came in, what one may do with them, and the day's result."""

from sandbox_portal.sites.office import day, letters, one
from sandbox_portal.sites.office.site import office

__all__ = ["SITES", "day", "letters", "office", "one"]

SITES = (office,)
