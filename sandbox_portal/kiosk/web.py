"""Asking the sites for a page, as the browser of the simulated kiosk or phone would."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

import msgspec
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import NotFound
from werkzeug.test import Client, TestResponse

from sandbox_portal.kiosk.places import Place
from sandbox_portal.kiosk.visitors import Visitor
from sandbox_portal.sites import hosts
from sandbox_portal.sites.visit import QUIET, VISIT
from sandbox_portal.sites.web import the_web

REDIRECTS: Final = (301, 302, 303, 307, 308)
MOST_HOPS: Final = 10


class Arrival(msgspec.Struct, frozen=True):
    """What came of a request: a page at a place, or another place to go to."""

    place: Place
    html: str
    status: int
    elsewhere: Place | None = None


def ask(visitor: Visitor, place: Place, method: str, fields: list[tuple[str, str]]) -> Arrival:
    """Ask once and remember where the visitor is; a redirect is left to the real browser."""
    response = _open(visitor, place, method, fields, quiet=False)
    if response.status_code in REDIRECTS and response.location:
        return Arrival(place, "", response.status_code, elsewhere=place.join(response.location))
    if response.mimetype != "text/html":
        raise NotFound
    if method == "GET":
        visitor.places[place.screen] = place
    return Arrival(place, response.get_data(as_text=True), response.status_code)


def look(visitor: Visitor, place: Place) -> Arrival:
    """Draw a page again without leaving a trace, wherever it leads by now."""
    for _ in range(MOST_HOPS):
        response = _open(visitor, place, "GET", [], quiet=True)
        target = place.join(response.location) if response.location else None
        if response.status_code not in REDIRECTS or target is None:
            break
        place = target
    visitor.places[place.screen] = place
    return Arrival(place, response.get_data(as_text=True), response.status_code)


def _open(
    visitor: Visitor, place: Place, method: str, fields: list[tuple[str, str]], *, quiet: bool
) -> TestResponse:
    parts = urlsplit(place.url)
    if parts.netloc not in the_web().hosts:
        parts, method = urlsplit(hosts.lost(place.url)), "GET"
    environ: dict[str, Any] = {VISIT: visitor.visit(place.screen), QUIET: quiet}
    return Client(the_web(), use_cookies=False).open(
        parts.path,
        base_url=f"{parts.scheme}://{parts.netloc}",
        method=method,
        query_string=parts.query,
        data=MultiDict(fields) if method == "POST" else None,
        environ_overrides=environ,
    )
