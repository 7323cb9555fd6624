"""Filling in a form, on whichever site it stands."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.domain.services.forms import RefuseForm, SendForm, TakeFormBack
from sandbox_portal.domain.services.state import Form
from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.visit import current_visit, perform


def form_of(key: str) -> Form:
    """Return a form of this exercise."""
    return current_visit().country.services.forms.get(key) or abort(404)


def ticked(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names whose box is ticked."""
    return tuple(name for name in names if request.form.get(f"give-{name}"))


def show_form(
    key: str,
    layout: str,
    page: str,
    problems: Sequence[Problem] = (),
    chosen: Sequence[str] = (),
) -> ResponseReturnValue:
    """Show a form as it is now."""
    values = {"form": form_of(key), "layout": layout, "page": page, "chosen": chosen}
    return show("services/form.html", problems, **values)


def send(key: str, layout: str, page: str) -> ResponseReturnValue:
    """Send what is ticked."""
    chosen = ticked([f.key for f in form_of(key).fields])
    outcome = perform(SendForm(form=key, fields=chosen))
    if outcome.refused:
        return show_form(key, layout, page, outcome.problems, chosen)
    return go(f"{page}?done=form_sent")


def refuse(key: str, layout: str, page: str) -> ResponseReturnValue:
    """Decide not to fill it in."""
    form_of(key)
    return _after(key, layout, page, perform(RefuseForm(form=key)), "form_refused")


def take_back(key: str, layout: str, page: str) -> ResponseReturnValue:
    """Take back what was sent."""
    form_of(key)
    return _after(key, layout, page, perform(TakeFormBack(form=key)), "form_taken_back")


def _after(key: str, layout: str, page: str, outcome: Outcome, done: str) -> ResponseReturnValue:
    if outcome.refused:
        return show_form(key, layout, page, outcome.problems)
    return go(f"{page}?done={done}")
