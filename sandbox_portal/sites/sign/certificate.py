"""The citizen's own certificate: getting it, looking at it, revoking it."""

from __future__ import annotations

from collections.abc import Sequence

from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.signature.owning import GetCertificate, RevokeCertificate
from sandbox_portal.domain.signature.pin import DIGITS
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.sign import words
from sandbox_portal.sites.sign.pins import seal_pin
from sandbox_portal.sites.sign.site import sign
from sandbox_portal.sites.visit import current_visit, perform


@sign.page("/certificate", "sign/certificate", private=True)
def certificate() -> ResponseReturnValue:
    """Show the certificate, or the form to get one."""
    return _page()


@sign.action("/certificate", private=True)
def get_certificate() -> ResponseReturnValue:
    """Make keys and get a certificate."""
    problems = empty_fields("pin", "pin_again")
    if not problems and request.form["pin"] != request.form["pin_again"]:
        problems = [Problem("pin", "different")]
    if not problems:
        pin = seal_pin(request.form["pin"], current_visit().world)
        problems = [*perform(GetCertificate(pin=pin)).problems]
    return _page(problems) if problems else go("/certificate?done=certificate_issued")


def _page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    return show("sign/certificate.html", problems, digits=DIGITS)


@sign.page("/certificate/revoke", "sign/revoke", private=True)
def revoke() -> ResponseReturnValue:
    """Ask why the certificate is to be revoked."""
    return _revoke_page() if current_visit().country.signature.own else go("/certificate")


@sign.action("/certificate/revoke", private=True)
def revoke_certificate() -> ResponseReturnValue:
    """Revoke the certificate."""
    own = current_visit().country.signature.own
    serial = own.certificate.serial if own else ""
    problems = perform(RevokeCertificate(certificate=serial, reason=typed("why", 20))).problems
    if problems and own:
        return _revoke_page(problems)
    return _page(problems) if problems else go("/certificate?done=certificate_revoked")


def _revoke_page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    return show("sign/revoke.html", problems, revoke_reasons=words.REVOKE_REASONS)
