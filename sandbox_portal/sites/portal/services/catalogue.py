"""The catalogue of services, and asking for one."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.services.requests import RequestService
from sandbox_portal.sites.pages import go, show
from sandbox_portal.sites.portal.site import portal
from sandbox_portal.sites.visit import current_visit, perform


@portal.page("/services", "my/services")
def services() -> ResponseReturnValue:
    """Show the catalogue, and one's requests."""
    if not current_visit().country.services.catalogue:
        abort(404)
    return show("services/catalogue.html")


@portal.page("/services/<service>", "my/service", about="service", private=True)
def service(service: str) -> ResponseReturnValue:
    """Show what a service is, with the form that asks for it."""
    return _page(service)


@portal.action("/services/<service>/ask", private=True)
def ask(service: str) -> ResponseReturnValue:
    """Ask for the service."""
    papers = [paper.key for paper in current_visit().country.services.papers]
    attached = tuple(key for key in papers if request.form.get(f"attach-{key}"))
    outcome = perform(RequestService(service=service, attached=attached))
    if outcome.refused:
        return _page(service, outcome.problems)
    number = current_visit().country.services.requests[-1].id
    return go(f"/requests/{number}?done=service_requested")


def _page(key: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    service = current_visit().country.services.catalogue.get(key)
    if service is None:
        abort(404)
    return show("services/service.html", problems, service=service)
