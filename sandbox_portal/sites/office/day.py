"""The day's result: for each letter, what the law and good manners say of one's work."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.sites.office.site import office
from sandbox_portal.sites.pages import show
from sandbox_portal.sites.visit import current_visit


@office.page("/day", "office/day", private=True)
def day() -> ResponseReturnValue:
    """Show how one's work stands."""
    country = current_visit().country
    today = country.now.date()
    judged = [(letter, letter.faults(today)) for letter in country.office.letters]
    return show("office/day.html", judged=judged, good=sum(not faults for _, faults in judged))
