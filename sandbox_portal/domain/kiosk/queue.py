"""What happens at the kiosk while time passes: idle timer, repair, the next visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox_portal.domain.identity import KIOSK, close_session
from sandbox_portal.domain.kiosk.printer import put_right
from sandbox_portal.domain.kiosk.state import IDLE, NEXT_STAYS, Kiosk
from sandbox_portal.domain.kiosk.turn import open_session
from sandbox_portal.domain.outcome import Event

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


def watch_kiosk(country: Country) -> list[Event]:
    """Let the kiosk and its queue act when their time has come."""
    kiosk = country.kiosk
    if kiosk is None:
        return []
    events: list[Event] = []
    if kiosk.repaired_at is not None and kiosk.repaired_at <= country.now:
        events += [country.event("kiosk_repaired"), *put_right(country, kiosk)]
    events += _notice_idleness(country, kiosk)
    if kiosk.next_comes is not None and kiosk.next_comes <= country.now:
        events += _next_visitor(country, kiosk)
    if kiosk.next_leaves is not None and kiosk.next_leaves <= country.now:
        kiosk.user, kiosk.next_leaves = "nobody", None
    return events


def _notice_idleness(country: Country, kiosk: Kiosk) -> list[Event]:
    """Close the session that nobody touches; what is done at the kiosk now is a touch."""
    if not kiosk.in_use or kiosk.touched is None:
        return []
    closes = kiosk.touched + IDLE
    if country.now < closes:
        if kiosk.device == KIOSK:
            kiosk.touched = country.now
        return []
    timed_out = country.event(
        "kiosk_timed_out", helping=kiosk.user == "elder", signed_in=open_session(country)
    )
    if country.open_on.get(KIOSK) not in kiosk.remembered:
        _close_sessions(country, kiosk)
    kiosk.leave(closes)
    kiosk.closed_itself = True
    return [timed_out]


def _next_visitor(country: Country, kiosk: Kiosk) -> list[Event]:
    """Let the next one in the queue come: first the elder, who asks for help, then a neighbour."""
    comes = kiosk.next_comes or country.now
    kiosk.next_comes = None
    kiosk.visitors += 1
    is_elder = kiosk.elder_comes and kiosk.visitors % 2 == 1 and not kiosk.elder_served
    out = put_right(country, kiosk) if kiosk.jammed else []
    seen = [country.event("seen_by_stranger", what="paper", owner=j.owner) for j in kiosk.tray]
    signed_in = open_session(country)
    if signed_in:
        owner = "elder" if kiosk.elder.signed_in else "citizen"
        seen.append(country.event("seen_by_stranger", what="cabinet", owner=owner))
    arrived = country.event(
        "next_visitor_came", elder=is_elder, tray_empty=not kiosk.tray, signed_in=signed_in
    )
    for job in kiosk.tray:
        job.status = "left"
    _close_sessions(country, kiosk)
    if is_elder:
        kiosk.elder.waits = True
    else:
        kiosk.user, kiosk.next_leaves = "other", comes + NEXT_STAYS
    return [*out, arrived, *seen]


def _close_sessions(country: Country, kiosk: Kiosk) -> None:
    """End what is open at the kiosk, whoever it belongs to."""
    if session := country.account.session(country.open_on.get(KIOSK, "")):
        close_session(country, session)
    if kiosk.elder.signed_in:
        kiosk.elder.steps.append("sign_out")
