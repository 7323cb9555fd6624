"""The site of the official's desk."""

from __future__ import annotations

from typing import Final

from flask import abort

from sandbox_portal.domain.office.state import Letter
from sandbox_portal.sites import hosts
from sandbox_portal.sites.site import Site, unless_signed_in
from sandbox_portal.sites.visit import current_visit


def _stands() -> bool:
    return current_visit().country.office.open


office: Final = Site(
    "office", hosts.OFFICE, stands=_stands, turn_away=unless_signed_in(hosts.SIGN_IN_OFFICE)
)


def letter_or_404(key: str) -> Letter:
    """Return a letter that lies on the desk."""
    letter = current_visit().country.office.find(key)
    return letter or abort(404)
