"""Documents: a text in three languages, each with its own hash and its own signature."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from sandbox_portal.domain.signature.certificate import Certificate
from sandbox_portal.domain.signature.keys import fits, hash_of, sign


class Paper(msgspec.Struct, frozen=True):
    """A document; `title` is English, the key of its translations, `office` a body or empty.

    `texts` holds the words of the document by language. They stand in the scenario and not
    among the translations, because a hash must not change when a translation is polished.
    """

    id: str
    title: str
    office: str
    purpose: str
    texts: Mapping[str, str]

    def hash(self, lang: str) -> str:
        """Return the hash of the text in one language."""
        return hash_of(self.texts[lang])

    def language_of(self, text_hash: str) -> str | None:
        """Return the language in which the text has this hash; None if it has none."""
        return next((lang for lang in self.texts if self.hash(lang) == text_hash), None)


class SignedPaper(msgspec.Struct, frozen=True):
    """A document with who signed it, when, and the signatures by language."""

    paper: Paper
    at: datetime
    certificate: Certificate
    signatures: Mapping[str, str]

    def language(self, wanted: str) -> str:
        """Return the language to read it in: the wanted one if it was signed in that."""
        return wanted if wanted in self.signatures else next(iter(self.signatures))

    @property
    def fits(self) -> bool:
        """Tell whether each signature fits the text as it stands here."""
        return all(
            fits(
                self.certificate.key,
                signature,
                sealed(self.paper.hash(lang), self.at, self.certificate.serial),
            )
            for lang, signature in self.signatures.items()
        )


def sealed(text_hash: str, at: datetime, serial: str) -> bytes:
    """Return what is signed: the hash of the text, the time, and the certificate's number."""
    return f"{text_hash}\n{at.isoformat()}\n{serial}".encode()


def signatures_of(
    paper: Paper, langs: tuple[str, ...], private: bytes, at: datetime, serial: str
) -> dict[str, str]:
    """Return the signatures of a document in some of its languages."""
    return {lang: sign(private, sealed(paper.hash(lang), at, serial)) for lang in langs}
