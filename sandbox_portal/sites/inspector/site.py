"""The site of the inspectorate for personal data."""

from __future__ import annotations

from typing import Final

from werkzeug.wrappers import Response

from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import go
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit


def _to_sign_in() -> Response | None:
    return None if current_visit().country.account.signed_in else go(hosts.INSPECTOR_SIGN_IN)


def _stands() -> bool:
    """Hide the site from a citizen who has no such work."""
    return bool(current_visit().country.oversight.reviews)


inspector: Final = Site("inspector", hosts.INSPECTOR, stands=_stands, turn_away=_to_sign_in)
