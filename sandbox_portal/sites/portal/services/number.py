"""What one's personal number says, and hiding a part of it for a list on a door."""

from __future__ import annotations

from collections.abc import Sequence

from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.services.number import LENGTH, PARTS, MaskNumber, masked
from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit, perform


@portal.page("/number", "my/number", private=True)
def number() -> ResponseReturnValue:
    """Show the number digit by digit."""
    return _page()


@portal.action("/number/mask", private=True)
def mask_number() -> ResponseReturnValue:
    """Hide the digits that are ticked."""
    places = range(1, LENGTH + 1)
    hidden = tuple(place for place in places if request.form.get(f"hide-{place}"))
    outcome = perform(MaskNumber(hidden=hidden))
    return _page(outcome.problems) if outcome.refused else go("/number?done=number_masked")


def _page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    country = current_visit().country
    own = country.cabinet.record["jshshir"]
    hidden = country.services.hidden
    return show(
        "services/number.html",
        problems,
        number=own,
        parts=PARTS,
        hidden=hidden or (),
        shown=masked(own, hidden) if hidden else "",
    )
