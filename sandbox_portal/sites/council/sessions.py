"""Sessions: the list, and one with agenda, record and decisions."""

from __future__ import annotations

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.sites.council.site import council
from sandbox_portal.sites.pages import show
from sandbox_portal.sites.visit import current_visit


@council.page("/sessions", "council/sessions")
def sessions() -> ResponseReturnValue:
    """Show all sessions, the newest first."""
    return show("council/sessions.html", sessions=current_visit().country.council.sessions[::-1])


@council.page("/sessions/<session>", "council/session", about="session")
def session(session: str) -> ResponseReturnValue:
    """Show one session: what was planned, what was said, what was decided."""
    found = current_visit().country.council.session(session)
    if found is None:
        abort(404)
    return show("council/session.html", session=found)
