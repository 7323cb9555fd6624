"""The terminal's own pages: the frame around the sites, the start, and what went wrong."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader
from werkzeug.wrappers import Response

from sandbox_portal.language import LANGUAGES, N_, NAMES, translator
from sandbox_portal.sites.style import css, role_card_css

FOLDER: Final = Path(__file__).parent
HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: with that, browsers send «Origin: null» and our own forms look foreign.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}
TROUBLES: Final = {
    403: N_("This form did not come from a page of this terminal. Nothing was done."),
    404: N_("There is no such page at this terminal."),
    413: N_("That was too much text at once. Nothing was kept."),
    500: N_("Something went wrong in the terminal. It was not your fault."),
}
OTHER_TROUBLE: Final = N_("The terminal does not understand this request. Nothing was done.")


def secured(response: Response) -> Response:
    """Put the security headers on a response."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response


def page(template: str, lang: str, status: int = 200, **values: Any) -> Response:
    """Return one of the terminal's own pages in a language."""
    text = (
        _environment(lang)
        .get_template(template)
        .render(
            lang=lang, languages=LANGUAGES, names=NAMES, sheet=f"/terminal.css?{_mark()}", **values
        )
    )
    return Response(text, status, mimetype="text/html")


def trouble(lang: str, status: int) -> Response:
    """Return the page that says what went wrong, without any detail of the program."""
    sentence = translator(lang).gettext(TROUBLES.get(status, OTHER_TROUBLE))
    return page("trouble.html", lang, status, sentence=sentence)


def stylesheet() -> Response:
    """Return the one style sheet; it holds nothing personal, so the browser may keep it."""
    response = Response(_css(), mimetype="text/css")
    response.headers["Cache-Control"] = "private, max-age=3600"
    return response


@cache
def _css() -> str:
    own = (FOLDER / "styles" / "terminal.css").read_text("utf-8")
    return f"{css()}\n{role_card_css()}\n{own}"


@cache
def _mark() -> str:
    return hashlib.sha256(_css().encode()).hexdigest()[:12]


@cache
def _environment(lang: str) -> Environment:
    env = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_translations(translator(lang), newstyle=True)  # type: ignore[attr-defined]
    return env
