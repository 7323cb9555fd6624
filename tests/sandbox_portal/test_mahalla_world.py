"""Whatever a pupil does in the e-mahalla: sums stay, a table is out once, replay equals live."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.identity import EnterCode, SignIn, SignOut
from sandbox_portal.domain.mahalla.roles import TakeRole
from sandbox_portal.world import World
from tests.sandbox_portal.mahalla_commands import MAHALLA_COMMANDS, START
from tests.sandbox_portal.played import Played
from tests.sandbox_portal.seals import seal
from tests.sandbox_portal.test_world import with_real_code

SIGN_IN = SignIn(START.truth.login, seal(START.truth.password, START))
BEGIN: list[Command] = [SIGN_IN, EnterCode("@code"), TakeRole("secretary")]
ANY = st.one_of(
    MAHALLA_COMMANDS,
    st.sampled_from([SIGN_IN, EnterCode("@code"), SignOut(), PassTime("day")]),
)


@given(st.lists(ANY, max_size=50))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_commands_keep_the_invariants_and_replay_equals_live(commands: list[Command]) -> None:
    played = Played("11-mahalla")
    for command in [*BEGIN, *commands]:
        played.do(with_real_code(played.world, command))
        check_mahalla(played.world)
    played.check_replay()


def check_mahalla(world: World) -> None:
    site = world.country.mahalla
    names = [event.name for event in world.events]
    sheet = site.sheet
    assert sum(sheet.row_totals) == sum(sheet.column_totals) == sum(site.counts.values())
    assert sum(sheet.households) == sum(m.households for m in site.mahallas)
    assert site.hidden <= sheet.keys.keys()
    assert names.count("table_published") == site.published <= site.counted
    for key, (least, most) in sheet.ranges(site.hidden, site.shape.known).items():
        row, column = sheet.keys[key]
        assert 0 <= least <= sheet.grid[row][column]
        assert most is None or sheet.grid[row][column] <= most
    asked = [one.service for one in site.asked]
    assert len(asked) == len(set(asked)), "each service once"
    reasons = [entry.reason for entry in world.country.access_log.entries]
    assert reasons.count("mahalla_service") == len(asked), "every reading is in the log"
    assert (site.circle.passed is None) or site.circle.mask is not None
    for visits in site.months.values():
        assert visits.keys() == {kind.key for kind in site.kinds}
