"""The inspector's desk: files about readings that people complain about."""

from sandbox_portal.sites.inspector import files
from sandbox_portal.sites.inspector.site import inspector

__all__ = ["SITES", "files", "inspector"]

SITES = (inspector,)
