"""A request: its trace, and what one notes about it."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.domain.services.requests import LabelTrace, NamePaper
from sandbox_portal.domain.services.state import RELATIONS
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit, perform


@portal.page("/requests/<number>", "my/request", about="number", private=True)
def one_request(number: str) -> ResponseReturnValue:
    """Show who asked whom for what, with places for one's notes."""
    return _page(number)


@portal.action("/requests/<number>/labels", private=True)
def label_trace(number: str) -> ResponseReturnValue:
    """Keep the marks."""
    labels = tuple(typed(f"step-{place}", 10) for place in range(1, _steps(number) + 1))
    return _after(number, perform(LabelTrace(request=number, labels=labels)), "trace_labelled")


@portal.action("/requests/<number>/paper", private=True)
def name_paper(number: str) -> ResponseReturnValue:
    """Keep which paper nobody had to bring."""
    paper = typed("paper", 40)
    return _after(number, perform(NamePaper(request=number, paper=paper)), "paper_named")


def _steps(number: str) -> int:
    request = current_visit().country.services.find(number)
    return len(request.trace) if request else 0


def _after(number: str, outcome: Outcome, done: str) -> ResponseReturnValue:
    if outcome.refused:
        return _page(number, outcome.problems)
    return go(f"/requests/{number}?done={done}")


def _page(number: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    request = current_visit().country.services.find(number)
    if request is None:
        abort(404)
    marks = [typed(f"step-{place}", 10) for place in range(1, len(request.trace) + 1)]
    if not any(marks):
        marks = [*request.labels]
    return show(
        "services/request.html",
        problems,
        request_=request,
        relations=RELATIONS,
        marks=dict(enumerate(marks, start=1)),
    )
