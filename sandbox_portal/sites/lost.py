"""The page for an address that leads nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from flask import render_template, request
from werkzeug.exceptions import HTTPException

from sandbox_portal.sites.site import Site


def lost(sites: Sequence[Site], _error: HTTPException) -> tuple[str, int]:
    """Say that there is no such site, or no such page on one of these sites that stands."""
    known = any(site.stands() for site in sites)
    asked = request.base_url if known else request.args.get("asked", request.host)
    return render_template("lost.html", asked=asked, known=known, problems=()), 404
