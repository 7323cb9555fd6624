"""The helper: he opens the account on his own phone, and from then on it hangs on him.

Officials of Uzbekistan warn of it: people whose One ID a helper had opened lost control of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox_portal.domain.identity import mark_of
from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


def hand_over(country: Country, message: str) -> list[Event]:
    """Let the helper register the citizen, or put his number into the account."""
    account, one_id = country.account, country.one_id
    if not one_id.helper.phone:
        return []
    if account.registered:
        account.phone = one_id.helper.phone
        _say(country, message, "helper_moved")
        return [country.event("handed_over", registering=False)]
    password = f"anvar{country.draw.stream('helper password').digits(4)}"
    account.registered, account.phone = True, one_id.helper.phone
    account.mark, account.seal = mark_of(password, country.draw.seed), None
    one_id.opened_by, one_id.opened_at, one_id.errand = "helper", country.now, None
    session = account.start_session(
        country.now, device="unknown_phone", place="unknown_place", mine=False
    )
    _say(country, message, "helper_registered", login=account.login, password=password)
    return [
        country.event("handed_over", registering=True),
        country.event("stranger_signed_in", session=session.id),
    ]


def _say(country: Country, message: str, text: str, **values: str) -> None:
    helper = country.one_id.helper.name
    deliver(country, f"{message}-done", helper, text, channel="chat", values=values)
