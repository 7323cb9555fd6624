"""The portal my.gov.test: its home page, services, and the personal cabinet."""

from sandbox_portal.sites.portal import (
    appeals,
    consents,
    footprint,
    home,
    log,
    profile,
    services,
    sessions,
)
from sandbox_portal.sites.portal.site import portal

__all__ = [
    "appeals",
    "consents",
    "footprint",
    "home",
    "log",
    "portal",
    "profile",
    "services",
    "sessions",
]
