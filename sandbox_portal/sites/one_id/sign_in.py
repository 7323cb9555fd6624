"""Signing in for another site: login and password, then the one-time code."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.identity import Account, EnterCode, SendCodeAgain, SignIn, SignOut
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites import hosts
from sandbox_portal.sites.one_id.site import one_id
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.passwords import seal
from sandbox_portal.sites.visit import current_visit, perform

CLIENTS = {
    "my": hosts.PORTAL,
    "council": hosts.COUNCIL,
    "bank": hosts.BANK,
    "inspector": hosts.INSPECTOR,
    "mahalla": hosts.MAHALLA,
    "office": hosts.OFFICE,
    "sign": hosts.SIGN,
}
"""The sites that may ask One ID who somebody is."""


@one_id.page("/", "id/home")
def home() -> ResponseReturnValue:
    """Explain what One ID is for."""
    return show("one_id/home.html")


@one_id.page("/authorize", "id/authorize")
def authorize() -> ResponseReturnValue:
    """Ask for login and password."""
    account = current_visit().country.account
    if account.signed_in:
        return go(_signed_in())
    return _show("one_id/locked.html" if _locked(account) else "one_id/authorize.html")


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
        return go(_signed_in())
    if _locked(visit.country.account):
        return _show("one_id/locked.html", problems)
    if problems:
        return _show("one_id/authorize.html", problems, login=login)
    return go(f"/code{_query()}")


def _client() -> str:
    """Return which site asked, or stop at a site that One ID does not know."""
    client = request.args.get("client", "my")
    if client not in CLIENTS:
        abort(404)
    return client


def _query() -> str:
    """Return what an address of One ID must carry so that the site that asked is not forgotten."""
    client = _client()
    return "" if client == "my" else f"?client={client}"


def _signed_in() -> str:
    return f"https://{CLIENTS[_client()]}/signed-in"


def _show(template: str, problems: Sequence[Problem] = (), **values: str) -> ResponseReturnValue:
    client = _client()
    return show(template, problems, client=client, site=CLIENTS[client], query=_query(), **values)


def _locked(account: Account) -> bool:
    now = current_visit().country.now
    return account.locked_until is not None and now < account.locked_until


@one_id.page("/code", "id/code")
def code() -> ResponseReturnValue:
    """Ask for the code that the phone received."""
    account = current_visit().country.account
    if account.signed_in:
        return go(_signed_in())
    return _show("one_id/code.html")


@one_id.action("/code")
def enter_code() -> ResponseReturnValue:
    """Check the code; back to the site that asked."""
    problems = empty_fields("code")
    if not problems:
        problems = [*perform(EnterCode(code=typed("code", 40))).problems]
    return _show("one_id/code.html", problems) if problems else go(_signed_in())


@one_id.action("/code/again")
def send_code_again() -> ResponseReturnValue:
    """Send a new code."""
    problems = perform(SendCodeAgain()).problems
    if problems:
        return _show("one_id/code.html", problems)
    return go(f"/code?client={_client()}&done=code_sent")


@one_id.action("/sign-out")
def sign_out() -> ResponseReturnValue:
    """End the session of this computer, and go back to the portal."""
    perform(SignOut())
    return go(hosts.SIGNED_OUT)
