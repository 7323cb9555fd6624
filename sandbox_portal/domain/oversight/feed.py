"""The public feed of the mahalla, where one can accuse somebody before everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


class PostInPublic(msgspec.Struct, frozen=True, tag="post_in_public"):
    """Write about an entry of the log in the public feed, with the body's name."""

    entry: str


def post_in_public(country: Country, command: PostInPublic) -> Outcome:
    """Publish; what many have read cannot be taken back."""
    entry = country.access_log.find(command.entry)
    if entry is None or not country.oversight.offered:
        return refused("entry", "unknown")
    if entry.id in country.oversight.posts:
        return refused("entry", "posted")
    country.oversight.posts.append(entry.id)
    return done(country.event("accused_in_public", entry=entry.id, body=entry.body))
