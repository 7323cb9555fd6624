"""The Flask app of all sites."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from flask import Flask
from werkzeug.routing import Rule

from sandbox_portal.sites.bank import bank
from sandbox_portal.sites.council import council
from sandbox_portal.sites.feed import feed
from sandbox_portal.sites.inspector import inspector
from sandbox_portal.sites.kiosk import kiosk, stay_in_the_session
from sandbox_portal.sites.lookalike import look_alikes
from sandbox_portal.sites.lost import lost
from sandbox_portal.sites.mahalla import mahalla, secretary
from sandbox_portal.sites.office import office
from sandbox_portal.sites.one_id import one_id
from sandbox_portal.sites.phone import phone
from sandbox_portal.sites.portal import portal
from sandbox_portal.sites.prize import prize
from sandbox_portal.sites.sign import sign
from sandbox_portal.sites.start import start
from sandbox_portal.sites.style import css
from sandbox_portal.sites.templating import speak

__all__ = ["css", "make_app"]


class Matched(Rule):
    """A rule that addresses are matched with; none is built from it.

    Pages write out their addresses, as a pupil reads them. Werkzeug would compile two functions
    for each rule that build its address, which is most of the time that the app takes to stand.
    """

    def _compile_builder(
        self,
        append_unknown: bool = True,  # noqa: ARG002 - Werkzeug's own signature
    ) -> Callable[..., tuple[str, str]]:
        return _builds_none


def _builds_none(*_: object) -> tuple[str, str]:
    message = "Pages write out their addresses: url_for has nothing to build them from."
    raise NotImplementedError(message)


@cache
def make_app() -> Flask:
    """Return the app of all sites. It keeps no state: each request brings its world along."""
    app = Flask("sandbox_portal.sites", host_matching=True, static_folder=None)
    # Whoever shows the pages says what went wrong: the desk in a notice, a server in its log.
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.url_rule_class = Matched
    speak(app)
    for site in (
        one_id,
        portal,
        phone,
        sign,
        kiosk,
        council,
        bank,
        office,
        start,
        prize,
        mahalla,
        secretary,
        feed,
        inspector,
        *look_alikes(),
    ):
        app.register_blueprint(site)
    app.before_request(stay_in_the_session)
    for status in (404, 405):
        app.register_error_handler(status, lost)
    return app
