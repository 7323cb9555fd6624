"""Codes by SMS: they go to a number, and only who has its SIM card reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


def text_code(country: Country, number: int, code: str, phone: str, text: str) -> Event:
    """Send a code to a number; on another's phone the citizen does not see it.

    The helper passes it on, and has read it.
    """
    whose = country.one_id.whose(phone)
    if whose == "own":
        deliver(country, f"code-{number}", "One ID", text, values={"code": code})
        name = "code_sent" if text == "one_time_code" else "number_code_sent"
        return country.event(name, number=number)
    if whose == "helper":
        helper = country.one_id.helper.name
        deliver(
            country,
            f"code-{number}",
            helper,
            "helper_passes_on",
            channel="chat",
            values={"code": code},
        )
    return country.event("code_lost", whose=whose)
