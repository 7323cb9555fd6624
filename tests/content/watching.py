"""Watching a desk while somebody plays: each page that it shows is looked at."""

from __future__ import annotations

from collections.abc import Callable

from sandbox_portal.desk import Desk
from sandbox_portal.desk.screen import Request, Screen


def watch(desk: Desk, look: Callable[[Screen], None]) -> None:
    """From now on, look at the screen on which something was done, after each step."""
    handle = desk.handle

    def handle_and_look(request: Request, screen: Screen) -> None:
        handle(request, screen)
        look(screen)

    desk.handle = handle_and_look
