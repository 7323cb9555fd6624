"""A walk over every page of the signature service, in each state that looks different."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.visitor import MY, PHONE, SIGN, Page, Visitor

PIN = "739251"


def signature_pages(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    """Yield a name and a page for everything that there is to see."""
    yield "sign-home", visitor.get(f"{SIGN}/")
    yield "sign-turned-away", visitor.get(f"{SIGN}/documents")
    yield "sign-revoked", visitor.get(f"{SIGN}/revoked")
    yield "sign-lost", visitor.get(f"{SIGN}/zzz")
    visitor.sign_in()
    yield "sign-portal", visitor.get(f"{MY}/")
    yield "sign-cabinet", visitor.get(f"{MY}/cabinet")
    yield "sign-home-in", visitor.get(f"{SIGN}/")
    yield from _check(visitor)
    yield from _own(visitor)
    yield from _lost(visitor)


def _check(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "sign-documents", visitor.get(f"{SIGN}/documents")
    for document, (verdict, reason) in visitor.truth.right_verdicts.items():
        address = f"{SIGN}/documents/{document}"
        yield f"sign-{reason}", visitor.get(address)
        yield f"sign-check-{reason}", visitor.get(f"{address}/check")
        yield f"sign-no-test-{reason}", visitor.post(f"{address}/check")
        yield (
            f"sign-some-tests-{reason}",
            visitor.post(f"{address}/check", mathematics="yes", dates="yes"),
        )
        rest = dict.fromkeys(("issuer", "revocation", "purpose"), "yes")
        yield f"sign-tests-{reason}", visitor.post(f"{address}/check", **rest)
        yield f"sign-all-run-{reason}", visitor.post(f"{address}/check")
        yield (
            f"sign-verdict-problem-{reason}",
            visitor.post(f"{address}/verdict", verdict="valid", reason="expired"),
        )
        fields = {"verdict": verdict, "reason": reason}
        yield f"sign-verdict-{reason}", visitor.post(f"{address}/verdict", **fields)
    yield "sign-documents-done", visitor.get(f"{SIGN}/documents")


def _own(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    own = f"{SIGN}/papers/{visitor.truth.own_document}"
    yield "sign-papers", visitor.get(f"{SIGN}/papers")
    yield "sign-without-certificate", visitor.get(f"{own}/sign")
    yield "sign-without-certificate-posted", visitor.post(f"{own}/sign", pin=PIN)
    yield "sign-certificate-none", visitor.get(f"{SIGN}/certificate")
    yield (
        "sign-certificate-problems",
        visitor.post(f"{SIGN}/certificate", pin="123456", pin_again="123456"),
    )
    yield "sign-certificate", visitor.post(f"{SIGN}/certificate", pin=PIN, pin_again=PIN)
    yield "phone-colleague", visitor.get(f"{PHONE}/messages/colleague")
    yield "sign-paper", visitor.get(own)
    yield "sign-pin", visitor.get(f"{own}/sign")
    yield "sign-pin-wrong", visitor.post(f"{own}/sign", pin="739252")
    yield "sign-signed", visitor.post(f"{own}/sign", pin=PIN)
    yield "sign-own-check", visitor.post(f"{SIGN}/documents/own1/check", dates="yes")
    yield "sign-papers-signed", visitor.get(f"{SIGN}/papers")


def _lost(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "phone-key-lost", visitor.get(f"{PHONE}/messages/key-lost")
    yield "sign-revoke", visitor.get(f"{SIGN}/certificate/revoke")
    yield "sign-revoke-problems", visitor.post(f"{SIGN}/certificate/revoke")
    yield "sign-revoke-done", visitor.post(f"{SIGN}/certificate/revoke", why="key_lost")
    yield "sign-revoked-own", visitor.get(f"{SIGN}/revoked")
    yield "phone-sms-revoked", visitor.get(f"{PHONE}/messages")
    yield "sign-home-after", visitor.get(f"{SIGN}/")
    yield "sign-log", visitor.get(f"{MY}/cabinet/log")
