"""The portal's home page and the overview of the cabinet."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.identity import KIOSK
from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit


@portal.page("/", "my/home")
def home() -> ResponseReturnValue:
    """Show what the portal is for, and the way in."""
    return show("portal/home.html")


@portal.door("/signed-in", private=True)
def signed_in() -> ResponseReturnValue:
    """Come in from One ID; at the kiosk, to its menu."""
    if current_visit().device == KIOSK:
        return go(f"{hosts.KIOSK_MENU}?done=signed_in")
    return go("/cabinet?done=signed_in")


@portal.page("/cabinet", "my/cabinet", private=True)
def cabinet() -> ResponseReturnValue:
    """Show what there is in the cabinet, with numbers."""
    country = current_visit().country
    statuses = [consent.status for consent in country.consents.all]
    return show(
        "portal/cabinet.html",
        open_sessions=sum(s.status == "open" for s in country.account.sessions),
        active_consents=statuses.count("active"),
        requests=statuses.count("asked"),
        waiting=sum(c.status == "asked" for c in country.cabinet.corrections),
        readings=len(country.access_log.entries),
        appeals_running=sum(a.running for a in country.appeals.all),
        appeals_late=sum(a.late(country.now.date()) for a in country.appeals.all),
    )
