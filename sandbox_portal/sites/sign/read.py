"""Documents on the screen: those that were received, and one's own."""

from __future__ import annotations

from typing import Any

from flask import abort
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.signature.papers import Paper
from sandbox_portal.domain.signature.signing import ViewDocument
from sandbox_portal.sites.pages import show
from sandbox_portal.sites.sign import words
from sandbox_portal.sites.sign.site import sign
from sandbox_portal.sites.visit import current_visit, note


@sign.page("/documents", "sign/documents", private=True)
def documents() -> ResponseReturnValue:
    """Show the documents that were received, with one's verdicts."""
    return show(
        "sign/documents.html", verdicts=words.VERDICTS, verdict_reasons=words.VERDICT_REASONS
    )


@sign.page("/documents/<document>", "sign/document", about="document", private=True)
def read_document(document: str) -> ResponseReturnValue:
    """Show a document that was received: its text, and the hash of this text."""
    signed = current_visit().country.signature.received.get(document)
    if signed is None:
        abort(404)
    return _viewer(signed.paper, signed.language(current_visit().lang), signed=signed)


@sign.page("/papers", "sign/papers", private=True)
def papers() -> ResponseReturnValue:
    """Show one's own documents, signed or not."""
    return show("sign/papers.html")


@sign.page("/papers/<document>", "sign/paper", about="document", private=True)
def read_paper(document: str) -> ResponseReturnValue:
    """Show one's own document: its text, the hash of this text, and the signature if any."""
    state = current_visit().country.signature
    paper = state.drafts.get(document)
    if paper is None:
        abort(404)
    signed = state.signed.get(document)
    return _viewer(paper, language_of(paper), signed=signed, mine=True)


def language_of(paper: Paper) -> str:
    """Return the language in which one's own document is shown: as signed, or as read."""
    signed = current_visit().country.signature.signed.get(paper.id)
    lang = current_visit().lang
    return signed.language(lang) if signed else lang


def _viewer(paper: Paper, text_lang: str, **values: Any) -> ResponseReturnValue:
    text_hash = paper.hash(text_lang)
    note(ViewDocument(document=paper.id, hash=text_hash))
    return show("sign/viewer.html", paper=paper, text_lang=text_lang, text_hash=text_hash, **values)
