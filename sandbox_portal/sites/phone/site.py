"""The phone, which answers only to itself."""

from __future__ import annotations

from typing import Final

from flask import abort

from sandbox_portal.sites import hosts
from sandbox_portal.sites.phone.inbox import unread
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit

phone: Final = Site("phone", hosts.PHONE)


@phone.before_request
def only_on_the_phone() -> None:
    """Hide the phone's pages from every other device."""
    if current_visit().device != "phone":
        abort(404)


@phone.context_processor
def what_arrived() -> dict[str, int]:
    """Tell every page of the phone how many messages are new."""
    return {"unread": len(unread(current_visit().world))}
