"""What the signature service holds: documents, certificates, verdicts, the revocation list."""

from __future__ import annotations

from datetime import datetime

import msgspec

from sandbox_portal.domain.signature.certificate import Authority, Certificate
from sandbox_portal.domain.signature.papers import Paper, SignedPaper


class Verdict(msgspec.Struct, frozen=True):
    """What the citizen thinks of a signature, and why."""

    verdict: str
    reason: str


class OwnKey(msgspec.Struct):
    """The citizen's key: its certificate, the mark of its PIN, and what befell it."""

    certificate: Certificate
    private: bytes
    pin: str
    wrong_pins: int = 0
    locked_until: datetime | None = None
    lost: bool = False
    exposed: bool = False
    misused: bool = False


class Signatures(msgspec.Struct):
    """The service; without an authority the scenario has none."""

    authority: Authority | None = None
    months: int = 0
    received: dict[str, SignedPaper] = msgspec.field(default_factory=dict)
    drafts: dict[str, Paper] = msgspec.field(default_factory=dict)
    revoked: dict[str, datetime] = msgspec.field(default_factory=dict)
    loses_key: bool = False
    own: OwnKey | None = None
    issued: int = 0
    signed: dict[str, SignedPaper] = msgspec.field(default_factory=dict)
    viewed: set[tuple[str, str]] = msgspec.field(default_factory=set)
    passed: dict[str, dict[str, bool]] = msgspec.field(default_factory=dict)
    verdicts: dict[str, Verdict] = msgspec.field(default_factory=dict)

    @property
    def offered(self) -> bool:
        """Tell whether the scenario has this service."""
        return self.authority is not None

    def paper(self, paper_id: str) -> Paper | None:
        """Return a document that was received or waits to be signed."""
        received = self.received.get(paper_id)
        return received.paper if received else self.drafts.get(paper_id)

    def find_signed(self, paper_id: str) -> SignedPaper | None:
        """Return a document that somebody signed: received, or one's own."""
        return self.received.get(paper_id) or self.signed.get(paper_id)

    def was_revoked(self, serial: str, at: datetime) -> bool:
        """Tell whether a certificate was on the revocation list at a moment."""
        return serial in self.revoked and self.revoked[serial] <= at
