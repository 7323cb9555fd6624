"""Rendering a page with its problems, and going on to the next page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from sandbox_portal.domain.outcome import Problem

REFUSED = 422
UNSEEN: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""Control signs and turns of the writing direction: nobody types them, and no page shows them."""


def show(template: str, problems: Sequence[Problem] = (), **values: Any) -> ResponseReturnValue:
    """Render a page; with problems it says so at its top, and its status is 422."""
    html = render_template(template, problems=problems, **values)
    return html, REFUSED if problems else 200


def go(address: str) -> Response:
    """Send the browser on to another page, with GET."""
    return redirect(address, 303)


def typed(name: str, limit: int = 200) -> str:
    """Return what was typed in a field, without unseen signs, cut where nobody types on."""
    return UNSEEN.sub("", request.form.get(name, ""))[:limit]


def empty_fields(*names: str) -> list[Problem]:
    """Return a problem for each field that was left empty."""
    return [Problem(name, "empty") for name in names if not typed(name).strip()]
