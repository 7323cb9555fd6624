"""What all pages of appeals need."""

from __future__ import annotations

from typing import Final, get_args

from flask import abort

from sandbox_portal.domain.appeals.state import Appeal, Appeals, Office, Place
from sandbox_portal.sites.visit import current_visit

PLACES: Final[tuple[Place, ...]] = get_args(Place)


def appeals_here() -> Appeals:
    """Return the citizen's appeals; where the service is not open there is no page."""
    appeals = current_visit().country.appeals
    if not appeals.open:
        abort(404)
    return appeals


def appeal_or_404(key: str, *, sent: bool) -> Appeal:
    """Return an appeal that was sent, or one that was not."""
    appeal = appeals_here().find(key)
    if appeal is None or appeal.state == "deleted" or appeal.unsent == sent:
        abort(404)
    return appeal


def offices_by_place() -> dict[Place, dict[str, Office]]:
    """Return the register in groups, the nearest first."""
    offices = appeals_here().offices
    return {
        place: {key: office for key, office in offices.items() if office.place == place}
        for place in PLACES
    }
