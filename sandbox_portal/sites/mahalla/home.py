"""The home page with the notice board, the change of roles, and the table for everybody."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.mahalla.roles import TakeRole
from sandbox_portal.sites.mahalla.site import here, mahalla
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import perform


@mahalla.page("/", "mahalla/home")
def home() -> ResponseReturnValue:
    """Show what the e-mahalla is for, and in which role one is here."""
    return show("mahalla/home.html")


@mahalla.door("/signed-in", private=True)
def signed_in() -> ResponseReturnValue:
    """Come in from One ID."""
    return go("/?done=signed_in")


@mahalla.action("/role", private=True)
def take_role() -> ResponseReturnValue:
    """Go on in another role."""
    role = typed("role", 40)
    problems = perform(TakeRole(role)).problems
    if problems:
        return show("mahalla/home.html", problems)
    return go("/desk?done=role_secretary" if role == "secretary" else "/?done=role_citizen")


@mahalla.page("/table", "mahalla/table")
def table() -> ResponseReturnValue:
    """Show the table as it was published, to everybody."""
    return show("mahalla/table.html", sheet=here().sheet if here().published else None)
