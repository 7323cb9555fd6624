"""Helping the elder, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.kiosk.helping import HelpElder
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.at_the_kiosk import the_kiosk
from sandbox_portal.sites.kiosk.site import kiosk
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import perform


@kiosk.page("/help", "kiosk/help", private=True)
def helping() -> ResponseReturnValue:
    """Show how far the elder has come, and what she asks."""
    return _page() if the_kiosk().user == "elder" else go("/menu")


@kiosk.action("/help", private=True)
def help_elder() -> ResponseReturnValue:
    """Go one step on, with her hands or with one's own."""
    outcome = perform(HelpElder(step=typed("step", 20), who=typed("who", 20)))
    return _page(outcome.problems) if outcome.refused else go("/help")


def _page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    the_elder = the_kiosk().elder
    return show("kiosk/help.html", problems, elder=the_elder, step=the_elder.next_step)
