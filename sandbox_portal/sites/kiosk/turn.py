"""Starting at the kiosk, its menu, and ending the session."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.kiosk.state import IDLE
from sandbox_portal.domain.kiosk.turn import EndKiosk, StartKiosk
from sandbox_portal.sites import hosts
from sandbox_portal.sites.at_the_kiosk import the_kiosk
from sandbox_portal.sites.kiosk.site import kiosk
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import perform


@kiosk.page("/", "kiosk/start")
def start() -> ResponseReturnValue:
    """Show whether the kiosk is free, and who waits."""
    return go(hosts.KIOSK_MENU) if the_kiosk().in_use else _start_page()


@kiosk.action("/start")
def start_kiosk() -> ResponseReturnValue:
    """Begin a session, for oneself or with the elder."""
    problems = perform(StartKiosk(helping=typed("helping", 5) == "yes")).problems
    if problems and not the_kiosk().in_use:
        return show("kiosk/start.html", problems, idle=IDLE.seconds // 60)
    return go(hosts.KIOSK_MENU)


def _start_page() -> ResponseReturnValue:
    return show("kiosk/start.html", idle=IDLE.seconds // 60)


@kiosk.page("/menu", "kiosk/menu", private=True)
def menu() -> ResponseReturnValue:
    """Show what one can do here."""
    return go("/help") if the_kiosk().user == "elder" else show("kiosk/menu.html")


@kiosk.page("/end", "kiosk/end", private=True)
def end() -> ResponseReturnValue:
    """Ask whether to end the session."""
    return show("kiosk/end.html")


@kiosk.action("/end", private=True)
def end_kiosk() -> ResponseReturnValue:
    """End the session."""
    problems = perform(EndKiosk()).problems
    return go(hosts.KIOSK_START if problems else f"{hosts.KIOSK_START}?done=kiosk_ended")
