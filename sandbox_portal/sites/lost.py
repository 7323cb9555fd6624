"""The page for an address that leads nowhere."""

from __future__ import annotations

from flask import current_app, render_template, request
from werkzeug.exceptions import HTTPException

from sandbox_portal.sites.site import Site


def lost(_error: HTTPException) -> tuple[str, int]:
    """Say that there is no such site, or no such page on a site that stands."""
    sites = [one for one in current_app.blueprints.values() if isinstance(one, Site)]
    known = any(site.stands() for site in sites)
    asked = request.base_url if known else request.args.get("asked", request.host)
    return render_template("lost.html", asked=asked, known=known, problems=()), 404
