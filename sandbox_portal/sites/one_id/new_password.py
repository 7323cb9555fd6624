"""The code that shows that a number is one's own, and the password that comes after it."""

from __future__ import annotations

from collections.abc import Sequence

from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.identity import LENGTH_NEEDED, SCORE_NEEDED
from sandbox_portal.domain.one_id.numbers import ConfirmNumber, SendNumberCode
from sandbox_portal.domain.one_id.passwords import KeepPassword, ProposePassword
from sandbox_portal.domain.one_id.state import Errand
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.one_id.site import one_id
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.passwords import seal
from sandbox_portal.sites.visit import current_visit, perform


@one_id.page("/number", "id/number")
def number() -> ResponseReturnValue:
    """Ask for the code that went to the number."""
    return _number_page()


@one_id.action("/number")
def confirm_number() -> ResponseReturnValue:
    """Check the code; go on to the password, or back if the number has only moved."""
    problems = empty_fields("code")
    errand = _errand()
    if not problems:
        problems = [*perform(ConfirmNumber(code=typed("code", 40))).problems]
    if problems or errand is None:
        return _number_page(problems)
    if errand.kind == "move":
        return go("/?done=phone_changed")
    done = "taken_back" if errand.kind == "take_back" else "number_confirmed"
    return go(f"/new-password?done={done}")


@one_id.action("/number/again")
def send_number_code() -> ResponseReturnValue:
    """Send a new code."""
    problems = perform(SendNumberCode()).problems
    return _number_page(problems) if problems else go("/number?done=number_code_sent")


@one_id.page("/new-password", "id/new-password")
def new_password() -> ResponseReturnValue:
    """Ask for a password, or show how strong the one is that was typed."""
    return _password_page()


@one_id.action("/new-password")
def propose_password() -> ResponseReturnValue:
    """Measure a password."""
    problems = empty_fields("new", "repeat")
    if not problems and request.form["new"] != request.form["repeat"]:
        problems = [Problem("repeat", "different")]
    if not problems:
        password = seal(request.form["new"], current_visit().world)
        problems = [*perform(ProposePassword(password)).problems]
    return _password_page(problems) if problems else go("/new-password")


@one_id.action("/new-password/keep")
def keep_password() -> ResponseReturnValue:
    """Keep the password that was measured."""
    errand = _errand()
    problems = perform(KeepPassword()).problems
    if problems or errand is None:
        return _password_page(problems)
    if errand.kind == "register":
        return go("/registered")
    return go("/authorize?client=my&done=password_recovered")


@one_id.page("/registered", "id/registered")
def registered() -> ResponseReturnValue:
    """Say that the account is open, and what comes next."""
    if not current_visit().country.account.registered:
        return go("/register")
    return show("one_id/registered.html")


def _errand() -> Errand | None:
    return current_visit().country.one_id.errand


def _number_page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    errand = _errand()
    if errand is not None and errand.confirmed and not problems:
        return go("/new-password")
    return show("one_id/number.html", problems, errand=errand)


def _password_page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    errand = _errand()
    ready = errand is not None and errand.confirmed
    return show(
        "one_id/new_password.html",
        problems,
        errand=errand if ready else None,
        measured=errand.proposed if ready and errand is not None and not problems else None,
        length_needed=LENGTH_NEEDED,
        score_needed=SCORE_NEEDED,
    )
