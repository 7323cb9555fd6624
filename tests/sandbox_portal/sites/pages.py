"""One visitor's walk over every page, in each state that looks different."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.sign_pages import signature_pages
from tests.sandbox_portal.sites.visitor import ID, MY, NEW_PASSWORD, PHONE, WRONG, Page, Visitor
from tests.sandbox_portal.sites.visitor import ID, KIOSK, MY, NEW_PASSWORD, PHONE, WRONG, Page, Visitor
from tests.sandbox_portal.sites.visitor import (
    ID,
    KIOSK,
    MY,
    NEW_PASSWORD,
    PHONE,
    WRONG,
    Page,
    Visitor,
)


def all_pages(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    """Yield a name and a page for everything that there is to see."""
    yield from _outside(visitor)
    yield from _phone(visitor)
    yield "cabinet", visitor.post(f"{ID}/code", code=visitor.newest_code())
    yield from _cabinet(visitor)
    yield from _later(visitor)
    yield from signature_pages(Visitor(visitor.lang, exercise="10-signature"))


def _outside(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "home", visitor.get(f"{MY}/")
    yield "home-turned-away", visitor.get(f"{MY}/cabinet")
    yield "one-id", visitor.get(f"{ID}/")
    yield "authorize", visitor.get(f"{ID}/authorize?client=my")
    yield "authorize-problems", visitor.post(f"{ID}/authorize", login="", password="")
    yield "code-none", visitor.get(f"{ID}/code")
    yield "phone-home", visitor.get(f"{PHONE}/")
    yield "phone-messages-none", visitor.get(f"{PHONE}/messages")
    yield "code", visitor.give_password()
    yield "code-problems", visitor.post(f"{ID}/code", code="1")
    yield "code-again", visitor.post(f"{ID}/code/again")
    yield "lost-site", visitor.get("https://no-such-site.test/?asked=htp://my.gov.tset")
    yield "lost-page", visitor.get(f"{MY}/zzz")


def _phone(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "phone-new", visitor.get(f"{PHONE}/")
    yield "phone-messages", visitor.get(f"{PHONE}/messages")
    yield "phone-chat", visitor.get(f"{PHONE}/messages/helper")
    yield "phone-replied", visitor.post(f"{PHONE}/messages/helper/reply", reply="refuse")
    yield "phone-reported", visitor.post(f"{PHONE}/messages/helper/report")
    yield "phone-sms", visitor.get(f"{PHONE}/messages/code-1")
    yield "phone-documents", visitor.get(f"{PHONE}/documents")
    yield "phone-clock", visitor.get(f"{PHONE}/clock")
    yield "phone-lost", visitor.get(f"{PHONE}/zzz")


def _cabinet(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    truth = visitor.truth
    correct = f"{MY}/cabinet/profile/{truth.wrong_field}/correct"
    yield "log-empty", visitor.get(f"{MY}/cabinet/log")
    yield "profile", visitor.get(f"{MY}/cabinet/profile")
    yield "correct", visitor.get(correct)
    yield "correct-date", visitor.get(f"{MY}/cabinet/profile/born/correct")
    yield "correct-problems", visitor.post(correct, value="")
    yield "correct-asked", visitor.post(correct, value=truth.right_value)
    yield "sessions", visitor.get(f"{MY}/cabinet/sessions")
    yield (
        "session-ended",
        visitor.post(f"{MY}/cabinet/sessions/end", session=truth.unknown_session),
    )
    yield "sessions-problems", visitor.post(f"{MY}/cabinet/sessions/end", session="s9")
    yield "consents", visitor.get(f"{MY}/cabinet/consents")
    for consent in sorted(truth.ended_consents):
        yield "consents-withdrawn", visitor.post(f"{MY}/cabinet/consents/withdraw", consent=consent)
    yield (
        "consents-refused",
        visitor.post(f"{MY}/cabinet/consents/refuse", consent=truth.excessive_request),
    )
    yield "password", visitor.get(f"{ID}/password")
    yield "password-problems", visitor.post(f"{ID}/password", old="", new="a", repeat="b")
    fields = {"old": truth.password, "new": NEW_PASSWORD, "repeat": NEW_PASSWORD}
    yield "password-changed", visitor.post(f"{ID}/password", **fields)
    yield "one-id-signed-in", visitor.get(f"{ID}/")


def _later(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "phone-week", visitor.post(f"{PHONE}/clock", span="week")
    yield "phone-answer", visitor.get(f"{PHONE}/messages/c1-answer")
    yield "profile-corrected", visitor.get(f"{MY}/cabinet/profile")
    yield "log", visitor.get(f"{MY}/cabinet/log?page=2")
    yield "home-signed-in", visitor.get(f"{MY}/")
    yield "signed-out", visitor.post(f"{ID}/sign-out")
    for _ in range(5):
        page = visitor.post(f"{ID}/authorize", login="x", password=WRONG)
    yield "locked", page


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
