"""The home screen and the documents."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.sites.pages import show
from sandbox_portal.sites.phone.site import phone
from sandbox_portal.sites.visit import current_visit


@phone.page("/", "phone/home")
def home() -> ResponseReturnValue:
    """Show the apps."""
    return show("phone/home.html")


@phone.page("/documents", "phone/documents")
def documents() -> ResponseReturnValue:
    """Show the identity card, which is always right."""
    country = current_visit().country
    return show("phone/documents.html", card=country.cabinet.true, citizen=country.citizen)
