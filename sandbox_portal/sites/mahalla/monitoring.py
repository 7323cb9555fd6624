"""The secretary's desk: the register, the figures of all mahallas, and where help should go."""

from __future__ import annotations

from collections.abc import Sequence

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.mahalla.monitoring import CountRequests, GiveRate, NameBusiest
from sandbox_portal.domain.mahalla.tables import per_thousand
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.mahalla.site import here, how, secretary
from sandbox_portal.sites.numbers import read_number, read_tenths
from sandbox_portal.sites.pages import empty_fields, go, show, typed
from sandbox_portal.sites.visit import perform


@secretary.page("/desk/register", "mahalla/register", private=True)
def register() -> ResponseReturnValue:
    """Show the own mahalla's requests of the month, with a form for what one has counted."""
    return _register()


@secretary.action("/desk/register", private=True)
def count_requests() -> ResponseReturnValue:
    """Compare the counts with the register."""
    numbers = {kind.key: read_number(typed(f"count-{kind.key}")) for kind in here().kinds}
    counts = {key: number for key, number in numbers.items() if number is not None}
    if len(counts) < len(numbers):
        missing = [key for key in numbers if key not in counts]
        return _register([Problem("counts", "not_a_number")], missing)
    outcome = perform(CountRequests(counts=counts))
    if outcome.refused:
        return _register(outcome.problems)
    page = "/desk" if here().counted else "/desk/register"
    return go(f"{page}?done=counted_{how(outcome)}")


def _register(problems: Sequence[Problem] = (), missing: Sequence[str] = ()) -> ResponseReturnValue:
    counts = {kind.key: typed(f"count-{kind.key}", 6) for kind in here().kinds}
    names = {kind.key: kind.text for kind in here().kinds}
    return show("mahalla/register.html", problems, counts=counts, missing=missing, names=names)


@secretary.page("/desk", "mahalla/monitoring", private=True)
def monitoring() -> ResponseReturnValue:
    """Show the requests of all mahallas, and per 1,000 households."""
    return _monitoring()


@secretary.action("/desk/rate", private=True)
def give_rate() -> ResponseReturnValue:
    """Compare the figure per 1,000 households."""
    tenths = read_tenths(typed("rate"))
    if tenths is None:
        return _monitoring([Problem("rate", "not_a_number")])
    outcome = perform(GiveRate(tenths=tenths))
    if outcome.refused:
        return _monitoring(outcome.problems)
    return go(f"/desk?done=rate_{how(outcome)}")


@secretary.action("/desk/busiest", private=True)
def name_busiest() -> ResponseReturnValue:
    """Say where the extra help goes."""
    problems = empty_fields("busiest") or perform(NameBusiest(typed("busiest", 40))).problems
    return _monitoring(problems) if problems else go("/desk?done=busiest_named")


def _monitoring(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    site = here()
    rates = {m.id: per_thousand(site.total(m.id), m.households) for m in site.mahallas}
    return show("mahalla/monitoring.html", problems, rates=rates, typed_rate=typed("rate", 12))
