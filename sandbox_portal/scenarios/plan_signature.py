"""What a scenario may say of digital signatures, and what is wrong with it."""

import string
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from sandbox_portal.domain.bodies import Body
from sandbox_portal.domain.signature.certificate import LONGEST

GAPS: Final = frozenset({"person", "citizen", "number", "amount", "day"})
"""What chance fills in the texts of documents."""
FLAWS: Final = ("good", "changed", "expired", "revoked", "other_purpose")
"""How the documents that were received stand; each comes once."""


class Texts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a document in the three languages.

    They are data and no translations: their hashes must not change with a catalogue.
    """

    en: str
    uz: str
    ru: str

    def by_language(self) -> dict[str, str]:
        """Return the words by language."""
        return {"en": self.en, "uz": self.uz, "ru": self.ru}


class PaperPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document that may be drawn; `body` is empty for one that the citizen writes.

    `kind` is the purpose that a certificate must have, to sign such a document.
    """

    key: str
    kind: str
    title_text: str
    words: Texts
    body: str = ""


class SignaturePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The signature service: who issues certificates, and from which documents chance takes."""

    authority: str
    months: int
    loses_key: bool
    other_purposes: tuple[str, ...]
    received_pool: tuple[PaperPlan, ...]
    own_pool: tuple[PaperPlan, ...]


def faults(plan: SignaturePlan, bodies: Mapping[str, Body]) -> Iterator[str]:
    """Yield what is wrong with a plan; each fault names its key."""
    for body in (plan.authority, *(paper.body for paper in plan.received_pool)):
        if body not in bodies:
            yield f"signature: no body {body!r}"
    if not 1 <= plan.months <= LONGEST:
        yield f"signature.months = {plan.months}: a certificate lasts 1 to {LONGEST} months"
    if len(plan.received_pool) < len(FLAWS) or not plan.own_pool:
        yield f"signature: received_pool needs {len(FLAWS)} documents, own_pool one"
    for paper in (*plan.received_pool, *plan.own_pool):
        yield from _paper_faults(paper, plan.other_purposes)


def _paper_faults(paper: PaperPlan, other_purposes: tuple[str, ...]) -> Iterator[str]:
    gaps = {_gaps(text) for text in paper.words.by_language().values()}
    if len(gaps) > 1 or not gaps.pop() <= GAPS:
        yield f"signature: {paper.key}: the gaps must be the same in all languages, of {GAPS}"
    if paper.body and not all("{person}" in t for t in paper.words.by_language().values()):
        yield f"signature: {paper.key}: the text must name a {{person}}, to change a letter in"
    if not set(other_purposes) - {paper.kind}:
        yield f"signature: {paper.key}: other_purposes has no purpose but its own"


def _gaps(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)
