"""The phone, which answers only to itself."""

from __future__ import annotations

from typing import Final

from sandbox_portal.sites import hosts
from sandbox_portal.sites.phone.inbox import unread
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit


def _stands() -> bool:
    return current_visit().device == "phone"


phone: Final = Site("phone", hosts.PHONE, stands=_stands)


@phone.context_processor
def what_arrived() -> dict[str, int]:
    """Tell every page of the phone how many messages are new."""
    return {"unread": len(unread(current_visit().world))}
