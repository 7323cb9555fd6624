"""The site of the prize draw."""

from __future__ import annotations

from typing import Final

from flask.typing import ResponseReturnValue

from sandbox_portal.sites import hosts
from sandbox_portal.sites.filling import refuse, send, show_form, take_back
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit

KEY: Final = "prize"
LAYOUT: Final = "prize/layout.html"
PAGE: Final = "/form"


def _stands() -> bool:
    return KEY in current_visit().country.services.forms


prize: Final = Site("prize", hosts.PRIZE, stands=_stands)


@prize.page("/", "prize/form")
def first() -> ResponseReturnValue:
    """Show the form, which is all that there is."""
    return show_form(KEY, LAYOUT, PAGE)


@prize.page(PAGE, "prize/form")
def form() -> ResponseReturnValue:
    """Show the form."""
    return show_form(KEY, LAYOUT, PAGE)


@prize.action(f"{PAGE}/send")
def send_form() -> ResponseReturnValue:
    """Send it."""
    return send(KEY, LAYOUT, PAGE)


@prize.action(f"{PAGE}/refuse")
def refuse_form() -> ResponseReturnValue:
    """Leave without filling it in."""
    return refuse(KEY, LAYOUT, PAGE)


@prize.action(f"{PAGE}/back")
def take_form_back() -> ResponseReturnValue:
    """Take back what was sent."""
    return take_back(KEY, LAYOUT, PAGE)
