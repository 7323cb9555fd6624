"""Where the citizen is signed in."""

from __future__ import annotations

from collections.abc import Sequence

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.identity import EndSession
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit, perform


@portal.page("/cabinet/sessions", "my/sessions", private=True)
def sessions() -> ResponseReturnValue:
    """Show all sessions, the newest first."""
    return _page()


@portal.action("/cabinet/sessions/end", private=True)
def end_session() -> ResponseReturnValue:
    """End a session; ending one's own signs out."""
    outcome = perform(EndSession(session=typed("session", 40)))
    if outcome.refused:
        return _page(outcome.problems)
    if not current_visit().country.account.signed_in:
        return go(hosts.SIGNED_OUT)
    return go("/cabinet/sessions?done=session_ended")


def _page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    everything = current_visit().country.account.sessions
    newest = sorted(everything, key=lambda session: session.started, reverse=True)
    return show(
        "portal/sessions.html",
        problems,
        open_sessions=[s for s in newest if s.status == "open"],
        ended_sessions=[s for s in newest if s.status == "ended"],
    )
