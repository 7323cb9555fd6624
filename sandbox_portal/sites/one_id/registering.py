"""Registering, forgetting the password, a new number, taking the account back: the first form."""

from __future__ import annotations

from collections.abc import Sequence

from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.one_id.registering import (
    BeginRecovery,
    BeginRegistration,
    ChangePhone,
    TakeBack,
)
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.one_id.site import one_id
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.passwords import seal
from sandbox_portal.sites.phone_numbers import read_phone
from sandbox_portal.sites.visit import current_visit, perform

NUMBER_PAGE = "/number"


@one_id.page("/register", "id/register")
def register() -> ResponseReturnValue:
    """Ask for a login and a number."""
    if current_visit().country.account.registered:
        return go("/")
    return show("one_id/register.html")


@one_id.action("/register")
def begin_registration() -> ResponseReturnValue:
    """Take login and number; go on to the code."""
    login, phone, problems = _login_and_phone()
    if not problems:
        problems = _perform(BeginRegistration(login, phone))
    return _go_on("one_id/register.html", problems)


@one_id.page("/recover", "id/recover")
def recover() -> ResponseReturnValue:
    """Ask whose password is forgotten."""
    return show("one_id/recover.html")


@one_id.action("/recover")
def begin_recovery() -> ResponseReturnValue:
    """Take login and number; go on to the code."""
    login, phone, problems = _login_and_phone()
    if not problems:
        problems = _perform(BeginRecovery(login, phone))
    return _go_on("one_id/recover.html", problems)


@one_id.page("/phone", "id/phone", private=True)
def phone() -> ResponseReturnValue:
    """Ask for the new number."""
    return show("one_id/phone.html")


@one_id.action("/phone", private=True)
def change_phone() -> ResponseReturnValue:
    """Take the new number and the password; go on to the code."""
    problems = empty_fields("phone", "old")
    number = read_phone(typed("phone"))
    if not problems and number is None:
        problems = [Problem("phone", "odd")]
    if not problems:
        password = seal(request.form["old"], current_visit().world)
        problems = _perform(ChangePhone(number or "", password))
    return _go_on("one_id/phone.html", problems)


@one_id.page("/in-person", "id/in-person")
def in_person() -> ResponseReturnValue:
    """Explain what the service centre does, and ask for the ID card."""
    return show("one_id/in_person.html")


@one_id.action("/in-person")
def take_back() -> ResponseReturnValue:
    """Take the ID card's number and the phone of today; go on to the code."""
    problems = empty_fields("document", "phone")
    number = read_phone(typed("phone"))
    if not problems and number is None:
        problems = [Problem("phone", "odd")]
    if not problems:
        problems = _perform(TakeBack(typed("document", 20), number or ""))
    return _go_on("one_id/in_person.html", problems)


def _login_and_phone() -> tuple[str, str, list[Problem]]:
    """Read the two fields; a number that is none of this country goes no further."""
    problems = empty_fields("login", "phone")
    number = read_phone(typed("phone"))
    if not problems and number is None:
        problems = [Problem("phone", "odd")]
    return typed("login", 60).strip(), number or "", problems


def _perform(command: Command) -> list[Problem]:
    return [*perform(command).problems]


def _go_on(template: str, problems: Sequence[Problem]) -> ResponseReturnValue:
    if not problems:
        return go(NUMBER_PAGE)
    return show(template, problems, **{name: typed(name) for name in ("login", "phone")})
