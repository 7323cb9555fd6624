"""Signing in for another site: login and password, then the one-time code."""

from __future__ import annotations

from flask import abort, request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.identity import Account, EnterCode, SendCodeAgain, SignIn, SignOut
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites import hosts
from sandbox_portal.sites.one_id.site import one_id
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.passwords import seal
from sandbox_portal.sites.visit import current_visit, perform

CLIENTS = {"my": hosts.PORTAL}
"""The sites that may ask One ID who somebody is."""


@one_id.page("/", "id/home")
def home() -> ResponseReturnValue:
    """Explain what One ID is for."""
    return show("one_id/home.html")


@one_id.page("/authorize", "id/authorize")
def authorize() -> ResponseReturnValue:
    """Ask for login and password."""
    account = current_visit().country.account
    if request.args.get("client", "my") not in CLIENTS:
        abort(404)
    if account.signed_in:
        return go(hosts.SIGNED_IN)
    return show("one_id/locked.html") if _locked(account) else show("one_id/authorize.html")


@one_id.action("/authorize")
def sign_in() -> ResponseReturnValue:
    """Check login and password; go on to the code."""
    visit = current_visit()
    login = typed("login").strip()
    problems = empty_fields("login", "password")
    if not problems:
        password = seal(request.form["password"], visit.world)
        remember = "remember" in request.form
        problems = [*perform(SignIn(login, password, remember=remember)).problems]
    if Problem("login", "signed_in") in problems:
        return go(hosts.SIGNED_IN)
    if _locked(visit.country.account):
        return show("one_id/locked.html", problems)
    if problems:
        return show("one_id/authorize.html", problems, login=login)
    return go("/code")


def _locked(account: Account) -> bool:
    now = current_visit().country.now
    return account.locked_until is not None and now < account.locked_until


@one_id.page("/code", "id/code")
def code() -> ResponseReturnValue:
    """Ask for the code that the phone received."""
    account = current_visit().country.account
    if account.signed_in:
        return go(hosts.SIGNED_IN)
    return show("one_id/code.html")


@one_id.action("/code")
def enter_code() -> ResponseReturnValue:
    """Check the code; back to the site that asked."""
    problems = empty_fields("code")
    if not problems:
        problems = [*perform(EnterCode(code=typed("code", 40))).problems]
    return show("one_id/code.html", problems) if problems else go(hosts.SIGNED_IN)


@one_id.action("/code/again")
def send_code_again() -> ResponseReturnValue:
    """Send a new code."""
    problems = perform(SendCodeAgain()).problems
    return show("one_id/code.html", problems) if problems else go("/code?done=code_sent")


@one_id.action("/sign-out")
def sign_out() -> ResponseReturnValue:
    """End the session of this computer, and go back to the portal."""
    perform(SignOut())
    return go(hosts.SIGNED_OUT)
