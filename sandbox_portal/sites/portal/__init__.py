"""The portal my.gov.test: its home page, services, and the personal cabinet."""

from sandbox_portal.sites.portal import (
    appeals,
    cases,
    consents,
    footprint,
    home,
    log,
    log_entry,
    profile,
    services,
    sessions,
)
from sandbox_portal.sites.portal.site import portal

__all__ = [
    "SITES",
    "appeals",
    "cases",
    "consents",
    "footprint",
    "home",
    "log",
    "log_entry",
    "portal",
    "profile",
    "services",
    "sessions",
]

SITES = (portal,)
