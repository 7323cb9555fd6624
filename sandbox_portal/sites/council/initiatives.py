"""Initiatives: reading, supporting, commenting."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.council.comments import COMMENT_LENGTH, CommentInitiative
from sandbox_portal.domain.council.initiatives import SupportInitiative
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.council.site import council
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import current_visit, perform


@council.page("/initiatives", "council/initiatives")
def initiatives() -> ResponseReturnValue:
    """Show all initiatives."""
    return show("council/initiatives.html")


@council.page("/initiatives/<initiative>", "council/initiative", about="initiative")
def initiative(initiative: str) -> ResponseReturnValue:
    """Show one initiative with its comments."""
    return _page(initiative)


@council.action("/initiatives/<initiative>/support", private=True)
def support(initiative: str) -> ResponseReturnValue:
    """Support an initiative."""
    problems = perform(SupportInitiative(initiative=initiative)).problems
    if problems:
        return _page(initiative, problems)
    return go(f"/initiatives/{initiative}?done=initiative_supported")


@council.action("/initiatives/<initiative>/comment", private=True)
def comment(initiative: str) -> ResponseReturnValue:
    """Write a comment."""
    text = typed("comment", COMMENT_LENGTH * 3)
    problems = perform(CommentInitiative(initiative=initiative, text=text)).problems
    if problems:
        return _page(initiative, problems, text)
    return go(f"/initiatives/{initiative}?done=comment_written")


def _page(initiative: str, problems: Sequence[Problem] = (), text: str = "") -> ResponseReturnValue:
    found = current_visit().country.council.initiative(initiative)
    if found is None:
        abort(404)
    return show(
        "council/initiative.html",
        problems,
        initiative=found,
        text=text,
        length=COMMENT_LENGTH,
    )
