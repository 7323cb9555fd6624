"""The files that wait, one file, and the decision."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.oversight.inspection import ReviewAccess
from sandbox_portal.domain.oversight.state import VERDICTS
from sandbox_portal.sites.inspector.site import inspector
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import current_visit, perform


@inspector.door("/signed-in", private=True)
def signed_in() -> ResponseReturnValue:
    """Come in from One ID."""
    return go("/?done=signed_in")


@inspector.page("/", "inspector/files", private=True)
def files() -> ResponseReturnValue:
    """Show the files on the desk, and which are decided."""
    return show("inspector/files.html", files=current_visit().country.oversight.reviews.values())


@inspector.page("/file/<review>", "inspector/file", about="review", private=True)
def file(review: str) -> ResponseReturnValue:
    """Show one file."""
    return _file(review)


@inspector.action("/file/<review>", private=True)
def review_access(review: str) -> ResponseReturnValue:
    """Decide it."""
    problems = perform(ReviewAccess(review=review, verdict=typed("verdict", 20))).problems
    return _file(review, problems) if problems else go(f"/file/{review}?done=review_decided")


def _file(key: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    oversight = current_visit().country.oversight
    review = oversight.reviews.get(key)
    if review is None:
        abort(404)
    decided = oversight.verdicts.get(key)
    return show("inspector/file.html", problems, review=review, decided=decided, verdicts=VERDICTS)
