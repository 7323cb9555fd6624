"""What a scenario says of the council: pools from which chance makes each pupil's own."""

import msgspec

from sandbox_portal.domain.council.vote import Option
from sandbox_portal.domain.footprint import COUNCIL
from sandbox_portal.domain.messages import AwaitedMessage


class AgendaPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A point of the agenda that may be drawn; its decision is drawn too."""

    key: str
    title_text: str
    record_text: str
    adopted_text: str


class InitiativePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An initiative that may be drawn, with what another citizen says about it."""

    key: str
    title_text: str
    text: str
    comment_text: str


class VotePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A vote that may be drawn."""

    key: str
    place_text: str
    question_text: str
    about_text: str
    options: tuple[Option, ...]


class CouncilPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All pools; `wanted` is the point of the agenda that everybody's council has decided on."""

    wanted: str
    members: int
    agenda_pool: tuple[AgendaPlan, ...]
    initiatives: int
    initiative_pool: tuple[InitiativePlan, ...]
    vote_pool: tuple[VotePlan, ...]
    foreign_vote_pool: tuple[VotePlan, ...]
    offer_pool: tuple[AwaitedMessage, ...]
    rude_words: tuple[str, ...]

    def fault(self, bodies: set[str]) -> str | None:
        """Return what does not fit together, or None."""
        if self.wanted not in {plan.key for plan in self.agenda_pool}:
            return f"wanted: no point {self.wanted!r} in agenda_pool"
        if len(self.initiative_pool) < self.initiatives:
            return f"initiatives = {self.initiatives}, but initiative_pool has fewer"
        return None if COUNCIL in bodies else f"no body {COUNCIL!r}"
