"""The register of bodies: who is responsible for what, and who is above whom."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.sites.pages import show
from sandbox_portal.sites.portal.appeals.service import offices_by_place
from sandbox_portal.sites.portal.site import portal


@portal.page("/bodies", "my/bodies")
def bodies() -> ResponseReturnValue:
    """Show the register; everybody may read it."""
    return show("appeals/bodies.html", groups=offices_by_place())
