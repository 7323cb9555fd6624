"""Who has read the citizen's data: the list, by body and time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec
from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.access_log import AccessEntry
from sandbox_portal.sites.pages import show
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.say import Say
from sandbox_portal.sites.visit import current_visit

ON_ONE_PAGE: Final = 20
ORDERS: Final = ("newest", "oldest")


class View(msgspec.Struct, frozen=True):
    """How the log is looked at: one body or all, which entries first."""

    body: str
    order: str

    def address(self, *, body: str | None = None, order: str | None = None, page: int = 1) -> str:
        """Return the address of this view with something changed."""
        asked = {
            "body": self.body if body is None else body,
            "order": order or self.order,
            "page": str(page),
        }
        usual = {"body": "", "order": ORDERS[0], "page": "1"}
        parts = [f"{name}={value}" for name, value in asked.items() if value != usual[name]]
        return "/cabinet/log" + ("?" + "&".join(parts) if parts else "")


@portal.page("/cabinet/log", "my/log", private=True)
def log() -> ResponseReturnValue:
    """Show the readings; never the data."""
    entries = current_visit().country.access_log.entries
    bodies = _bodies(entries)
    view = View(_asked("body", bodies, ""), _asked("order", ORDERS, ORDERS[0]))
    chosen = [e for e in entries if view.body in ("", e.body)]
    if view.order == "newest":
        chosen = chosen[::-1]
    pages = max(1, -(-len(chosen) // ON_ONE_PAGE))
    number = min(max(request.args.get("page", 1, type=int), 1), pages)
    start = (number - 1) * ON_ONE_PAGE
    return show(
        "portal/log.html",
        entries=chosen[start : start + ON_ONE_PAGE],
        found=len(chosen),
        bodies=bodies,
        view=view,
        number=number,
        pages=pages,
    )


def _asked(name: str, known: Sequence[str], usual: str) -> str:
    value = request.args.get(name, usual)
    return value if value in known else usual


def _bodies(entries: Sequence[AccessEntry]) -> list[str]:
    """Return the bodies in the log, in the order of the alphabet."""
    return sorted({e.body for e in entries}, key=Say(current_visit()).body)
