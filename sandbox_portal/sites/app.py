"""The Flask app of one host."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from flask import Flask
from werkzeug.routing import Rule

from sandbox_portal.sites.at_the_kiosk import stay_in_the_session
from sandbox_portal.sites.lost import lost
from sandbox_portal.sites.site import Site
from sandbox_portal.sites.templating import speak


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


def make_app(*sites: Site) -> Flask:
    """Return the app of the sites that share a host; without sites each address leads nowhere."""
    app = Flask("sandbox_portal.sites", static_folder=None)
    # Whoever shows the pages says what went wrong: the desk in a notice, a server in its log.
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.url_rule_class = Matched
    speak(app)
    for site in sites:
        app.register_blueprint(site)
    app.before_request(stay_in_the_session)
    for status in (404, 405):
        app.register_error_handler(status, partial(lost, sites))
    return app
