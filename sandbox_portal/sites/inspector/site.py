"""The site of the inspectorate for personal data."""

from __future__ import annotations

from typing import Final

from sandbox_portal.sites import hosts
from sandbox_portal.sites.site import Site, unless_signed_in
from sandbox_portal.sites.visit import current_visit


def _stands() -> bool:
    """Hide the site from a citizen who has no such work."""
    return bool(current_visit().country.oversight.reviews)


inspector: Final = Site(
    "inspector",
    hosts.INSPECTOR,
    stands=_stands,
    turn_away=unless_signed_in(hosts.INSPECTOR_SIGN_IN),
)
