"""The home page of the signature service, and the public list of revoked certificates."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.sign.site import sign
from sandbox_portal.sites.visit import current_visit


@sign.page("/", "sign/home")
def home() -> ResponseReturnValue:
    """Show what a digital signature is, and what can be done here."""
    state = current_visit().country.signature
    return show(
        "sign/home.html",
        without_verdict=len(state.received.keys() - state.verdicts.keys()),
        unsigned=len(state.drafts.keys() - state.signed.keys()),
    )


@sign.door("/signed-in", private=True)
def signed_in() -> ResponseReturnValue:
    """Come in from One ID."""
    return go("/?done=signed_in")


@sign.page("/revoked", "sign/revoked")
def revoked() -> ResponseReturnValue:
    """Show the revocation list, the newest entry first."""
    entries = current_visit().country.signature.revoked.items()
    newest = sorted(entries, key=lambda entry: entry[1], reverse=True)
    return show("sign/revoked.html", entries=newest)
