"""The page for an address that leads nowhere."""

from __future__ import annotations

from flask import render_template, request
from werkzeug.exceptions import HTTPException

from sandbox_portal.domain.lookalike import LOOK_ALIKES
from sandbox_portal.sites import hosts
from sandbox_portal.sites.visit import current_visit

KNOWN = (hosts.ONE_ID, hosts.PORTAL, hosts.PHONE, hosts.BANK, *LOOK_ALIKES)
SIGNATURES = (hosts.SIGN,)
"""Sites that exist only where the scenario has signatures."""
KIOSKS = (hosts.KIOSK,)
"""Sites that exist only where the scenario has a kiosk."""


def lost(_error: HTTPException) -> tuple[str, int]:
    """Say that there is no such site, or no such page on a site that exists."""
    country = current_visit().country
    known = (
        request.host in KNOWN
        or (request.host in SIGNATURES and country.signature.offered)
        or (request.host in KIOSKS and country.kiosk is not None)
        or (request.host == hosts.COUNCIL and country.council.works)
    )
    asked = request.base_url if known else request.args.get("asked", request.host)
    return render_template("lost.html", asked=asked, known=known, problems=()), 404
