"""Chance settles the access log: the citizen's cases, who read for them, and what is odd."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any, Final

from sandbox_portal.domain.access_log import AccessEntry
from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.oversight.state import Answer, Case, Duty
from sandbox_portal.scenarios.plan_access import (
    LONG_CLOSED,
    RECENT,
    AccessPlan,
    CasePlan,
    DutyPlan,
    ReadingPlan,
    UnexplainedPlan,
)

SUNDAY: Final = 6


def settle_access(country: Country, plan: AccessPlan) -> dict[str, Any]:
    """Fill the log; return what was seeded, by name."""
    draw = country.draw.stream("access")
    oversight = country.oversight
    chosen = [
        *draw.some(plan.busy_pool, 1),
        *draw.some(plan.case_pool, plan.cases),
        *draw.some(plan.odd_pool, plan.odd),
    ]
    readings = _by_cases(country, chosen, draw.stream("cases"))
    readings += _by_law(country, draw.some(plan.duty_pool, plan.duties), draw.stream("duties"))
    strange = _unexplained(country, plan, draw.stream("unexplained"))
    readings += [entry for entry, _ in strange]
    readings += _own_views(country, plan.rows - len(readings), draw.stream("own"))
    written = {entry: country.access_log.add(entry) for entry in sorted(readings, key=_time)}
    oversight.answers = {
        written[entry].id: Answer(chance.kind, chance.answer_text) for entry, chance in strange
    }
    reviews = draw.stream("reviews").some(plan.review_pool, plan.reviews)
    oversight.reviews = {review.key: review for review in reviews}
    kinds = {entry: answer.kind for entry, answer in oversight.answers.items()}
    bodies = {entry.id: entry.body for entry in written.values()}
    return {
        "unexplained": frozenset(kinds),
        "kinds": MappingProxyType(kinds),
        "readings": MappingProxyType(bodies),
    }


def _time(entry: AccessEntry) -> datetime:
    return entry.at


def _by_cases(country: Country, chosen: list[CasePlan], draw: Draw) -> list[AccessEntry]:
    readings: list[AccessEntry] = []
    for plan in chosen:
        case = _case(country, plan, draw.stream(plan.key))
        country.oversight.cases.append(case)
        last = (case.closed or country.started.date()) - case.opened
        for reading in plan.readings:
            stream = draw.stream(f"{plan.key} {reading.reason_text}")
            for day in _days(stream, reading, last.days):
                at = _moment(stream, country, (case.opened + timedelta(days=day)), reading.hours)
                readings.append(_entry(at, plan.body, reading, case.number))
    return readings


def _case(country: Country, plan: CasePlan, draw: Draw) -> Case:
    today = country.started.date()
    opened = _working(today - timedelta(days=_between(draw, plan.opened)))
    closed = None
    if any(plan.closed):
        closed = _working(today - timedelta(days=_between(draw, plan.closed)))
    number = _number(plan.prefix, draw, opened.year)
    return Case(number, plan.body, plan.what_text, opened, closed)


def _number(prefix: str, draw: Draw, year: int) -> str:
    return f"{prefix}-{draw.digits(4)}/{year}"


def _between(draw: Draw, span: tuple[int, int]) -> int:
    return span[0] + draw.number(span[1] - span[0] + 1)


def _days(draw: Draw, reading: ReadingPlan, length: int) -> list[int]:
    """Return on which days after the opening somebody reads."""
    return [draw.number(length + 1) for _ in range(_between(draw, reading.times))]


def _working(day: date) -> date:
    """Return the day, or the Saturday before a Sunday."""
    return day - timedelta(days=1) if day.weekday() == SUNDAY else day


def _moment(draw: Draw, country: Country, day: date, hours: tuple[int, int]) -> datetime:
    """Return a minute of that day within the hours, not on a Sunday, and not in the future."""
    clock = time(hours[0] + draw.number(hours[1] - hours[0]), draw.number(60))
    at = datetime.combine(_working(day), clock)
    return at if at < country.started else at - timedelta(days=1)


def _entry(at: datetime, body: str, reading: ReadingPlan, number: str) -> AccessEntry:
    return AccessEntry(
        at, body, reading.reason_text, "", number=number, official=reading.official_text
    )


def _by_law(country: Country, chosen: list[DutyPlan], draw: Draw) -> list[AccessEntry]:
    readings: list[AccessEntry] = []
    for plan in chosen:
        task = plan.reading.reason_text
        country.oversight.duties.append(Duty(plan.body, task, plan.why_text))
        for _ in range(_between(draw, plan.reading.times)):
            day = country.started.date() - timedelta(days=3 + draw.number(100))
            at = _moment(draw, country, day, plan.reading.hours)
            readings.append(_entry(at, plan.body, plan.reading, ""))
    return readings


def _own_views(country: Country, count: int, draw: Draw) -> list[AccessEntry]:
    """Return the citizen's own looks at the cabinet, so many that the log has its length."""
    today = country.started.date()
    days = [today - timedelta(days=2 + draw.number(110)) for _ in range(count)]
    return [
        AccessEntry(_moment(draw, country, day, (18, 23)), "cabinet", "own_view", "")
        for day in days
    ]


def _unexplained(
    country: Country, plan: AccessPlan, draw: Draw
) -> list[tuple[AccessEntry, UnexplainedPlan]]:
    """Return readings that nothing explains, of different groups, each with another outcome."""
    groups = draw.some(plan.groups, plan.unexplained)
    kinds = draw.some(plan.kinds, plan.unexplained)
    found = []
    for group, kind in zip(groups, kinds, strict=True):
        pool = [p for p in plan.unexplained_pool if (p.group, p.kind) == (group, kind)]
        chosen = draw.one(pool)
        found.append((_strange_entry(country, chosen, draw.stream(chosen.key)), chosen))
    return found


def _strange_entry(country: Country, plan: UnexplainedPlan, draw: Draw) -> AccessEntry:
    today = country.started.date()
    day = today - timedelta(days=2 + draw.number(RECENT))
    body, number = plan.body, ""
    if plan.number_of == "stranger":
        number = _number(plan.prefix, draw, today.year)
    elif plan.number_of == "other_body":
        number = draw.one([c for c in country.oversight.cases if c.body != body]).number
    elif plan.number_of == "closed_case":
        case = draw.one(list(_long_closed(country)))
        body, number = case.body, case.number
    return AccessEntry(
        _moment(draw, country, day, plan.hours),
        body,
        plan.reason_text,
        "",
        number=number,
        official=plan.official_text,
    )


def _long_closed(country: Country) -> Iterator[Case]:
    limit = country.started.date() - timedelta(days=LONG_CLOSED)
    return (c for c in country.oversight.cases if c.closed is not None and c.closed < limit)
