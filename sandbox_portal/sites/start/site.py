"""The start page, where the scenario has one."""

from __future__ import annotations

from typing import Final

from flask.typing import ResponseReturnValue

from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import show
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit


def _stands() -> bool:
    return bool(current_visit().country.services.start)


start: Final = Site("start", hosts.START, stands=_stands)


@start.page("/", "start/addresses")
def addresses() -> ResponseReturnValue:
    """Show the addresses that a search has found."""
    return show("start/addresses.html")
