"""The register of fields: which data are of which class, and who keeps them."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.services.fields import REGISTER
from sandbox_portal.sites.pages import show
from sandbox_portal.sites.portal.site import portal


@portal.page("/fields", "my/fields")
def fields() -> ResponseReturnValue:
    """Show the register."""
    return show("services/fields.html", register=REGISTER)
