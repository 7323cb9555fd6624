"""The browser behind a screen: history, redirects between hosts, unknown addresses."""

from __future__ import annotations

import html as html_text
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import SplitResult, unquote, urlencode, urljoin, urlsplit

import msgspec
from werkzeug.datastructures import MultiDict
from werkzeug.test import Client, TestResponse

from sandbox_portal.sites import hosts
from sandbox_portal.sites.visit import QUIET

if TYPE_CHECKING:
    from sandbox_portal.sites.web import Web

MAX_REDIRECTS: Final = 10
OTHER_SCHEME: Final = r"[A-Za-z][\w+.-]*:(?!\d|//)"  # mailto:, javascript:, and not host:443
KEEPS_METHOD: Final = (307, 308)
REDIRECTS: Final = (301, 302, 303, *KEEPS_METHOD)

Fields = Sequence[tuple[str, str]]


class Page(msgspec.Struct, frozen=True):
    """A page as it came: final address, title, the whole document, language and status."""

    url: str
    title: str
    html: str
    lang: str
    status: int


class _Visit(msgspec.Struct, frozen=True):
    """One step of the history: a page, and whether asking for it again is only looking."""

    page: Page
    by_get: bool


class UnknownSiteError(ValueError):
    """No site of the simulated country has this address."""


class Browser:
    """Asks the web for pages as a browser would, and remembers where it has been."""

    def __init__(self, web: Web, environ: Callable[[], dict[str, Any]], home: str) -> None:
        self._web = web
        self._client = Client(web)
        self._environ = environ
        self._home = home
        self._history: list[_Visit] = []

    @property
    def page(self) -> Page | None:
        """The page shown last."""
        return self._history[-1].page if self._history else None

    def request(self, method: str, url: str, fields: Fields = ()) -> Page:
        """Go to an address, as typed or linked, and return the page that comes in the end."""
        visit = self._visit(method, url, fields)
        self._remember(visit)
        return visit.page

    def back(self) -> Page:
        """Return to the page before this one; the first page stays."""
        if len(self._history) > 1:
            self._history.pop()
        return self.reload()

    def go_home(self) -> Page:
        """Go to the address that the browser starts with."""
        return self.request("GET", self._home)

    def reload(self) -> Page:
        """Ask for the page again; a form is never sent twice."""
        visit = self._visit("GET", self._address(), ())
        self._replace(visit)
        return visit.page

    def refresh(self) -> Page:
        """Ask for the page again behind the pupil's back; the answer to a form stays as it is."""
        if self._history and not self._history[-1].by_get:
            return self._history[-1].page
        visit = self._visit("GET", self._address(), (), quiet=True)
        self._replace(visit)
        return visit.page

    def _address(self) -> str:
        return self._history[-1].page.url if self._history else self._home

    def _remember(self, visit: _Visit) -> None:
        """Add a step, unless it is the same address again or cannot be looked at again."""
        same = bool(self._history) and self._history[-1].page.url == visit.page.url
        if same:
            self._replace(visit)
        else:
            self._history.append(visit)

    def _replace(self, visit: _Visit) -> None:
        self._history[-1:] = [visit]

    def _visit(self, method: str, url: str, fields: Fields, *, quiet: bool = False) -> _Visit:
        """Ask, follow redirects, and put a friendly page where there is no site."""
        asked = url.strip()
        try:
            address = self._read(asked)
            if method == "GET" and fields:
                address = address._replace(query=urlencode(fields))
            for _ in range(MAX_REDIRECTS + 1):
                response = self._open(method, address, fields, quiet=quiet)
                if response.status_code not in REDIRECTS or not response.location:
                    return self._arrive(method, address, response)
                asked = urljoin(address.geturl(), response.location)
                address = self._read(asked)
                if response.status_code not in KEEPS_METHOD:
                    method, fields = "GET", ()
        except UnknownSiteError:
            pass
        return self._lost(asked, quiet=quiet)

    def _arrive(self, method: str, address: SplitResult, response: TestResponse) -> _Visit:
        url = address.geturl()
        if method == "GET":
            return _Visit(_page(url, response), by_get=True)
        if not self._web.answers("GET", address.netloc, unquote(address.path)):
            # The answer to a form stands at an address that only takes forms:
            # the page with the form is the one to come back to.
            url = self._address()
        return _Visit(_page(url, response), by_get=False)

    def _lost(self, asked: str, *, quiet: bool) -> _Visit:
        """Return the web's page for an address that leads nowhere, under that address."""
        address = urlsplit(hosts.lost(asked))
        response = self._open("GET", address, (), quiet=quiet)
        return _Visit(_page(asked, response), by_get=True)

    def _read(self, asked: str) -> SplitResult:
        """Read an address as typed; raise if no site of the country can have it."""
        address = read_address(asked)
        if address.netloc not in self._web.hosts:
            raise UnknownSiteError
        return address

    def _open(
        self, method: str, address: SplitResult, fields: Fields, *, quiet: bool
    ) -> TestResponse:
        environ = self._environ()
        if quiet:
            environ = {**environ, QUIET: True}
        return self._client.open(
            address.path,
            base_url=f"{address.scheme}://{address.netloc}",
            method=method,
            query_string=address.query,
            data=MultiDict(fields) if method == "POST" else None,
            environ_overrides=environ,
        )


def read_address(asked: str) -> SplitResult:
    """Read what was typed in the address bar as a whole address; raise UnknownSiteError if none."""
    if not asked or re.search(r"\s|\\", asked) or re.match(OTHER_SCHEME, asked):
        raise UnknownSiteError
    try:
        parts = urlsplit(asked if re.match(r"\w+://", asked) else f"https://{asked}")
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise UnknownSiteError from error
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    if usual is None or port not in (None, usual):
        raise UnknownSiteError
    path = "/" + parts.path.lstrip("/")
    return SplitResult(parts.scheme, _ascii(host), path, parts.query, parts.fragment)


def _ascii(host: str) -> str:
    """Return a host as it is written on the wire, so that look-alike letters show as xn--."""
    try:
        return host.rstrip(".").lower().encode("idna").decode()
    except UnicodeError as error:
        raise UnknownSiteError from error


def _page(url: str, response: TestResponse) -> Page:
    html = response.get_data(as_text=True)
    if response.mimetype != "text/html":
        html = f"<title>{html_text.escape(url)}</title><pre>{html_text.escape(html)}</pre>"
    title = re.search(r"<title[^>]*>(.*?)</title>", html, re.IGNORECASE | re.DOTALL)
    lang = re.search(r"<html[^>]*\blang=[\"']?([\w-]+)", html, re.IGNORECASE)
    return Page(
        url=url,
        title=" ".join(html_text.unescape(title[1]).split()) if title else url,
        html=html,
        lang=lang[1] if lang else "",
        status=response.status_code,
    )
