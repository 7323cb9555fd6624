"""Viewing a document and signing it: the hash that is signed is the hash that was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.outcome import Event, Outcome, done, refused
from sandbox_portal.domain.signature.papers import Paper, SignedPaper, signatures_of
from sandbox_portal.domain.signature.pin import PinSeal, refuse_wrong_pin
from sandbox_portal.domain.signature.state import OwnKey

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


class ViewDocument(msgspec.Struct, frozen=True, tag="view_document"):
    """Have the text of a document on the screen; `hash` says exactly which text it is."""

    document: str
    hash: str


class SignDocument(msgspec.Struct, frozen=True, tag="sign_document"):
    """Sign the text with this hash, with one's key and PIN."""

    document: str
    hash: str
    pin: PinSeal


def view_document(country: Country, command: ViewDocument) -> Outcome:
    """Note that this very text was on the screen."""
    paper = country.signature.paper(command.document)
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if paper is None or paper.language_of(command.hash) is None:
        return refused("document", "unknown")
    country.signature.viewed.add((command.document, command.hash))
    return done(country.event("document_viewed", document=command.document, hash=command.hash))


def sign_document(country: Country, command: SignDocument) -> Outcome:
    """Sign, if the certificate allows it and the PIN is right; reading first is one's own duty."""
    state = country.signature
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    paper = state.drafts.get(command.document)
    lang = paper.language_of(command.hash) if paper else None
    if paper is None or lang is None:
        return refused("document", "unknown")
    if paper.id in state.signed:
        return refused("document", "signed")
    own = state.own
    if own is None:
        return refused("certificate", "none")
    if code := _why_not(country, own, paper):
        return refused("certificate", code)
    return refuse_wrong_pin(country, own, command.pin) or _sign(country, own, paper, lang)


def _why_not(country: Country, own: OwnKey, paper: Paper) -> str | None:
    if own.lost:
        return "lost"
    if not own.certificate.valid_on(country.now.date()):
        return "expired"
    return None if paper.purpose in own.certificate.purposes else "other_purpose"


def _sign(country: Country, own: OwnKey, paper: Paper, lang: str) -> Outcome:
    state = country.signature
    serial = own.certificate.serial
    signatures = signatures_of(paper, (lang,), own.private, country.now, serial)
    state.signed[paper.id] = SignedPaper(paper, country.now, own.certificate, signatures)
    text_hash = paper.hash(lang)
    viewed = (paper.id, text_hash) in state.viewed
    signed = country.event(
        "document_signed", document=paper.id, hash=text_hash, certificate=serial, viewed=viewed
    )
    unread = [] if viewed else [country.event("signed_unread", document=paper.id)]
    return done(signed, *unread, *_lose(country, own))


def _lose(country: Country, own: OwnKey) -> list[Event]:
    """Lose the key after the first signature, where the scenario says so."""
    if not country.signature.loses_key:
        return []
    country.signature.loses_key = False
    own.lost = True
    return [country.event("key_lost", certificate=own.certificate.serial)]
