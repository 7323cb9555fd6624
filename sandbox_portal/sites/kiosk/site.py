"""The site of the infokiosk, which answers only at the kiosk."""

from __future__ import annotations

from typing import Final

from werkzeug.wrappers import Response

from sandbox_portal.domain.identity import KIOSK
from sandbox_portal.domain.kiosk.state import Kiosk
from sandbox_portal.sites import hosts
from sandbox_portal.sites.at_the_kiosk import the_kiosk
from sandbox_portal.sites.pages import go
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.visit import current_visit


def _to_start() -> Response | None:
    return None if the_kiosk().in_use else go(hosts.KIOSK_START)


def _stands() -> bool:
    visit = current_visit()
    return visit.device == KIOSK and visit.country.kiosk is not None


kiosk: Final = Site("kiosk", hosts.KIOSK, stands=_stands, turn_away=_to_start)


@kiosk.context_processor
def with_the_kiosk() -> dict[str, Kiosk | None]:
    """Give every page of the kiosk its state."""
    return {"kiosk": current_visit().country.kiosk}
