"""The one style sheet of all sites."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from flask import Response

ADDRESS: Final = "/portal.css"
"""Where each site serves it."""
FOLDER: Final = Path(__file__).parent / "styles"
SHEETS: Final = (
    *("base", "parts", "one_id", "portal", "appeals", "phone"),
    *("sign", "kiosk", "council", "footprint", "messages", "bank", "office", "services"),
    "access",
    "mahalla",
)


@cache
def css() -> str:
    """Return the style sheet of all sites; it also works inside a shadow root."""
    return "\n".join((FOLDER / f"{name}.css").read_text("utf-8") for name in SHEETS)


@cache
def role_card_css() -> str:
    """Return the style of the role card, which stands in the notebook itself."""
    return (FOLDER / "role_card.css").read_text("utf-8")


def stylesheet() -> Response:
    """Answer with the style sheet."""
    return Response(css(), mimetype="text/css")
