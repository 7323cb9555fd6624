"""mahalla.gov.test: services for residents, and the desk of the mahalla's secretary."""

from sandbox_portal.sites.mahalla import circle, home, load, monitoring, publishing, services
from sandbox_portal.sites.mahalla.site import mahalla, secretary

__all__ = [
    "SITES",
    "circle",
    "home",
    "load",
    "mahalla",
    "monitoring",
    "publishing",
    "secretary",
    "services",
]

SITES = (mahalla, secretary)
