"""A walk over every page of the infokiosk: one's own turn, then the elder's."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.visitor import ID, KIOSK, MY, Page, Visitor


def kiosk_pages(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    """Yield every page of the infokiosk: one's own turn, then the elder's."""
    yield "kiosk-start", visitor.get(f"{KIOSK}/")
    yield "kiosk-turned-away", visitor.get(f"{MY}/cabinet")
    yield "kiosk-menu", visitor.post(f"{KIOSK}/start")
    yield "kiosk-print-signed-out", visitor.get(f"{KIOSK}/print")
    yield "kiosk-portal", visitor.get(f"{MY}/")
    yield "kiosk-authorize", visitor.get(f"{ID}/authorize?client=my")
    yield "kiosk-code", visitor.give_password()
    yield "kiosk-signed-in", visitor.post(f"{ID}/code", code=visitor.newest_code())
    yield "kiosk-sessions", visitor.get(f"{MY}/cabinet/sessions")
    yield "kiosk-print", visitor.get(f"{KIOSK}/print")
    yield "kiosk-print-problems", visitor.post(f"{KIOSK}/print", document="x")
    yield from _kiosk_printer(visitor)
    yield "kiosk-log", visitor.get(f"{MY}/cabinet/log")
    yield "kiosk-signed-out", visitor.post(f"{ID}/sign-out")
    yield "kiosk-end", visitor.get(f"{KIOSK}/end")
    yield "kiosk-ended", visitor.post(f"{KIOSK}/end")
    yield from _kiosk_helping(visitor)


def _kiosk_printer(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    document = visitor.truth.needed_document
    yield "kiosk-printer-empty", visitor.get(f"{KIOSK}/printer")
    visitor.country.kiosk.jams_at = 2
    yield "kiosk-printed", visitor.post(f"{KIOSK}/print", document=document)
    yield "kiosk-jammed", visitor.post(f"{KIOSK}/print", document=document)
    yield "kiosk-printer-problems", visitor.post(f"{KIOSK}/print", document=document)
    yield "kiosk-fault", visitor.post(f"{KIOSK}/printer/fault", fault="paper_jam")
    yield "kiosk-cancelled", visitor.post(f"{KIOSK}/printer/cancel", job="p2")
    yield "kiosk-collected", visitor.post(f"{KIOSK}/printer/collect")
    for _ in range(3):
        visitor.get(f"{KIOSK}/printer")


def _kiosk_helping(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    for _ in range(4):
        page = visitor.get(f"{KIOSK}/")
    yield "kiosk-elder", page
    yield "kiosk-help", visitor.post(f"{KIOSK}/start", helping="yes")
    yield "kiosk-help-problems", visitor.post(f"{KIOSK}/help", step="code", who="elder")
    yield "kiosk-help-code", visitor.post(f"{KIOSK}/help", step="password", who="elder")
    yield "kiosk-help-print", visitor.post(f"{KIOSK}/help", step="code", who="elder")
    document = visitor.truth.elder_document
    yield "kiosk-help-printed", visitor.post(f"{KIOSK}/print", document=document)
    visitor.post(f"{KIOSK}/printer/collect")
    yield "kiosk-help-thanks", visitor.get(f"{KIOSK}/help")
    yield "kiosk-help-over", visitor.post(f"{KIOSK}/help", step="sign_out", who="elder")
    visitor.post(f"{KIOSK}/end")
    for _ in range(4):
        page = visitor.get(f"{KIOSK}/")
    yield "kiosk-busy", page


def at_kiosk(lang: str = "en", pupil: str = "test-pupil") -> Visitor:
    """Return a visitor who stands at the infokiosk."""
    return Visitor(lang, pupil, exercise="09-kiosk", computer="kiosk")
