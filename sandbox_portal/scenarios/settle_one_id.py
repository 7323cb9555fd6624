"""Chance settles the way to One ID: the numbers, the helper, the day of the new SIM card."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from sandbox_portal.domain.country import Country
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.messages import AwaitedMessage
from sandbox_portal.domain.one_id.state import Helper, OneId
from sandbox_portal.people.identifiers import phone
from sandbox_portal.scenarios.plan_one_id import OneIdPlan

SERIALS: Final = 10_000_000


def settle_one_id(country: Country, plan: OneIdPlan) -> dict[str, Any]:
    """Take One ID from the citizen, who begins without; return what was seeded."""
    draw = country.draw.stream("one id")
    helper_plan = draw.stream("helper").one(plan.helper_pool)
    helper_number, next_number = _numbers(country.citizen.phone, draw.stream("numbers"))
    account = country.account
    account.registered, account.mark, account.phone = False, "", ""
    account.sessions.clear()
    country.one_id = OneId(
        own=country.citizen.phone,
        story=True,
        helper=Helper(helper_plan.sender, helper_number),
        operator=plan.operator,
        next_number=next_number,
        changes_after=timedelta(days=draw.stream("day").one(plan.days)),
    )
    support = draw.stream("support").one(plan.support_pool)
    sender, values = helper_plan.sender, {"phone": helper_number}
    country.inbox.awaited += [
        AwaitedMessage(
            *("helper", "page_opened", sender, "chat", helper_plan.offer_text),
            replies=plan.offer_replies,
            values=values,
        ),
        support,
        AwaitedMessage(
            *("helper-again", "number_replaced", sender, "chat", helper_plan.again_text),
            replies=plan.again_replies,
            values=values,
        ),
    ]
    return {
        "own_number": country.citizen.phone,
        "new_number": next_number,
        "helper_number": helper_number,
        "document": country.cabinet.true["document_number"],
        "support": support.key,
        "own_sessions": frozenset(),
        "unknown_session": "",
    }


def _numbers(own: str, draw: Draw) -> tuple[str, str]:
    """Return two numbers that differ from each other and from the citizen's."""
    found = [own]
    while len(found) < 3:
        number = phone(draw.number(SERIALS))
        if number not in found:
            found.append(number)
    return found[1], found[2]
