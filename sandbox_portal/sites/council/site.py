"""The site of the local council."""

from __future__ import annotations

from typing import Final

from werkzeug.wrappers import Response

from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import go
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit


def _to_sign_in() -> Response | None:
    return None if current_visit().country.account.signed_in else go(hosts.COUNCIL_SIGN_IN)


def _stands() -> bool:
    return current_visit().country.council.works


council: Final = Site("council", hosts.COUNCIL, stands=_stands, turn_away=_to_sign_in)
