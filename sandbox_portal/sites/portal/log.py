"""Who has read the citizen's data."""

from __future__ import annotations

from typing import Final

from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.sites.pages import show
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit

ON_ONE_PAGE: Final = 20


@portal.page("/cabinet/log", "my/log", private=True)
def log() -> ResponseReturnValue:
    """Show the readings, the newest first; never the data."""
    entries = current_visit().country.access_log.entries[::-1]
    pages = max(1, -(-len(entries) // ON_ONE_PAGE))
    number = min(max(request.args.get("page", 1, type=int), 1), pages)
    start = (number - 1) * ON_ONE_PAGE
    return show(
        "portal/log.html",
        entries=entries[start : start + ON_ONE_PAGE],
        number=number,
        pages=pages,
    )
