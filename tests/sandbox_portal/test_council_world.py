"""Whatever a pupil does: one vote a person, list and box in step, the own log whole."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.chain import first_broken
from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.identity import EnterCode, SignIn
from sandbox_portal.world import World
from tests.sandbox_portal.council_commands import COUNCIL_COMMANDS, START
from tests.sandbox_portal.played import Played
from tests.sandbox_portal.seals import seal
from tests.sandbox_portal.test_world import COMMANDS, check_invariants, with_real_code

SIGN_IN = SignIn(START.truth.login, seal(START.truth.password, START))
ANY = st.one_of(
    COUNCIL_COMMANDS, st.just(SIGN_IN), st.just(EnterCode("@code")), st.just(PassTime("day"))
)


@given(st.lists(ANY | COMMANDS, max_size=40))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_commands_keep_the_invariants_and_replay_equals_live(commands: list[Command]) -> None:
    played = Played("12-council")
    for command in [SIGN_IN, EnterCode("@code"), *commands]:
        played.do(with_real_code(played.world, command))
        check_invariants(played.world)
        check_council(played.world)
    played.check_replay()


def check_council(world: World) -> None:
    cast = Counter(e.facts["vote"] for e in world.events if e.name == "ballot_cast")
    assert all(number == 1 for number in cast.values()), "one vote a person"
    for vote in world.country.council.votes:
        assert len(vote.roll.voted) == len(set(vote.roll.voted)), "nobody is crossed off twice"
        assert set(vote.roll.voted) <= set(vote.roll.eligible)
        assert (vote.own_number in vote.roll.voted) == (vote.id in cast)
        assert len(vote.roll.voted) == len(vote.box.papers) == len(vote.box.stubs)
        assert vote.box.papers == sorted(vote.box.papers)
        assert vote.box.stubs == sorted(vote.box.stubs)
        assert bool(vote.laid_out) == vote.closed
        assert not vote.closed or sorted(vote.laid_out) == vote.box.papers
        assert sum(vote.result.values()) == len(vote.box.papers)
    supported = Counter(e.facts["initiative"] for e in world.events if e.name == SUPPORTED)
    assert all(number == 1 for number in supported.values()), "support counts once"
    chain = world.country.chain
    assert len(chain.lines) == len(world.events)
    assert first_broken(chain.lines, chain.seals) is None


SUPPORTED = "initiative_supported"
