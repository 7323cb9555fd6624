"""Rendering a page with its problems, and going on to the next page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from sandbox_portal.domain.outcome import Problem

REFUSED = 422


def show(template: str, problems: Sequence[Problem] = (), **values: Any) -> ResponseReturnValue:
    """Render a page; with problems it says so at its top, and its status is 422."""
    html = render_template(template, problems=problems, **values)
    return html, REFUSED if problems else 200


def go(address: str) -> Response:
    """Send the browser on to another page, with GET."""
    return redirect(address, 303)


def typed(name: str, limit: int = 200) -> str:
    """Return what was typed in a field, cut where nobody types on."""
    return request.form.get(name, "")[:limit]


def empty_fields(*names: str) -> list[Problem]:
    """Return a problem for each field that was left empty."""
    return [Problem(name, "empty") for name in names if not typed(name).strip()]
