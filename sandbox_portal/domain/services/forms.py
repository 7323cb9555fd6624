"""Forms: send what the purpose needs, refuse the rest, take back what was sent.

O'RQ-547 of 2 July 2019 on personal data: only what is needed for the purpose (article 10);
one may refuse without giving reasons (13) and withdraw consent (30).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused
from sandbox_portal.domain.services.fields import kind_of

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country
    from sandbox_portal.domain.services.state import Form


class SendForm(msgspec.Struct, frozen=True, tag="send_form"):
    """Send some of the fields of a form."""

    form: str
    fields: tuple[str, ...]


class RefuseForm(msgspec.Struct, frozen=True, tag="refuse_form"):
    """Decide not to fill in a form; no reason is asked."""

    form: str


class TakeFormBack(msgspec.Struct, frozen=True, tag="take_form_back"):
    """Take back what was sent, so that the body deletes it; one may send the form again."""

    form: str


def send_form(country: Country, command: SendForm) -> Outcome:
    """Send the form, if the body can do with it what it is for."""
    form = country.services.forms.get(command.form)
    if form is None or not set(command.fields) <= {f.key for f in form.fields}:
        return refused("form", "unknown")
    if form.status == "sent":
        return refused("form", "sent")
    chosen = tuple(dict.fromkeys(command.fields))
    if not chosen:
        return refused("form", "empty")
    if not form.needed <= set(chosen):
        return refused("form", "not_enough")
    form.status, form.sent = "sent", chosen
    fields = [
        country.event("field_sent", form=form.key, field=name, kind=kind_of(name))
        for name in chosen
    ]
    return done(country.event("form_sent", form=form.key), *fields)


def refuse_form(country: Country, command: RefuseForm) -> Outcome:
    """Refuse; a form that was sent can only be taken back."""
    form = country.services.forms.get(command.form)
    if form is None:
        return refused("form", "unknown")
    if form.status == "sent":
        return refused("form", "sent")
    form.status = "refused"
    return done(country.event("form_refused", form=form.key))


def take_form_back(country: Country, command: TakeFormBack) -> Outcome:
    """Take the data back; that they were sent does not become undone."""
    form = country.services.forms.get(command.form)
    if form is None:
        return refused("form", "unknown")
    if form.status != "sent":
        return refused("form", "not_sent")
    _forget(form)
    return done(country.event("form_taken_back", form=form.key))


def _forget(form: Form) -> None:
    form.status, form.sent = "taken_back", ()
