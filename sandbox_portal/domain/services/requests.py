"""Asking for a service: bodies ask each other for what the state has on record already.

One window and unified documents are principles of the law O'RQ-395 of 9 December 2015 on
e-government. In the simulated country nobody is asked for a paper that an office holds.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.messages import deliver
from sandbox_portal.domain.outcome import Event, Outcome, done, refused
from sandbox_portal.domain.services.state import CITIZEN, RELATIONS, Request, Step

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

A_STEP_TAKES: Final = timedelta(minutes=2, seconds=30)
FIRST_NUMBER: Final = 2601


class RequestService(msgspec.Struct, frozen=True, tag="request_service"):
    """Ask for a service; `attached` are papers sent along, which nobody asks for."""

    service: str
    attached: tuple[str, ...] = ()


class LabelTrace(msgspec.Struct, frozen=True, tag="label_trace"):
    """Note for each step of a request's trace which relation it belongs to."""

    request: str
    labels: tuple[str, ...]


class NamePaper(msgspec.Struct, frozen=True, tag="name_paper"):
    """Note which paper one did not have to bring."""

    request: str
    paper: str


def request_service(country: Country, command: RequestService) -> Outcome:
    """Register the request; the bodies begin at once."""
    services = country.services
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    service = services.catalogue.get(command.service)
    known = {paper.key for paper in services.papers}
    if service is None or not set(command.attached) <= known:
        return refused("service", "unknown")
    if any(r.service.key == service.key and not r.done for r in services.requests):
        return refused("service", "runs")
    number = f"M-{FIRST_NUMBER + len(services.requests)}"
    attached = tuple(dict.fromkeys(command.attached))
    request = Request(number, service, country.now, attached)
    services.requests.append(request)
    asked = country.event("service_requested", service=service.key, request=number)
    papers = [
        country.event("attachment_added", request=number, document=key, held=True)
        for key in attached
    ]
    return done(asked, *papers, *act_on_requests(country))


def act_on_requests(country: Country) -> list[Event]:
    """Let the bodies take the steps whose time has come."""
    return [e for r in country.services.requests if not r.done for e in _go_on(country, r)]


def _go_on(country: Country, request: Request) -> list[Event]:
    events: list[Event] = []
    for plan in request.service.steps[len(request.trace) :]:
        at = request.asked + len(request.trace) * A_STEP_TAKES
        if at > country.now:
            break
        request.trace.append(Step(plan, at))
        if plan.reads and CITIZEN not in (plan.asks, plan.asked):
            record_access(country, plan.asked, "service", request.id)
    if request.done:
        _hand_over(country, request)
        events.append(
            country.event("request_done", service=request.service.key, request=request.id)
        )
    return events


def _hand_over(country: Country, request: Request) -> None:
    sender = request.service.steps[-1].asks
    values = {"number": request.id}
    deliver(country, f"{request.id}-done", sender, "request_done", values=values)


def label_trace(country: Country, command: LabelTrace) -> Outcome:
    """Keep the notes; whether they are right is the exercise's business."""
    request = _own_done(country, command.request)
    if isinstance(request, Outcome):
        return request
    whole = len(command.labels) == len(request.trace)
    if not whole or not set(command.labels) <= set(RELATIONS):
        return refused("labels", "missing")
    request.labels = command.labels
    return done(country.event("trace_labelled", request=request.id))


def name_paper(country: Country, command: NamePaper) -> Outcome:
    """Keep which paper it was."""
    request = _own_done(country, command.request)
    if isinstance(request, Outcome):
        return request
    if command.paper not in {paper.key for paper in country.services.papers}:
        return refused("paper", "none")
    request.paper = command.paper
    return done(country.event("paper_named", request=request.id, paper=command.paper))


def _own_done(country: Country, request_id: str) -> Request | Outcome:
    """Return a request that can be written notes about, or why there is none."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    request = country.services.find(request_id)
    if request is None:
        return refused("request", "unknown")
    return request if request.done else refused("request", "not_done")
