"""A visitor's walk over every page of the official's desk, in each state that looks different."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.visitor import MY, PHONE, Page, Visitor

OFFICE = "https://office.gov.test"
SLOTS = ("secret", "elsewhere", "complaint", "slow", "nameless")


def office_pages(lang: str) -> Iterator[tuple[str, Page]]:
    """Yield a name and a page for everything that an official sees."""
    visitor = Visitor(lang, exercise="07-appeal-life-practice")
    visitor.sign_in()
    yield "office-home-tile", visitor.get(f"{MY}/")
    yield "office-letters", visitor.get(f"{OFFICE}/")
    yield "office-day-new", visitor.get(f"{OFFICE}/day")
    keys = {slot: f"{OFFICE}/letters/{getattr(visitor.truth, f'{slot}_letter')}" for slot in SLOTS}
    yield "office-new", visitor.get(keys["secret"])
    yield "office-back", visitor.post(f"{keys['secret']}/back")
    for slot, key in keys.items():
        yield f"office-registered-{slot}", visitor.post(f"{key}/register")
    yield "office-answer-problems", visitor.post(f"{keys['secret']}/answer", words="")
    yield "office-forward-problems", visitor.post(f"{keys['elsewhere']}/forward", to="")
    yield "office-forward-ours", visitor.post(f"{keys['secret']}/forward", to="hokimiyat")
    yield "office-not-ready", visitor.post(f"{keys['slow']}/answer", words="polite", lang="uz")
    yield "office-told", visitor.post(f"{keys['secret']}/visitor", reply="tell")
    yield "office-answered", visitor.post(f"{keys['secret']}/answer", words="rude", lang="ru")
    yield "office-forwarded", visitor.post(f"{keys['complaint']}/forward", to="hokimiyat")
    yield "office-extended", visitor.post(f"{keys['slow']}/extend")
    yield "office-left", visitor.post(f"{keys['nameless']}/leave")
    yield "office-letters-later", visitor.get(f"{OFFICE}/")
    yield "office-day-later", visitor.get(f"{OFFICE}/day")
    for _ in range(6):
        visitor.post(f"{PHONE}/clock", span="week")
    yield "office-letters-late", visitor.get(f"{OFFICE}/")
    yield "office-day-late", visitor.get(f"{OFFICE}/day")
    yield "office-slow-answered", visitor.post(f"{keys['slow']}/answer", words="polite", lang="uz")
