"""The phone, which answers only to itself."""

from __future__ import annotations

from typing import Final

from flask import abort

from sandbox_portal.sites import hosts
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit

phone: Final = Site("phone", hosts.PHONE)


@phone.before_request
def only_on_the_phone() -> None:
    """Hide the phone's pages from every other device."""
    if current_visit().device != "phone":
        abort(404)
