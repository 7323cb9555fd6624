"""The start page, where the scenario has one."""

from __future__ import annotations

from typing import Final

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import show
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit

start: Final = Site("start", hosts.START)


@start.page("/", "start/addresses")
def addresses() -> ResponseReturnValue:
    """Show the addresses that a search has found."""
    if not current_visit().country.services.start:
        abort(404)
    return show("start/addresses.html")
