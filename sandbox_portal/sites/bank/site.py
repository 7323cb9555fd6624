"""The site of the bank."""

from __future__ import annotations

from typing import Final

from sandbox_portal.sites import hosts
from sandbox_portal.sites.site import Site, unless_signed_in

bank: Final = Site("bank", hosts.BANK, turn_away=unless_signed_in(hosts.SIGN_IN_BANK))
