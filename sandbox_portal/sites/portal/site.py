"""The site of the portal."""

from __future__ import annotations

from typing import Final

from werkzeug.wrappers import Response

from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import go
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit


def _to_home() -> Response | None:
    signed_in = current_visit().country.account.signed_in
    return None if signed_in else go("/?done=sign_in_first")


portal: Final = Site("portal", hosts.PORTAL, turn_away=_to_home)
