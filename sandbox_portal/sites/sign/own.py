"""Signing one's own document with key and PIN."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.signature.signing import SignDocument
from sandbox_portal.sites.pages import empty_fields, go, show
from sandbox_portal.sites.sign.pins import seal_pin
from sandbox_portal.sites.sign.read import language_of
from sandbox_portal.sites.sign.site import sign
from sandbox_portal.sites.visit import current_visit, perform


@sign.page("/papers/<document>/sign", "sign/sign", about="document", private=True)
def ask_pin(document: str) -> ResponseReturnValue:
    """Show the hash that will be signed, and ask for the PIN."""
    if document in current_visit().country.signature.signed:
        return go(f"/papers/{document}")
    return _page(document)


@sign.action("/papers/<document>/sign", private=True)
def sign_document(document: str) -> ResponseReturnValue:
    """Sign the text as it is shown in the language of the visit."""
    visit = current_visit()
    paper = visit.country.signature.drafts.get(document)
    if paper is None:
        abort(404)
    problems = empty_fields("pin")
    if not problems:
        pin = seal_pin(request.form["pin"], visit.world)
        text_hash = paper.hash(language_of(paper))
        command = SignDocument(document=document, hash=text_hash, pin=pin)
        problems = [*perform(command).problems]
    return _page(document, problems) if problems else go(f"/papers/{document}?done=document_signed")


def _page(document: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    paper = current_visit().country.signature.drafts.get(document)
    if paper is None:
        abort(404)
    text_hash = paper.hash(language_of(paper))
    return show("sign/sign.html", problems, paper=paper, text_hash=text_hash)
