"""The letters on the desk."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.sites.office.site import office
from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.visit import current_visit


@office.page("/", "office/letters", private=True)
def letters() -> ResponseReturnValue:
    """Show all letters, the oldest first."""
    return show("office/letters.html", letters=current_visit().country.office.letters)


@office.door("/signed-in", private=True)
def signed_in() -> ResponseReturnValue:
    """Come in from One ID."""
    return go("/?done=signed_in")
