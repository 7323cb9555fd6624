"""All appeals of the citizen."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.sites.pages import show
from sandbox_portal.sites.portal.appeals.service import appeals_here
from sandbox_portal.sites.portal.site import portal


@portal.page("/appeals", "my/appeals", private=True)
def appeals() -> ResponseReturnValue:
    """Show what runs, what has ended and what was not sent, the newest first."""
    newest = [appeal for appeal in appeals_here().all[::-1] if appeal.state != "deleted"]
    return show(
        "appeals/mine.html",
        running=[a for a in newest if a.running],
        ended=[a for a in newest if not a.running and not a.unsent],
        drafts=[a for a in newest if a.unsent],
    )
