"""What explains a reading: the citizen's cases and the tasks by law; and counting readings."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.oversight.counting import CountReadings
from sandbox_portal.sites.numbers import read_number
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.say import Say
from sandbox_portal.sites.visit import current_visit, perform


@portal.page("/cabinet/cases", "my/cases", private=True)
def cases() -> ResponseReturnValue:
    """Show the cases, and for which tasks a body may read without one."""
    oversight = current_visit().country.oversight
    if not oversight.offered:
        abort(404)
    newest = sorted(oversight.cases, key=lambda case: case.opened, reverse=True)
    return show("portal/cases.html", cases=newest, duties=oversight.duties)


@portal.page("/cabinet/count", "my/count", private=True)
def count() -> ResponseReturnValue:
    """Ask how often a body has read."""
    return _count()


@portal.action("/cabinet/count", private=True)
def count_readings() -> ResponseReturnValue:
    """Compare the number with the log."""
    number = read_number(typed("count"))
    if number is None:
        return _count([Problem("count", "not_a_number")])
    outcome = perform(CountReadings(body=typed("body", 60), count=number))
    if outcome.refused:
        return _count(outcome.problems)
    right = outcome.events[-1].facts["right"]
    return go(f"/cabinet/count?done={'readings_right' if right else 'readings_wrong'}")


def _count(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    visit = current_visit()
    counts = visit.country.access_log.counts()
    bodies = sorted(counts, key=Say(visit).body)
    return show(
        "portal/count.html",
        problems,
        bodies=bodies,
        chosen=typed("body", 60),
        typed_count=typed("count", 20),
    )
