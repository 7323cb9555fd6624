"""Services for residents: a certificate, a visit, a notice; nothing has to be brought along."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.mahalla.services import PAPERS, SERVICES, AskMahalla
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.mahalla.site import mahalla
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import perform


@mahalla.page("/services", "mahalla/services", private=True)
def services() -> ResponseReturnValue:
    """Show the services."""
    return show("mahalla/services.html", services=SERVICES)


@mahalla.page("/services/<service>", "mahalla/service", about="service", private=True)
def service(service: str) -> ResponseReturnValue:
    """Show the form of one service."""
    return _form(service)


@mahalla.action("/services/<service>", private=True)
def ask(service: str) -> ResponseReturnValue:
    """Ask for the service."""
    attached = tuple(paper for paper in PAPERS if typed(paper))
    command = AskMahalla(service=service, detail=typed("detail", 40), attached=attached)
    problems = perform(command).problems
    return _form(service, problems) if problems else go("/services?done=mahalla_asked")


def _form(service: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    if service not in SERVICES:
        abort(404)
    chosen = typed("detail", 40)
    return show(
        "mahalla/service.html",
        problems,
        service=service,
        details=SERVICES[service],
        papers=PAPERS,
        chosen=chosen,
    )
