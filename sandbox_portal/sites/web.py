"""The simulated web: hands each request to the site of its host."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from flask import Flask
from werkzeug.wsgi import get_host

from sandbox_portal.domain.lookalike import LOOK_ALIKES
from sandbox_portal.sites import hosts
from sandbox_portal.sites.app import make_app

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

PACKAGES: Final = {
    hosts.ONE_ID: "one_id",
    hosts.PORTAL: "portal",
    hosts.PHONE: "phone",
    hosts.SIGN: "sign",
    hosts.KIOSK: "kiosk",
    hosts.COUNCIL: "council",
    hosts.BANK: "bank",
    hosts.FEED: "feed",
    hosts.INSPECTOR: "inspector",
    hosts.MAHALLA: "mahalla",
    hosts.OFFICE: "office",
    hosts.START: "start",
    hosts.PRIZE: "prize",
    **dict.fromkeys(LOOK_ALIKES, "lookalike"),
}
"""The package whose `SITES` answer on a host."""


class Web:
    """One WSGI app over many sites, each made when it is first asked for a page.

    So a desk opens without waiting for sites that nobody may visit today. `sites` says how the
    app of each host is made; `elsewhere` answers for every other host.
    """

    def __init__(self, sites: Mapping[str, Callable[[], Flask]], elsewhere: Flask) -> None:
        self._how = dict(sites)
        self._made: dict[str, Flask] = {}
        self._elsewhere = elsewhere
        self.hosts = frozenset(sites)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request at its host."""
        return self.site(get_host(environ))(environ, start_response)

    def site(self, host: str) -> Flask:
        """Return the app of a host."""
        if host not in self.hosts:
            return self._elsewhere
        if host not in self._made:
            self._made[host] = self._how[host]()
        return self._made[host]

    def answers(self, method: str, host: str, path: str) -> bool:
        """Tell whether there is a page at this address, or a place that takes this form."""
        return host in self.hosts and self.site(host).url_map.bind(host).test(path, method)


@cache
def the_web() -> Web:
    """Return the web of the country. It keeps no state: each request brings its world along."""
    return Web({host: partial(_make, host) for host in PACKAGES}, elsewhere=make_app())


def _make(host: str) -> Flask:
    package = import_module(f"{__package__}.{PACKAGES[host]}")
    return make_app(*(site for site in package.SITES if site.host == host))
