"""The digital footprint: who holds what, a copy of one's data, the chain of one's steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.chain import CheckChain, TryChange
from sandbox_portal.domain.footprint import CountFootprint, ExportData, footprint
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.numbers import read_number
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit, perform
from sandbox_portal.story import WORDS

ON_ONE_PAGE: Final = 20


@portal.page("/cabinet/footprint", "my/footprint", private=True)
def my_footprint() -> ResponseReturnValue:
    """Show which bodies hold which fields, with a form for what one has counted."""
    return _footprint()


@portal.action("/cabinet/footprint", private=True)
def count_footprint() -> ResponseReturnValue:
    """Compare the numbers with the table."""
    numbers = {name: read_number(typed(name)) for name in ("bodies", "fields")}
    bodies, fields = numbers["bodies"], numbers["fields"]
    if bodies is None or fields is None:
        return _footprint([Problem(n, "not_a_number") for n in numbers if numbers[n] is None])
    outcome = perform(CountFootprint(bodies=bodies, fields=fields))
    right = outcome.events[-1].facts["right"]
    return go(f"/cabinet/footprint?done={'footprint_right' if right else 'footprint_wrong'}")


def _footprint(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    traces = footprint(current_visit().country)
    return show("portal/footprint.html", problems, traces=traces)


@portal.page("/cabinet/export", "my/export", private=True)
def export() -> ResponseReturnValue:
    """Explain what a copy of one's data holds."""
    return show("portal/export.html")


@portal.action("/cabinet/export", private=True)
def export_data() -> ResponseReturnValue:
    """Make the copy."""
    perform(ExportData())
    return go("/cabinet/export/copy?done=data_exported")


@portal.page("/cabinet/export/copy", "my/export-copy", private=True)
def export_copy() -> ResponseReturnValue:
    """Show the copy as tables, once it was asked for."""
    visit = current_visit()
    if not any(event.name == "data_exported" for event in visit.world.events):
        return go("/cabinet/export")
    return show("portal/export_copy.html", traces=footprint(visit.country))


@portal.page("/cabinet/steps", "my/steps", private=True)
def steps() -> ResponseReturnValue:
    """Show one's own steps, each with its seal."""
    return _steps()


@portal.action("/cabinet/steps/check", private=True)
def check_chain() -> ResponseReturnValue:
    """Calculate all seals again."""
    ok = perform(CheckChain()).events[-1].facts["ok"]
    return go(f"/cabinet/steps?done={'chain_checked' if ok else 'chain_broken'}")


@portal.action("/cabinet/steps/try", private=True)
def try_change() -> ResponseReturnValue:
    """Change a line of a copy."""
    line = read_number(typed("line")) or 0
    problems = perform(TryChange(line=line)).problems
    if problems:
        return _steps(problems)
    return go(f"/cabinet/steps?done=change_noticed&tried={line}&page=0")


def _steps(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    visit = current_visit()
    seals = visit.country.chain.seals
    rows = [
        (number, event.at, WORDS[event.name], seal)
        for number, (event, seal) in enumerate(zip(visit.world.events, seals, strict=True), 1)
    ]
    pages = max(1, -(-len(rows) // ON_ONE_PAGE))
    tried = request.args.get("tried", 0, type=int)
    if not 1 <= tried <= len(rows):
        tried = 0
    about = (tried - 1) // ON_ONE_PAGE + 1 if tried else pages
    number = min(max(request.args.get("page", 0, type=int) or about, 1), pages)
    start = (number - 1) * ON_ONE_PAGE
    return show(
        "portal/steps.html",
        problems,
        rows=rows[start : start + ON_ONE_PAGE],
        number=number,
        pages=pages,
        tried=tried,
    )
