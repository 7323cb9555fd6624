"""The Flask app of all sites."""

from __future__ import annotations

from functools import cache
from typing import Any

from flask import Flask, request

from sandbox_portal.language import translator
from sandbox_portal.sites import hosts
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
from sandbox_portal.sites.say import Say
from sandbox_portal.sites.sign import sign
from sandbox_portal.sites.start import start
from sandbox_portal.sites.style import css
from sandbox_portal.sites.visit import current_visit

__all__ = ["css", "make_app"]


@cache
def make_app() -> Flask:
    """Return the app of all sites. It keeps no state: each request brings its world along."""
    app = Flask("sandbox_portal.sites", host_matching=True, static_folder=None)
    # Whoever shows the pages says what went wrong: the desk in a notice, a server in its log.
    app.config["PROPAGATE_EXCEPTIONS"] = True
    _speak(app)
    app.context_processor(_common)
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
        *look_alikes(),
    ):
        app.register_blueprint(site)
    for site in (feed, inspector):
        app.register_blueprint(site)
    app.before_request(stay_in_the_session)
    for status in (404, 405):
        app.register_error_handler(status, lost)
    return app


def _speak(app: Flask) -> None:
    """Let templates translate into the language of the visit."""
    env = app.jinja_env
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["ext.i18n.trimmed"] = True
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_callables(_gettext, _ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.filters["say_date"] = lambda day: Say(current_visit()).date(day)
    env.filters["say_time"] = lambda moment: Say(current_visit()).time(moment)


def _gettext(text: str) -> str:
    return translator(current_visit().lang).gettext(text)


def _ngettext(one: str, many: str, count: int) -> str:
    return translator(current_visit().lang).ngettext(one, many, count)


def _common() -> dict[str, Any]:
    """Return what every template may use."""
    visit = current_visit()
    return {
        "visit": visit,
        "country": visit.country,
        "account": visit.country.account,
        "lang": visit.lang,
        "say": Say(visit),
        "hosts": hosts,
        "here": request.host,
        "done": request.args.get("done"),
    }
