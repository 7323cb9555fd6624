"""One site for each address that strangers have made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.lookalike import LOOK_ALIKES, GiveCode, GiveNumber, GivePassword
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites import hosts
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.passwords import seal
from sandbox_portal.sites.site import Site, View
from sandbox_portal.sites.visit import current_visit, perform

FIRST: Final = {"one_id": "/authorize", "card": "/card", "vote": "/vote"}
"""Where each kind of look-alike begins."""


def _site(number: int, host: str) -> Site:
    site = Site(f"look_alike_{number}", host)
    kind = LOOK_ALIKES[host]
    first = FIRST[kind]
    shown, taken = (_sign_in(), _take_password(host)) if kind == "one_id" else _form(host, kind)
    site.door("/")(_named("home", lambda: go(first)))
    site.page(first, f"fake/{host}")(shown)
    site.action(first)(taken)
    site.page("/code", f"fake/{host}/code")(_named("code", lambda: _code(kind)))
    site.action("/code")(_take_code(host, kind))
    site.page("/thanks", f"fake/{host}/thanks")(
        _named("thanks", lambda: show("lookalike/thanks.html", kind=kind))
    )
    return site


def _named(name: str, view: View) -> View:
    view.__name__ = name
    return view


def _sign_in() -> View:
    def first() -> ResponseReturnValue:
        return _copied()

    return first


def _copied(problems: Sequence[Problem] = (), login: str = "") -> ResponseReturnValue:
    """Show the page of One ID itself: only its address is another."""
    return show("one_id/authorize.html", problems, login=login, site=hosts.PORTAL, query="")


def _take_password(host: str) -> View:
    def take_first() -> ResponseReturnValue:
        problems = empty_fields("login", "password")
        if not problems:
            password = seal(request.form["password"], current_visit().world)
            problems = [*perform(GivePassword(host=host, password=password)).problems]
        if problems:
            return _copied(problems, typed("login").strip())
        return go("/code")

    return take_first


def _form(host: str, kind: str) -> tuple[View, View]:
    """Return the page that asks for a number, and what takes it; the number is not kept."""

    def take_first() -> ResponseReturnValue:
        problems = empty_fields("number")
        if not problems:
            problems = [*perform(GiveNumber(host=host)).problems]
        return show("lookalike/number.html", problems, kind=kind) if problems else go("/code")

    return _named("first", lambda: show("lookalike/number.html", kind=kind)), take_first


def _code(kind: str) -> ResponseReturnValue:
    return show("lookalike/code.html", kind=kind)


def _take_code(host: str, kind: str) -> View:
    def take_code() -> ResponseReturnValue:
        problems = empty_fields("code")
        if not problems:
            problems = [*perform(GiveCode(host=host, code=typed("code", 40))).problems]
        return show("lookalike/code.html", problems, kind=kind) if problems else go("/thanks")

    return take_code


SITES: Final = tuple(_site(number, host) for number, host in enumerate(LOOK_ALIKES))
"""One for each look-alike."""
