"""What the signature service says for its keys. English; `N_` only marks a text."""

from __future__ import annotations

from typing import Final

from sandbox_portal.language import N_

PURPOSES: Final = {
    "appeals": N_("one's own applications and appeals"),
    "references": N_("references from an office"),
    "contracts": N_("contracts"),
    "tax": N_("tax reports"),
    "deliveries": N_("receipts for goods"),
}

TESTS: Final = {
    "mathematics": N_("Mathematics: does the signature fit this very text?"),
    "issuer": N_("Issuer: does the certificate come from the key registration centre?"),
    "dates": N_("Dates: was the certificate valid on the day of signing?"),
    "revocation": N_("Revocation: had the certificate been revoked before the signing?"),
    "purpose": N_("Purpose: is the certificate meant for such documents?"),
}

PASSED: Final = {
    "mathematics": N_("The signature fits. Since the signing, not one letter has changed."),
    "issuer": N_("The key registration centre issued this certificate."),
    "dates": N_("Signed on {signed}. The certificate is valid from {since} to {until}."),
    "revocation": N_("When this was signed, the certificate was not on the revocation list."),
    "purpose": N_("The certificate is for: {purposes}. The document is of this kind."),
}

FAILED: Final = {
    "mathematics": N_("The signature does not fit. The text is not the one that was signed."),
    "issuer": N_("The key registration centre did not issue this certificate."),
    "dates": N_("Signed on {signed}. But the certificate was valid from {since} to {until}."),
    "revocation": N_("The certificate was revoked on {revoked}, and this was signed on {signed}."),
    "purpose": N_("The certificate is for: {purposes}. This document needs another: {needed}."),
}

VERDICTS: Final = {"valid": N_("Valid"), "invalid": N_("Not valid")}

VERDICT_REASONS: Final = {
    "all_passed": N_("Every test passed"),
    "text_changed": N_("The text was changed after signing"),
    "not_issued": N_("The certificate does not come from the key registration centre"),
    "expired": N_("The certificate had expired"),
    "revoked": N_("The certificate had been revoked"),
    "other_purpose": N_("The certificate is for another purpose"),
    "no_picture": N_("There is no picture of a signature written by hand"),
    "not_hidden": N_("Anybody can read the text"),
}

REVOKE_REASONS: Final = {
    "key_lost": N_("My key is lost"),
    "secret_told": N_("Somebody else knows my PIN or has my key"),
    "not_needed": N_("I do not need the certificate any more"),
}
