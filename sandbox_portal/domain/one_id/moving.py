"""The day on which the citizen's number is gone and a new one comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


def replace_number(country: Country) -> list[Event]:
    """Put another SIM card into the phone, some days after the registration."""
    one_id = country.one_id
    if not one_id.next_number or one_id.opened_at is None:
        return []
    if country.now < one_id.opened_at + one_id.changes_after:
        return []
    one_id.old, one_id.own, one_id.next_number = one_id.own, one_id.next_number, ""
    country.cabinet.true["phone"] = one_id.own
    values = {"old_phone": one_id.old, "phone": one_id.own}
    deliver(country, "new-number", one_id.operator, "number_replaced", values=values)
    return [country.event("number_replaced")]
