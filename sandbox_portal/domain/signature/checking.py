"""Checking a signature: five separate tests, and the citizen's verdict.

A signature equals one by hand only if it fits, its certificate is valid and it is used for
its purpose (O'RQ-793 of 12 October 2022, article 4): right mathematics alone are not enough.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused
from sandbox_portal.domain.signature.papers import SignedPaper
from sandbox_portal.domain.signature.state import Signatures, Verdict

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country

ALL_PASSED: Final = "all_passed"
REASONS: Final = (
    ALL_PASSED,
    "text_changed",
    "not_issued",
    "expired",
    "revoked",
    "other_purpose",
    "no_picture",
    "not_hidden",
)
"""Why a signature may be thought valid or not; the last two are misconceptions."""


class CheckSignature(msgspec.Struct, frozen=True, tag="check_signature"):
    """Run some of the tests on a signed document."""

    document: str
    tests: tuple[str, ...]


class GiveVerdict(msgspec.Struct, frozen=True, tag="give_verdict"):
    """Say whether a signature is `valid` or `invalid`, and why; a later verdict counts."""

    document: str
    verdict: str
    reason: str


def _fits(_: Signatures, signed: SignedPaper) -> bool:
    return signed.fits


def _issued(state: Signatures, signed: SignedPaper) -> bool:
    return state.authority is not None and signed.certificate.issued_with(state.authority.key)


def _in_time(_: Signatures, signed: SignedPaper) -> bool:
    return signed.certificate.valid_on(signed.at.date())


def _not_revoked(state: Signatures, signed: SignedPaper) -> bool:
    return not state.was_revoked(signed.certificate.serial, signed.at)


def _for_purpose(_: Signatures, signed: SignedPaper) -> bool:
    return signed.paper.purpose in signed.certificate.purposes


TESTS: Final[dict[str, Callable[[Signatures, SignedPaper], bool]]] = {
    "mathematics": _fits,
    "issuer": _issued,
    "dates": _in_time,
    "revocation": _not_revoked,
    "purpose": _for_purpose,
}


def check_signature(country: Country, command: CheckSignature) -> Outcome:
    """Run each test that was asked for; each has its own result."""
    state = country.signature
    signed = state.find_signed(command.document)
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if signed is None:
        return refused("document", "unknown")
    asked = [name for name in TESTS if name in command.tests]
    if not asked or len(asked) < len(command.tests):
        return refused("tests", "none")
    results = {name: TESTS[name](state, signed) for name in asked}
    state.passed.setdefault(command.document, {}).update(results)
    return done(
        *(
            country.event("signature_tested", document=command.document, test=name, passed=passed)
            for name, passed in results.items()
        )
    )


def give_verdict(country: Country, command: GiveVerdict) -> Outcome:
    """Keep the verdict; whether it is right is the exercise's business."""
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    if command.document not in country.signature.received:
        return refused("document", "unknown")
    if command.verdict not in {"valid", "invalid"}:
        return refused("verdict", "none")
    if command.reason not in REASONS:
        return refused("reason", "none")
    if (command.verdict == "valid") != (command.reason == ALL_PASSED):
        return refused("reason", "contradicts")
    verdict = Verdict(command.verdict, command.reason)
    country.signature.verdicts[command.document] = verdict
    return done(
        country.event(
            "verdict_given",
            document=command.document,
            verdict=verdict.verdict,
            reason=verdict.reason,
        )
    )
