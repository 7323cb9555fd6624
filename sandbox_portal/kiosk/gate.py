"""The gate: what a request must be like before anything else looks at it.

Against forged requests (CSRF) there are three bars, one behind the other: the cookie is
SameSite=Strict; each POST must come from the terminal's own pages, which the browser says in
Sec-Fetch-Site or Origin; and its form must carry the visitor's token. The Host header must be
this computer's own name, so that no outside name can be pointed at the terminal.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Final

from werkzeug.exceptions import (
    BadRequest,
    Forbidden,
    HTTPException,
    MethodNotAllowed,
    RequestEntityTooLarge,
    RequestURITooLarge,
    UnsupportedMediaType,
)
from werkzeug.wrappers import Request, Response

from sandbox_portal.kiosk.rewriting import TOKEN

COOKIE: Final = "savod-terminal"
MOST_BYTES: Final = 64 * 1024
MOST_FIELDS: Final = 200
LONGEST_URL: Final = 4_000
FORM: Final = "application/x-www-form-urlencoded"
OWN_NAMES: Final = ("127.0.0.1", "localhost", "[::1]")

Fields = list[tuple[str, str]]


class MisdirectedRequest(HTTPException):
    """The Host header is not this computer's own name."""

    code = 421
    description = "Misdirected request"


class SmallRequest(Request):
    """A request that may not be large."""

    max_content_length = MOST_BYTES
    max_form_memory_size = MOST_BYTES
    max_form_parts = MOST_FIELDS


def check(request: Request, port: int) -> None:
    """Raise if the request is not one that the terminal's own browser would send."""
    if request.headers.get("Host", "").lower() not in _own_hosts(port):
        raise MisdirectedRequest
    if request.method not in ("GET", "POST"):
        raise MethodNotAllowed(valid_methods=["GET", "POST"])
    if len(request.full_path) > LONGEST_URL:
        raise RequestURITooLarge
    if request.method == "POST":
        _check_form(request)


def _own_hosts(port: int) -> set[str]:
    hosts = {f"{name}:{port}" for name in OWN_NAMES}
    return hosts | set(OWN_NAMES) if port == 80 else hosts


def _check_form(request: Request) -> None:
    if (request.content_length or 0) > MOST_BYTES:
        raise RequestEntityTooLarge
    if request.mimetype != FORM:
        raise UnsupportedMediaType
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    own = f"http://{request.headers['Host'].lower()}"
    if (site is None and origin is None) or site not in (None, "same-origin"):
        raise Forbidden
    if origin not in (None, own):
        raise Forbidden


def read_fields(request: Request) -> Fields:
    """Return the fields of a form in their order."""
    if request.method != "POST":
        return []
    fields = list(request.form.items(multi=True))
    if len(fields) > MOST_FIELDS:
        raise BadRequest
    return fields


def without_token(fields: Fields, token: str) -> Fields:
    """Check the visitor's token and return the other fields."""
    given = next((value for name, value in fields if name == TOKEN), "")
    if not hmac.compare_digest(given.encode(), token.encode()):
        raise Forbidden
    return [(name, value) for name, value in fields if name != TOKEN]


class Badge:
    """The cookie: a random id with a signature that only this run of the server can make."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def read(self, request: Request) -> str | None:
        """Return the id in the cookie, if the signature is ours."""
        name, _, signature = request.cookies.get(COOKIE, "").partition(".")
        ours = hmac.compare_digest(signature.encode(), self._signature(name).encode())
        return name if ours else None

    def give(self, response: Response, name: str) -> None:
        """Put the id into a cookie that no script can read and no other site can send."""
        value = f"{name}.{self._signature(name)}"
        response.set_cookie(COOKIE, value, path="/", httponly=True, samesite="Strict")

    def take(self, response: Response) -> None:
        """Take the cookie away."""
        response.delete_cookie(COOKIE, path="/", httponly=True, samesite="Strict")

    def _signature(self, name: str) -> str:
        return hmac.new(self._key, name.encode(), hashlib.sha256).hexdigest()
