"""The clock, and letting time pass."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.phone.site import phone
from sandbox_portal.sites.visit import perform


@phone.page("/clock", "phone/clock")
def clock() -> ResponseReturnValue:
    """Show date and time, with buttons to let time pass."""
    return show("phone/clock.html")


@phone.action("/clock")
def pass_time() -> ResponseReturnValue:
    """Let time pass."""
    problems = perform(PassTime(span=typed("span", 20))).problems
    return show("phone/clock.html", problems) if problems else go("/clock?done=time_passed")
