"""What a pupil may try in the council, at the footprint and on the chain, sense or nonsense."""

from __future__ import annotations

from hypothesis import strategies as st

from sandbox_portal.domain.chain import CheckChain, TryChange
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.council.comments import CommentInitiative
from sandbox_portal.domain.council.initiatives import SupportInitiative
from sandbox_portal.domain.council.recount import CheckReceipt, SubmitTally
from sandbox_portal.domain.council.vote import CastBallot
from sandbox_portal.domain.footprint import CountFootprint, ExportData
from sandbox_portal.world import World

START = World("12-council", "ali")
COUNCIL = START.country.council
INITIATIVES = st.sampled_from([*(i.id for i in COUNCIL.initiatives), "none"])
VOTES = st.sampled_from([*(v.id for v in COUNCIL.votes), "none"])
CHOICES = st.sampled_from([*(o.key for v in COUNCIL.votes for o in v.options), "none"])
NUMBERS = st.integers(-3, 60)

COUNCIL_COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(SupportInitiative, initiative=INITIATIVES),
    st.builds(CommentInitiative, initiative=INITIATIVES, text=st.text(max_size=500)),
    st.builds(CastBallot, vote=VOTES, choice=CHOICES, channel=st.sampled_from(["web", "kiosk"])),
    st.builds(SubmitTally, vote=VOTES, counts=st.dictionaries(CHOICES, NUMBERS, max_size=4)),
    st.builds(CheckReceipt, vote=VOTES, stub=st.text(max_size=12)),
    st.just(CheckChain()),
    st.builds(TryChange, line=NUMBERS),
    st.builds(CountFootprint, bodies=NUMBERS, fields=NUMBERS),
    st.just(ExportData()),
)
