"""The site of the portal."""

from __future__ import annotations

from typing import Final

from sandbox_portal.sites import hosts
from sandbox_portal.sites.site import Site, unless_signed_in

portal: Final = Site("portal", hosts.PORTAL, turn_away=unless_signed_in("/?done=sign_in_first"))
