"""The visits to the district centre: one month, lived with and without the e-mahalla."""

from __future__ import annotations

from collections.abc import Sequence

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.mahalla.load import WAYS, ReportSaving, RunMonth
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.mahalla.site import here, how, secretary
from sandbox_portal.sites.numbers import read_number
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import perform


@secretary.page("/desk/load", "mahalla/load", private=True)
def load() -> ResponseReturnValue:
    """Show the assumptions and what the months gave."""
    return _page()


@secretary.action("/desk/load/run", private=True)
def run_month() -> ResponseReturnValue:
    """Live the month once."""
    way = typed("way", 40)
    problems = perform(RunMonth(way=way)).problems
    return _page(problems) if problems else go(f"/desk/load?done=month_{way}")


@secretary.action("/desk/load/saving", private=True)
def report_saving() -> ResponseReturnValue:
    """Compare the share of visits saved."""
    percent = read_number(typed("saving").rstrip(" %"))
    if percent is None:
        return _page([Problem("saving", "not_a_number")])
    outcome = perform(ReportSaving(percent=percent))
    if outcome.refused:
        return _page(outcome.problems)
    return go(f"/desk/load?done=saving_{how(outcome)}")


def _page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    totals = {kind.key: 0 for kind in here().kinds}
    for (_, key), number in here().counts.items():
        totals[key] += number
    return show(
        "mahalla/load.html", problems, ways=WAYS, totals=totals, typed_saving=typed("saving", 12)
    )
