"""The citizen's record, and requests to correct it."""

from __future__ import annotations

from typing import Final

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.cabinet import CORRECTION_DEADLINE, AskCorrection
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.portal.dates import read_date
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit, perform

GROUPS: Final = {
    "person": ("family_name", "given_name", "patronymic", "born", "jshshir"),
    "document": ("document_number", "document_expires"),
    "home": ("phone", "region", "district", "mahalla", "street", "house"),
}
DATES: Final = ("born", "document_expires")


@portal.page("/cabinet/profile", "my/profile", private=True)
def profile() -> ResponseReturnValue:
    """Show what the state has on record."""
    return show("portal/profile.html", groups=GROUPS, days=CORRECTION_DEADLINE.days)


@portal.page("/cabinet/profile/<field>/correct", "my/correct", about="field", private=True)
def correct(field: str) -> ResponseReturnValue:
    """Ask for the right value of one field."""
    return _page(field)


@portal.action("/cabinet/profile/<field>/correct", private=True)
def ask_correction(field: str) -> ResponseReturnValue:
    """Send the request to correct."""
    problems = empty_fields("value")
    value = typed("value")
    if not problems and field in DATES:
        day = read_date(value)
        problems = [] if day else [Problem("value", "not_a_date")]
        value = f"{day:%d.%m.%Y}" if day else value
    if not problems:
        problems = [*perform(AskCorrection(field=field, value=value)).problems]
    return (
        _page(field, problems, value) if problems else go("/cabinet/profile?done=correction_asked")
    )


def _page(
    field: str, problems: list[Problem] | None = None, value: str = ""
) -> ResponseReturnValue:
    if field not in current_visit().country.cabinet.record:
        abort(404)
    return show(
        "portal/correct.html",
        problems or (),
        key=field,
        value=value,
        is_date=field in DATES,
        days=CORRECTION_DEADLINE.days,
    )
