"""Changing the password."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.identity import LENGTH_NEEDED, ChangePassword
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.one_id.site import one_id
from sandbox_portal.sites.pages import empty_fields, go, show
from sandbox_portal.sites.passwords import seal
from sandbox_portal.sites.visit import current_visit, perform


@one_id.page("/password", "id/password", private=True)
def password() -> ResponseReturnValue:
    """Ask for the old password and the new one."""
    return _page()


@one_id.action("/password", private=True)
def change_password() -> ResponseReturnValue:
    """Put the new password in place of the old."""
    problems = empty_fields("old", "new", "repeat")
    if not problems and request.form["new"] != request.form["repeat"]:
        problems = [Problem("repeat", "different")]
    if not problems:
        problems = _change(request.form["old"], request.form["new"])
    return _page(problems) if problems else go("/password/changed")


def _change(old: str, new: str) -> list[Problem]:
    world = current_visit().world
    outcome = perform(ChangePassword(old=seal(old, world), new=seal(new, world)))
    return [*outcome.problems]


def _page(problems: list[Problem] | None = None) -> ResponseReturnValue:
    return show("one_id/password.html", problems or (), length_needed=LENGTH_NEEDED)


@one_id.page("/password/changed", "id/password-changed", private=True)
def password_changed() -> ResponseReturnValue:
    """Say that the password is changed, and how strong the new one is."""
    changes = [e for e in current_visit().world.events if e.name == "password_changed"]
    if not changes:
        return go("/password")
    return show("one_id/password_changed.html", score=changes[-1].facts["score"])
