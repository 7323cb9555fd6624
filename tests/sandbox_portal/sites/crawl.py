"""Following every link of the simulated web, without a step of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup, SoupStrainer
from werkzeug.test import Client

from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.language import translator
from sandbox_portal.sites.visit import QUIET, VISIT, Visit
from sandbox_portal.sites.web import the_web
from sandbox_portal.world import World
from tests.sandbox_portal.sites.strict import Strict
from tests.sandbox_portal.sites.visitor import Page

MOST_PAGES = 400
REDIRECTS = (301, 302, 303, 307, 308)
FAR = re.compile(r"[?&]page=([3-9]|\d\d)")
"""Of a list with many pages the first two and the last are enough."""
GAP = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def no_step(command: Command) -> Outcome:
    """Refuse to do anything: whoever only looks changes nothing."""
    raise AssertionError(f"Looking at a page did {command}")


def front_doors() -> list[str]:
    """Return the first page of every site."""
    return [f"https://{host}/" for host in sorted(the_web().hosts)]


def crawl(world: World, lang: str, computer: str = "laptop") -> Iterator[Page]:
    """Yield every page that links lead to from the front doors, as the world is now."""
    todo, seen = front_doors(), set[str]()
    while todo and len(seen) < MOST_PAGES:
        url = todo.pop(0)
        if url in seen:
            continue
        seen.add(url)
        page = look(world, lang, url, computer)
        yield page
        todo += [one for one in links(page) if one not in seen]
    assert not todo, "there are more pages than anybody can want"


def links(page: Page) -> list[str]:
    """Return where a page leads, without the places within pages."""
    soup = BeautifulSoup(page.html, "html.parser", parse_only=SoupStrainer("a"))
    found = [urldefrag(urljoin(page.url, str(a["href"])))[0] for a in soup.select("a[href]")]
    return [one for one in found if not FAR.search(one)]


def look(world: World, lang: str, url: str, computer: str) -> Page:
    """Draw one page, wherever it leads."""
    hops = [url]
    while True:
        parts = urlsplit(hops[-1])
        device = "phone" if parts.netloc == "phone.test" else computer
        response = Client(the_web(), use_cookies=False).get(
            parts.path or "/",
            base_url=f"{parts.scheme}://{parts.netloc}",
            query_string=parts.query,
            environ_overrides={VISIT: Visit(world, no_step, lang, device), QUIET: True},
        )
        if response.status_code not in REDIRECTS or len(hops) > 10:
            return Page(hops[-1], response.status_code, response.get_data(as_text=True), hops)
        hops.append(urljoin(hops[-1], response.location))


def faults(html: str, lang: str) -> list[str]:
    """Return what is wrong with a page: its markup, its labels, and texts in another language."""
    page = Strict(html)
    foreign = [text for said, text in page.texts if said == lang and untranslated(text, lang)]
    return [*page.faults, *(f"not translated: {text!r}" for text in foreign)]


@cache
def untranslated(text: str, lang: str) -> bool:
    """Tell whether a text stands there in English although there is a translation."""
    plain, gapped = catalogue(lang)
    return text in plain or any(one.fullmatch(text) for one in gapped)


@cache
def catalogue(lang: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Return the English texts that read otherwise in a language: plain ones, and with gaps."""
    known = getattr(translator(lang), "_catalog", {})
    pairs = [(key if isinstance(key, str) else key[0], said) for key, said in known.items()]
    other = {" ".join(key.split()) for key, said in pairs if key and key != said}
    gapped = [key for key in other if GAP.search(key) and len(GAP.sub("", key).split()) > 1]
    return frozenset(other - {*gapped}), tuple(re.compile(pattern(key)) for key in gapped)


def pattern(key: str) -> str:
    """Return a pattern for a text with whatever stands in its gaps."""
    return ".+?".join(re.escape(part) for part in GAP.split(key))
