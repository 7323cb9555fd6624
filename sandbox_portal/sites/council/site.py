"""The site of the local council."""

from __future__ import annotations

from typing import Final

from sandbox_portal.sites import hosts
from sandbox_portal.sites.site import Site, unless_signed_in
from sandbox_portal.sites.visit import current_visit


def _stands() -> bool:
    return current_visit().country.council.works


council: Final = Site(
    "council", hosts.COUNCIL, stands=_stands, turn_away=unless_signed_in(hosts.COUNCIL_SIGN_IN)
)
