"""Choosing a kind, filling in the form, looking at the letter, sending it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from flask import abort, request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.appeals.others import others_data
from sandbox_portal.domain.appeals.state import Appeal
from sandbox_portal.domain.appeals.writing import (
    DETAIL_LENGTH,
    TEXT_LENGTH,
    DeleteDraft,
    SendAppeal,
    WriteAppeal,
    lacking,
)
from sandbox_portal.domain.law.appeals import KINDS, appeal_law
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.portal.appeals.service import (
    appeal_or_404,
    appeals_here,
    offices_by_place,
)
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit, perform

WHO: Final = ("open", "secret", "nameless")
"""Whether one's name stands in the appeal, and whether others may learn it."""


@portal.page("/appeals/new", "my/appeal-kinds", private=True)
def choose_kind() -> ResponseReturnValue:
    """Explain the three kinds."""
    appeals_here()
    return show("appeals/kinds.html", kinds=appeal_law().kinds)


@portal.page("/appeals/new/<kind>", "my/appeal-form", about="kind", private=True)
def new_appeal(kind: str) -> ResponseReturnValue:
    """Show the form; with `draft` in the address it holds what was written before."""
    draft = appeals_here().find(request.args.get("draft", ""))
    return _form(kind, _values_of(draft) if draft is not None and draft.unsent else {})


@portal.action("/appeals/new/<kind>", private=True)
def write_appeal(kind: str) -> ResponseReturnValue:
    """Keep a draft and show it as a letter."""
    values = {name: typed(name) for name in ("subject", "body", "about", "who", "draft")}
    values["text"] = typed("text", TEXT_LENGTH + 1)
    values["home"] = typed("home", DETAIL_LENGTH + 1)
    needed = ("subject", "about", "body", "text", "who")
    problems = empty_fields(*(name for name in needed if name != "about" or kind == "shikoyat"))
    if not problems and values["who"] not in WHO:
        problems = [Problem("who", "empty")]
    if problems:
        return _form(kind, values, problems)
    outcome = perform(_command(kind, values))
    if outcome.refused:
        return _form(kind, values, outcome.problems)
    return go(f"/appeals/draft/{outcome.events[-1].facts['appeal']}")


def _command(kind: str, values: Mapping[str, str]) -> WriteAppeal:
    citizen = current_visit().country.citizen
    named = values["who"] != "nameless"
    return WriteAppeal(
        kind=kind,
        subject=values["subject"],
        body=values["body"],
        about=values["about"],
        text=values["text"],
        name=citizen.full_name if named else "",
        home=values["home"] if named else "",
        secret=values["who"] == "secret",
        draft=values["draft"],
    )


def _values_of(draft: Appeal) -> dict[str, str]:
    who = "secret" if draft.secret else "open" if draft.name else "nameless"
    return {
        "subject": draft.subject,
        "body": draft.body,
        "about": draft.about,
        "text": draft.text,
        "home": draft.home,
        "who": who,
        "draft": draft.id,
    }


def _form(
    kind: str, values: Mapping[str, str], problems: Sequence[Problem] = ()
) -> ResponseReturnValue:
    if kind not in KINDS:
        abort(404)
    return show(
        "appeals/write.html",
        problems,
        kind=kind,
        values=values,
        groups=offices_by_place(),
        subjects=appeals_here().subjects,
    )


@portal.page("/appeals/draft/<draft>", "my/appeal-preview", about="draft", private=True)
def preview(draft: str) -> ResponseReturnValue:
    """Show the letter as the office would read it, and what may be wrong with it."""
    return _preview(draft)


@portal.action("/appeals/draft/<draft>/send", private=True)
def send_appeal(draft: str) -> ResponseReturnValue:
    """Send it, confirmed with One ID or not."""
    outcome = perform(SendAppeal(appeal=draft, confirmed=typed("confirmed", 3) == "yes"))
    if outcome.refused:
        return _preview(draft, outcome.problems)
    if any(event.name == "appeal_unconsidered" for event in outcome.events):
        return go(f"/appeals/draft/{draft}")
    return go(f"/appeals/{draft}?done=appeal_sent")


@portal.action("/appeals/draft/<draft>/delete", private=True)
def delete_draft(draft: str) -> ResponseReturnValue:
    """Throw a draft away."""
    outcome = perform(DeleteDraft(appeal=draft))
    if outcome.refused:
        return _preview(draft, outcome.problems)
    return go("/appeals?done=draft_deleted")


def _preview(draft: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    country = current_visit().country
    appeal = appeal_or_404(draft, sent=False)
    lacks = [detail for detail in lacking(country, appeal) if detail != "confirmation"]
    return show(
        "appeals/preview.html",
        problems,
        appeal=appeal,
        foreign=others_data(appeal.text, country.citizen, country.appeals.others),
        lacks=lacks,
    )
