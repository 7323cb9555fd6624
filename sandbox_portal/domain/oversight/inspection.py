"""The inspector's desk: reviewing readings that other people complain about.

The inspector sees what the log keeps and what the body says, not the data that was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused
from sandbox_portal.domain.oversight.state import VERDICTS

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


class ReviewAccess(msgspec.Struct, frozen=True, tag="review_access"):
    """Decide a file on the inspector's desk. A decision is final."""

    review: str
    verdict: str


def review_access(country: Country, command: ReviewAccess) -> Outcome:
    """Keep the decision."""
    oversight = country.oversight
    if not country.account.signed_in:
        return refused("session", "not_signed_in")
    review = oversight.reviews.get(command.review)
    if review is None:
        return refused("review", "unknown")
    if command.verdict not in VERDICTS:
        return refused("judgement", "none")
    if review.key in oversight.verdicts:
        return refused("review", "decided")
    oversight.verdicts[review.key] = command.verdict
    decided = country.event(
        "access_reviewed",
        review=review.key,
        verdict=command.verdict,
        right=command.verdict == review.verdict,
    )
    return done(decided)
