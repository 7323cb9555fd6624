"""The council as a whole."""

from __future__ import annotations

import msgspec

from sandbox_portal.domain.council.initiatives import Initiative
from sandbox_portal.domain.council.sessions import CouncilSession
from sandbox_portal.domain.council.vote import Vote


class Council(msgspec.Struct):
    """Sessions, initiatives and votes; a scenario without a council has an empty one.

    `receipts` are the citizen's own slips of paper, by vote: the council does not have them.
    """

    sessions: tuple[CouncilSession, ...] = ()
    initiatives: list[Initiative] = msgspec.field(default_factory=list)
    votes: list[Vote] = msgspec.field(default_factory=list)
    rude_words: frozenset[str] = frozenset()
    receipts: dict[str, str] = msgspec.field(default_factory=dict)

    @property
    def works(self) -> bool:
        """Tell whether there is a council at all."""
        return bool(self.sessions or self.initiatives or self.votes)

    def session(self, session_id: str) -> CouncilSession | None:
        """Return the session, or None if there is no such one."""
        return next((s for s in self.sessions if s.id == session_id), None)

    def initiative(self, initiative_id: str) -> Initiative | None:
        """Return the initiative, or None if there is no such one."""
        return next((i for i in self.initiatives if i.id == initiative_id), None)

    def vote(self, vote_id: str) -> Vote | None:
        """Return the vote, or None if there is no such one."""
        return next((v for v in self.votes if v.id == vote_id), None)
