"""Addresses of the simulated web as paths of the terminal, and back.

`https://my.gov.test/cabinet` on the kiosk is `/web/my.gov.test/cabinet` in the real browser;
the same on the phone is `/phone/…`; a site without encryption has `http:` before its host.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urljoin, urlsplit

import msgspec

WEB: Final = "web"
PHONE: Final = "phone"
BESIDE: Final = "the-phone"
"""Where the phone stands in the page: no field of a form has this name."""
PLAIN: Final = "http:"
NOWHERE: Final = "#"


class Place(msgspec.Struct, frozen=True):
    """An address of the simulated web, and the screen (`web` or `phone`) that shows it."""

    screen: str
    url: str

    @property
    def path(self) -> str:
        """The path in the real browser; whatever is on the phone leads back to the phone."""
        parts = urlsplit(self.url)
        host = f"{PLAIN}{parts.netloc}" if parts.scheme == "http" else parts.netloc
        query = f"?{parts.query}" if parts.query else ""
        fragment = BESIDE if self.screen == PHONE else parts.fragment
        return f"/{self.screen}/{host}{parts.path or '/'}{query}{'#' if fragment else ''}{fragment}"

    def join(self, link: str) -> Place | None:
        """Return where a link on this page leads, or None if that is no place of the web."""
        try:
            url = urljoin(self.url, link)
            parts = urlsplit(url)
        except ValueError:
            return None
        known = parts.scheme in ("http", "https") and bool(parts.netloc)
        return Place(self.screen, url) if known else None


def read_path(path: str, query: str) -> Place | None:
    """Return the place that a path of the real browser stands for."""
    screen, _, rest = path.lstrip("/").partition("/")
    host, _, page = rest.partition("/")
    scheme = "http" if host.startswith(PLAIN) else "https"
    host = host.removeprefix(PLAIN).lower()
    if screen not in (WEB, PHONE) or not host or set(host) & set("@:?#[]\\ "):
        return None
    address = f"{scheme}://{quote(host, safe='.-')}/{quote(page, safe='/')}"
    return Place(screen, f"{address}?{query}" if query else address)
