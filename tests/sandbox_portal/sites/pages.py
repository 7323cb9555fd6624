"""One visitor's walk over every page, in each state that looks different."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.access_pages import access_pages
from tests.sandbox_portal.sites.appeal_pages import appeal_pages
from tests.sandbox_portal.sites.council_pages import council_pages
from tests.sandbox_portal.sites.kiosk_pages import at_kiosk, kiosk_pages
from tests.sandbox_portal.sites.mahalla_pages import mahalla_pages
from tests.sandbox_portal.sites.message_pages import message_pages
from tests.sandbox_portal.sites.office_pages import office_pages
from tests.sandbox_portal.sites.one_id_pages import one_id_pages
from tests.sandbox_portal.sites.service_pages import service_pages
from tests.sandbox_portal.sites.sign_pages import signature_pages
from tests.sandbox_portal.sites.visitor import ID, MY, NEW_PASSWORD, PHONE, WRONG, Page, Visitor


def all_pages(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    """Yield a name and a page for everything that there is to see."""
    yield from _outside(visitor)
    yield from _phone(visitor)
    yield "cabinet", visitor.post(f"{ID}/code", code=visitor.newest_code())
    yield from _cabinet(visitor)
    yield from _later(visitor)
    yield from signature_pages(Visitor(visitor.lang, exercise="10-signature"))
    yield from kiosk_pages(at_kiosk(visitor.lang))
    yield from council_pages(Visitor(visitor.lang, exercise="12-council"))
    yield from appeal_pages(visitor.lang)
    yield from office_pages(visitor.lang)
    yield from message_pages(visitor.lang)
    yield from mahalla_pages(Visitor(visitor.lang, exercise="11-mahalla"))
    yield from service_pages(visitor.lang)
    yield from one_id_pages(visitor.lang)
    yield from access_pages(visitor.lang)


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
