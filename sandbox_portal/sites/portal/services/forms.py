"""The forms of the district's library and sports hall."""

from __future__ import annotations

from typing import Final

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.sites.filling import refuse, send, show_form, take_back
from sandbox_portal.sites.portal.site import portal

HERE: Final = ("library", "section")
LAYOUT: Final = "portal/layout.html"


@portal.page("/forms/<form>", "my/form", about="form", private=True)
def form(form: str) -> ResponseReturnValue:
    """Show a form."""
    return show_form(_known(form), LAYOUT, _page(form))


@portal.action("/forms/<form>/send", private=True)
def send_form(form: str) -> ResponseReturnValue:
    """Send it."""
    return send(_known(form), LAYOUT, _page(form))


@portal.action("/forms/<form>/refuse", private=True)
def refuse_form(form: str) -> ResponseReturnValue:
    """Decide not to fill it in."""
    return refuse(_known(form), LAYOUT, _page(form))


@portal.action("/forms/<form>/back", private=True)
def take_form_back(form: str) -> ResponseReturnValue:
    """Take back what was sent."""
    return take_back(_known(form), LAYOUT, _page(form))


def _known(form: str) -> str:
    return form if form in HERE else abort(404)


def _page(form: str) -> str:
    return f"/forms/{form}"
