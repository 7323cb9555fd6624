"""A friend asks by which day an answer is due: the right day stands among the usual mistakes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from sandbox_portal.domain.country import Country
from sandbox_portal.domain.law.terms import after_days, due
from sandbox_portal.domain.messages import Reply, deliver
from sandbox_portal.scenarios.plan_appeals import PuzzlePlan

ONE_DAY: Final = timedelta(days=1)
FIFTEEN: Final = 15
THIRTY: Final = timedelta(days=30)


def ask_for_days(country: Country, plans: list[PuzzlePlan]) -> dict[str, Any]:
    """Put the questions on the phone; return their keys and the right days by slot."""
    truth: dict[str, Any] = {}
    for plan in plans:
        days = sorted({right(plan), *mistakes(plan)})
        replies = tuple(Reply(key=day.isoformat(), text="") for day in days)
        values = {"day": plan.received.isoformat()}
        sender, text = plan.sender_text, plan.story_text
        deliver(country, plan.key, sender, text, channel="chat", values=values, replies=replies)
        truth |= {
            f"{plan.slot}_puzzle": plan.key,
            f"{plan.slot}_received": plan.received,
            f"{plan.slot}_due": right(plan).isoformat(),
        }
    return truth


def right(plan: PuzzlePlan) -> date:
    """Return the day that the law gives."""
    return due(plan.kind, plan.received, studied=plan.studied, extended=plan.extended)


def mistakes(plan: PuzzlePlan) -> list[date]:
    """Return the days of those who count the first day, working days, or 30 days for a month."""
    last = right(plan)
    if plan.slot == "days":
        return [last - ONE_DAY, after_days(plan.received, FIFTEEN, "working")]
    return [last - ONE_DAY, last + ONE_DAY, plan.received + THIRTY]
