"""Terms of the law on appeals: month ends, 29 February, calendar days, office hours."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.domain.law.appeals import KINDS
from sandbox_portal.domain.law.terms import after_days, after_months, due, registered_at

DAYS = st.dates(date(2020, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("kind", "received", "studied", "extended", "last"),
    [
        ("ariza", date(2026, 9, 14), False, False, date(2026, 9, 29)),
        ("ariza", date(2027, 1, 31), False, False, date(2027, 2, 15)),
        ("ariza", date(2027, 1, 31), True, False, date(2027, 2, 28)),
        ("ariza", date(2028, 1, 31), True, False, date(2028, 2, 29)),
        ("ariza", date(2028, 1, 31), True, True, date(2028, 3, 29)),
        ("ariza", date(2027, 1, 15), False, True, date(2027, 2, 28)),
        ("shikoyat", date(2028, 2, 14), False, False, date(2028, 2, 29)),
        ("shikoyat", date(2028, 2, 14), False, True, date(2028, 3, 29)),
        ("shikoyat", date(2026, 12, 20), False, False, date(2027, 1, 4)),
        ("taklif", date(2028, 2, 29), False, False, date(2028, 3, 29)),
        ("taklif", date(2026, 8, 31), False, False, date(2026, 9, 30)),
        ("taklif", date(2026, 8, 31), True, True, date(2026, 9, 30)),
    ],
)
def test_the_last_day_for_an_answer(kind, received, studied, extended, last) -> None:
    assert due(kind, received, studied=studied, extended=extended) == last


@given(DAYS, st.integers(0, 24))
def test_months_keep_the_day_or_end_with_the_month(day: date, months: int) -> None:
    later = after_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == min(day.day, calendar.monthrange(later.year, later.month)[1])


@given(DAYS, st.integers(0, 60))
def test_days_are_counted_with_and_without_weekends(day: date, days: int) -> None:
    assert after_days(day, days, "calendar") - day == timedelta(days=days)
    last = after_days(day, days, "working")
    between = (day + timedelta(days=n) for n in range(1, (last - day).days + 1))
    assert sum(each.isoweekday() < 6 for each in between) == days


@given(DAYS, st.sampled_from(KINDS), st.booleans(), st.booleans())
def test_more_time_is_never_less_and_never_more_than_two_months(
    day: date, kind, studied: bool, extended: bool
) -> None:
    last = due(kind, day, studied=studied, extended=extended)
    assert day + timedelta(days=15) <= last <= day + timedelta(days=62)
    assert due(kind, day) <= last
    assert last <= due(kind, day + timedelta(days=1), studied=studied, extended=extended)


@pytest.mark.parametrize(
    ("sent", "registered"),
    [
        (datetime(2026, 10, 5, 10, 20), datetime(2026, 10, 5, 10, 20)),
        (datetime(2026, 10, 5, 7, 0), datetime(2026, 10, 5, 9, 0)),
        (datetime(2026, 10, 5, 18, 0), datetime(2026, 10, 6, 9, 0)),
        (datetime(2026, 10, 9, 20, 0), datetime(2026, 10, 12, 9, 0)),
        (datetime(2026, 10, 10, 12, 0), datetime(2026, 10, 12, 9, 0)),
        (datetime(2028, 2, 29, 19, 0), datetime(2028, 3, 1, 9, 0)),
    ],
)
def test_registered_the_same_day_or_the_next_working_day(sent, registered) -> None:
    assert registered_at(sent) == registered
