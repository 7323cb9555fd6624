"""Comments: polite, short, and without anybody's personal data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.cabinet import folded
from sandbox_portal.domain.council.initiatives import Comment, Initiative
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

COMMENT_LENGTH: Final = 400
COMMENTS_ALLOWED: Final = 3
"""So many comments of one person under one initiative."""
SHOUT: Final = 12
"""So many letters, all of them capital, are shouting."""
OWN_DATA: Final = ("jshshir", "document_number", "phone")


class CommentInitiative(msgspec.Struct, frozen=True, tag="comment_initiative"):
    """Write a comment under an initiative."""

    initiative: str
    text: str


def comment_initiative(country: Country, command: CommentInitiative) -> Outcome:
    """Publish a comment under the citizen's name, unless it hurts or gives data away."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    initiative = country.council.initiative(command.initiative)
    if initiative is None:
        return refused("initiative", "unknown")
    text = " ".join(command.text.split())
    if code := _why_not(country, initiative, text):
        tried = country.event("comment_refused", initiative=initiative.id, why=code)
        return refused("comment", code, tried)
    citizen = country.citizen
    author = f"{citizen.given_name} {citizen.family_name}"
    initiative.comments.append(Comment(author, text, country.now, mine=True))
    return done(country.event("comment_written", initiative=initiative.id))


def _why_not(country: Country, initiative: Initiative, text: str) -> str | None:
    if not text:
        return "empty"
    if len(text) > COMMENT_LENGTH:
        return "long"
    if any(folded(country.cabinet.true[name]) in folded(text) for name in OWN_DATA):
        return "own_data"
    if _rude(text, country.council.rude_words):
        return "rude"
    if _shouts(text):
        return "shouting"
    mine = sum(comment.mine for comment in initiative.comments)
    return "enough" if mine >= COMMENTS_ALLOWED else None


def _rude(text: str, words: frozenset[str]) -> bool:
    """Tell whether a word of the text begins with a rude one: endings do not hide it."""
    begun = [folded(word) for word in text.split()]
    return any(word.startswith(rude) for word in begun for rude in words)


def _shouts(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= SHOUT and all(c.isupper() for c in letters)
