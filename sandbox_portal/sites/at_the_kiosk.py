"""What every site asks when it is shown at the infokiosk."""

from __future__ import annotations

from flask import abort, request
from werkzeug.wrappers import Response

from sandbox_portal.domain.identity import KIOSK
from sandbox_portal.domain.kiosk.state import Kiosk
from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import go
from sandbox_portal.sites.style import ADDRESS
from sandbox_portal.sites.visit import current_visit


def the_kiosk() -> Kiosk:
    """Return the kiosk of this country; without one there is no such page."""
    kiosk = current_visit().country.kiosk
    if kiosk is None:
        abort(404)
    return kiosk


def stay_in_the_session() -> Response | None:
    """At the kiosk, show other sites only while the citizen's own session lasts."""
    visit = current_visit()
    if visit.device != KIOSK or request.host == hosts.KIOSK or request.path == ADDRESS:
        return None
    return None if the_kiosk().user == "citizen" else go(hosts.KIOSK_START)
