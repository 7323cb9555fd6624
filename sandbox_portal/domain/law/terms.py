"""Counting terms: days, months, and the day by which an office must have answered."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta

from sandbox_portal.domain.law.appeals import DayCount, Kind, OfficeHours, Term, appeal_law

ONE_DAY = timedelta(days=1)
SATURDAY = 6


def after_days(day: date, days: int, count: DayCount) -> date:
    """Return the day so many days later; working days leave out Saturday and Sunday."""
    if count == "calendar":
        return day + timedelta(days=days)
    while days:
        day += ONE_DAY
        days -= day.isoweekday() < SATURDAY
    return day


def after_months(day: date, months: int) -> date:
    """Return the same day so many months later, or that month's last day if it has no such one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def after(day: date, term: Term) -> date:
    """Return the last day of a term that begins on a day."""
    if term.months:
        return after_months(day, term.months)
    return after_days(day, term.days, appeal_law().days.count)


def due(kind: Kind, received: date, *, studied: bool = False, extended: bool = False) -> date:
    """Return the last day for an answer: O'RQ-445, article 28.

    `received` is the day when the appeal reached the body that must decide. An extension is
    counted from the last day of the term before it. A proposal has neither more time for study
    nor an extension: the law only asks for a notice.
    """
    rule = appeal_law().kinds[kind]
    last = after(received, rule.studied if studied and rule.studied else rule.answer)
    return after(last, rule.extension) if extended and rule.extension else last


def registered_at(sent: datetime) -> datetime:
    """Return when an appeal is registered: the same day or the next working day (article 23)."""
    hours = appeal_law().office_hours
    if _works(sent.date(), hours) and sent.time() < hours.closes:
        return max(sent, datetime.combine(sent.date(), hours.opens))
    day = sent.date() + ONE_DAY
    while not _works(day, hours):
        day += ONE_DAY
    return datetime.combine(day, hours.opens)


def _works(day: date, hours: OfficeHours) -> bool:
    return day.isoweekday() in hours.working_days
