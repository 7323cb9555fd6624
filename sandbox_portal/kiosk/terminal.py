"""The terminal: a WSGI app that shows the simulated web to a real browser."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from markupsafe import Markup
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.utils import redirect
from werkzeug.wrappers import Request, Response

from sandbox_portal.guard import explain, find_real
from sandbox_portal.kiosk import gate, pages
from sandbox_portal.kiosk.places import PHONE, WEB, Place, read_path
from sandbox_portal.kiosk.rewriting import fitted, title_of
from sandbox_portal.kiosk.visitors import Visitor, Visitors
from sandbox_portal.kiosk.web import Arrival, ask, look
from sandbox_portal.language import LANGUAGES, Language, known_language

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

log = logging.getLogger(__name__)

IDLE: Final = 240.0
"""Seconds until a session that nobody touches is erased."""
WARNING: Final = 60.0
"""Seconds before that in which the terminal asks whether somebody is still there."""


class Terminal:
    """Answers the real browser: gate, then guard, then the page in its frame."""

    def __init__(
        self,
        lang: Language,
        port: int,
        idle: float = IDLE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.lang = lang
        self.port = port
        self.visitors = Visitors(idle, clock)
        self._badge = gate.Badge()

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request; whatever happens, no inner detail leaves the terminal."""
        request = gate.SmallRequest(environ)
        try:
            response = self._answer(request)
        except HTTPException as error:
            response = pages.trouble(self._lang(request), error.code or 500)
        except Exception:
            log.exception("The terminal could not answer")
            response = pages.trouble(self._lang(request), 500)
        return pages.secured(response)(environ, start)

    def _answer(self, request: Request) -> Response:
        gate.check(request, self.port)
        if request.path == "/terminal.css":
            return pages.stylesheet()
        if request.path == "/favicon.ico":
            return Response(status=204)
        fields = gate.read_fields(request)
        visitor = self._visitor(request)
        if (request.method, request.path) == ("POST", "/start"):
            return self._start(fields, visitor)
        if visitor is None:
            return self._outside(request)
        if request.method == "POST":
            fields = gate.without_token(fields, visitor.token)
        with visitor.lock:
            return self._inside(request, fields, visitor)

    def _visitor(self, request: Request) -> Visitor | None:
        name = self._badge.read(request)
        return self.visitors.find(name) if name else None

    def _lang(self, request: Request) -> Language:
        visitor = self._visitor(request)
        return visitor.lang if visitor else self.lang

    def _start(self, fields: gate.Fields, before: Visitor | None) -> Response:
        """Begin a session; one that this browser still had is erased."""
        chosen = dict(fields).get("lang", "")
        if before is not None:
            self.visitors.erase(before)
        lang = known_language(chosen) if chosen in LANGUAGES else self.lang
        visitor = self.visitors.welcome(lang)
        response = redirect(visitor.places[WEB].path, 303)
        self._badge.give(response, visitor.id)
        return response

    def _outside(self, request: Request) -> Response:
        if request.path == "/":
            over = gate.COOKIE in request.cookies
            response = pages.page("start.html", self.lang, over=over, ended="ended" in request.args)
        elif request.path.split("/")[1] in (WEB, PHONE, "still-here", "end"):
            return redirect("/", 303)
        else:
            raise NotFound
        self._badge.take(response)
        return response

    def _inside(self, request: Request, fields: gate.Fields, visitor: Visitor) -> Response:
        if request.path == "/still-here" and request.method == "GET":
            response = pages.page("still_here.html", visitor.lang, token=visitor.token)
            response.headers["Refresh"] = f"{WARNING + 1:.0f}; url=/"
            return response
        self.visitors.touch(visitor)
        if request.path == "/end" and request.method == "POST":
            return self._end(visitor)
        if request.path in ("/", "/still-here"):
            return redirect(visitor.places[WEB].path, 303)
        place = read_path(request.path, request.query_string.decode("ascii", "replace"))
        if place is None:
            raise NotFound
        return self._show(request, place, fields, visitor)

    def _end(self, visitor: Visitor) -> Response:
        self.visitors.erase(visitor)
        response = redirect("/?ended", 303)
        self._badge.take(response)
        return response

    def _show(
        self, request: Request, place: Place, fields: gate.Fields, visitor: Visitor
    ) -> Response:
        """Ask the sites, unless the guard sees data of a real person: then nothing is done."""
        if found := find_real(fields, request.full_path):
            title, text = explain(frozenset().union(*found.values()), visitor.lang)
            return pages.page("refused.html", visitor.lang, 422, title=title, text=text)
        arrival = ask(visitor, place, request.method, fields)
        if arrival.elsewhere is not None:
            return redirect(arrival.elsewhere.path, 303)
        return self._framed(arrival, visitor)

    def _framed(self, arrival: Arrival, visitor: Visitor) -> Response:
        """Put the page and the phone beside each other into the terminal's frame."""
        other = PHONE if arrival.place.screen == WEB else WEB
        shown = {arrival.place.screen: arrival, other: look(visitor, visitor.places[other])}
        web, phone = (fitted(shown[s].html, shown[s].place, visitor.token) for s in (WEB, PHONE))
        response = pages.page(
            "frame.html",
            visitor.lang,
            arrival.status,
            title=title_of(arrival.html),
            address=shown[WEB].place.url,
            web=Markup(web),  # noqa: S704 - rendered by our own templates
            phone=Markup(phone),  # noqa: S704
            card=Markup(visitor.card),  # noqa: S704
            knows_role=visitor.knows_role,
            token=visitor.token,
        )
        ask_after = max(self.visitors.idle - WARNING, 1)
        response.headers["Refresh"] = f"{ask_after:.0f}; url=/still-here"
        return response
