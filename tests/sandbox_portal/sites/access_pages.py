"""A walk over the access log, the public feed and the inspector's desk."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.visitor import ID, MY, PHONE, Page, Visitor

LOG = f"{MY}/cabinet/log"
FEED = "https://choyxona.test"
INSPECTOR = "https://inspector.gov.test"


def access_pages(lang: str) -> Iterator[tuple[str, Page]]:
    """Yield the citizen's pages, then the inspector's."""
    yield from _citizen(Visitor(lang, exercise="05-access-log"))
    yield from _inspector(Visitor(lang, exercise="05-access-log-practice"))


def _citizen(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    visitor.sign_in()
    odd = sorted(visitor.truth.unexplained)
    body = visitor.truth.readings[odd[0]]
    yield "access-log", visitor.get(LOG)
    yield "access-log-body", visitor.get(f"{LOG}?body={body}&order=oldest")
    yield "access-log-page", visitor.get(f"{LOG}?order=oldest&page=3")
    yield "access-cases", visitor.get(f"{MY}/cabinet/cases")
    yield "access-count", visitor.get(f"{MY}/cabinet/count")
    yield "access-count-problems", visitor.post(f"{MY}/cabinet/count", body="", count="many")
    yield "access-count-wrong", visitor.post(f"{MY}/cabinet/count", body=body, count="99")
    for number, entry in enumerate(odd):
        yield f"access-entry-{number}", visitor.get(f"{LOG}/{entry}")
    yield "access-ask-problems", visitor.post(f"{LOG}/{odd[0]}/ask", addressee="")
    yield "access-asked", visitor.post(f"{LOG}/{odd[0]}/ask", addressee=body)
    wrong = next(b for b in visitor.truth.readings.values() if b not in (body, "cabinet"))
    yield "access-asked-wrong", visitor.post(f"{LOG}/{odd[0]}/ask", addressee=wrong)
    yield "access-judged", visitor.post(f"{LOG}/{odd[0]}/judge", verdict="mistake")
    yield "feed-wall", visitor.get(f"{FEED}/")
    yield "feed-write", visitor.get(f"{FEED}/write/{odd[0]}")
    yield "feed-posted", visitor.post(f"{FEED}/write/{odd[0]}")
    yield "feed-problems", visitor.post(f"{FEED}/write/{odd[0]}")
    visitor.post(f"{PHONE}/clock", span="week")
    yield "access-answered", visitor.get(f"{LOG}/{odd[0]}")
    yield "phone-access-answer", visitor.get(f"{PHONE}/messages/q1-answer")
    yield "access-log-later", visitor.get(LOG)


def _inspector(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "inspector-turned-away", visitor.get(f"{INSPECTOR}/")
    visitor.give_password()
    code = visitor.newest_code()
    yield "inspector-files", visitor.post(f"{ID}/code?client=inspector", code=code)
    for key, review in visitor.country.oversight.reviews.items():
        page = f"{INSPECTOR}/file/{key}"
        yield f"inspector-{key}", visitor.get(page)
        yield f"inspector-{key}-problems", visitor.post(page, verdict="x")
        verdict = review.verdict if key != "wedding" else "explained"
        yield f"inspector-{key}-decided", visitor.post(page, verdict=verdict)
    yield "inspector-all-decided", visitor.get(f"{INSPECTOR}/")
