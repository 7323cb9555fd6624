"""The circle: finding out an average when nobody tells a number."""

from __future__ import annotations

from collections.abc import Sequence

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.mahalla.circle import AnnounceAverage, ChooseMask, PassNumber
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.mahalla.site import how, secretary
from sandbox_portal.sites.numbers import read_number, read_tenths
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import perform


@secretary.page("/desk/circle", "mahalla/circle", private=True)
def circle() -> ResponseReturnValue:
    """Show how far the round is."""
    return _page()


@secretary.action("/desk/circle/mask", private=True)
def choose_mask() -> ResponseReturnValue:
    """Keep the secret number that was thought of."""
    mask = read_number(typed("mask"))
    if mask is None:
        return _page([Problem("mask", "not_three_digits")])
    problems = perform(ChooseMask(mask=mask)).problems
    return _page(problems) if problems else go("/desk/circle")


@secretary.action("/desk/circle/pass", private=True)
def pass_number() -> ResponseReturnValue:
    """Pass a slip on to the next one."""
    number = read_number(typed("number"))
    if number is None:
        return _page([Problem("number", "not_a_number")])
    problems = perform(PassNumber(number=number)).problems
    return _page(problems) if problems else go("/desk/circle?done=number_passed")


@secretary.action("/desk/circle/average", private=True)
def announce_average() -> ResponseReturnValue:
    """Compare the average."""
    tenths = read_tenths(typed("average"))
    if tenths is None:
        return _page([Problem("average", "not_a_number")])
    outcome = perform(AnnounceAverage(tenths=tenths))
    if outcome.refused:
        return _page(outcome.problems)
    return go(f"/desk/circle?done=average_{how(outcome)}")


def _page(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    values = {name: typed(name, 12) for name in ("mask", "number", "average")}
    return show("mahalla/circle.html", problems, values=values)
