"""Making pages of the simulated web fit into the terminal's one document.

The pages are our own: attributes stand in double quotes, and whatever somebody typed is
escaped. So patterns are enough, and much faster than reading the page anew.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final

from sandbox_portal.kiosk.places import NOWHERE, PHONE, Place

TOKEN: Final = "terminal-token"  # noqa: S105 - the name of a field
_LINK: Final = re.compile(r' (href|action|formaction)="([^"]*)"')
_FORM: Final = re.compile(r'<form\b[^>]*\bmethod="post"[^>]*>')
_NAMED: Final = re.compile(r' (id|for|aria-labelledby|aria-describedby)="([^"]*)"')
_HEADING: Final = re.compile(r"<h([123])\b")
_MAIN: Final = re.compile(r"<(/?)main\b")
_TITLE: Final = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
_BODY: Final = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_STYLE: Final = re.compile(r"<style>.*?</style>", re.DOTALL)


def title_of(html: str) -> str:
    """Return a page's title as text."""
    found = _TITLE.search(html)
    return unescape(found[1]) if found else ""


def fitted(html: str, place: Place, token: str) -> str:
    """Return a page's body with links into the terminal and the visitor's token in its forms."""
    found = _BODY.search(html)
    body = found[1] if found else ""
    if place.screen == PHONE:
        body = _beside(body)
    body = _LINK.sub(lambda m: f' {m[1]}="{escape(_led(unescape(m[2]), place))}"', body)
    hidden = f'<input type="hidden" name="{TOKEN}" value="{escape(token)}">'
    return _FORM.sub(lambda m: m[0] + hidden, body)


def without_style(html: str) -> str:
    """Return a piece of a page without the style that it brings along."""
    return _STYLE.sub("", html)


def _led(link: str, place: Place) -> str:
    if link.startswith("#"):
        return f"#{PHONE}-{link[1:]}" if place.screen == PHONE else link
    target = place.join(link)
    return target.path if target else NOWHERE


def _beside(body: str) -> str:
    """Let the phone stand beside the page: ids of its own, no second main part, lower headings."""
    body = _NAMED.sub(lambda m: f' {m[1]}="{_own_ids(m[2])}"', body)
    body = _HEADING.sub(lambda m: f'<h{m[1]} aria-level="{int(m[1]) + 1}"', body)
    return _MAIN.sub(r"<\1div", body)


def _own_ids(names: str) -> str:
    return " ".join(f"{PHONE}-{name}" for name in names.split())
