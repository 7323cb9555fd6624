"""The site of the e-mahalla: a part for everybody, and the secretary's desk."""

from __future__ import annotations

from typing import Final

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.mahalla.state import EMahalla
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import go
from sandbox_portal.sites.site import Site, unless_signed_in
from sandbox_portal.sites.visit import current_visit

_to_sign_in: Final = unless_signed_in(hosts.MAHALLA_SIGN_IN)


def _to_role() -> ResponseReturnValue | None:
    """Let only the secretary in; whoever signs in comes as a citizen."""
    if elsewhere := _to_sign_in():
        return elsewhere
    return None if here().role == "secretary" else go("/?done=secretary_first")


def _stands() -> bool:
    return here().works


mahalla: Final = Site("mahalla", hosts.MAHALLA, stands=_stands, turn_away=_to_sign_in)
secretary: Final = Site("secretary", hosts.MAHALLA, stands=_stands, turn_away=_to_role)


def here() -> EMahalla:
    """Return the e-mahalla of this visit."""
    return current_visit().country.mahalla


def how(outcome: Outcome) -> str:
    """Say whether a number that was worked out is the right one."""
    return "right" if outcome.events[-1].facts["right"] else "wrong"
