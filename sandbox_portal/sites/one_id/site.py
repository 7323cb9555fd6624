"""The site of One ID."""

from __future__ import annotations

from typing import Final

from sandbox_portal.sites import hosts
from sandbox_portal.sites.site import Site, unless_signed_in

one_id: Final = Site("one_id", hosts.ONE_ID, turn_away=unless_signed_in(hosts.SIGN_IN))
