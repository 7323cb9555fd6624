"""Whatever a pupil does with the messages, the invariants of phone, bank and look-alikes hold."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.bank import BlockCard
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.lookalike import LOOK_ALIKES, GiveCode, GiveNumber, GivePassword
from sandbox_portal.domain.messages import ReplyToMessage, ReportMessage
from sandbox_portal.domain.phone.calls import AnswerCall, CallForHelp, DeclineCall
from sandbox_portal.domain.phone.handling import CAREFUL, HandleMessage, InstallApp, OpenLink
from sandbox_portal.scenarios.loader import load_scenario
from sandbox_portal.world import World
from tests.sandbox_portal.played import Played
from tests.sandbox_portal.seals import seal
from tests.sandbox_portal.test_world import COMMANDS, with_real_code

EXERCISE = "08-fraud"
START = World(EXERCISE, "ali")
PLAN = load_scenario(EXERCISE).fraud
assert PLAN is not None
STORIES = [*PLAN.bad_pool, *PLAN.genuine_pool]
MESSAGES = st.sampled_from(
    sorted(START.country.inbox.cases)
    + [f"{story.key}-2" for story in STORIES if story.next]
    + ["prize-draw", "code-1", "x"]
)
REPLIES = sorted(
    {r.key for s in STORIES for r in (*s.replies, *(s.next.replies if s.next else ()))}
)
HOSTS = st.sampled_from([*LOOK_ALIKES, "id.gov.test"])
PASSWORDS = st.sampled_from([seal(START.truth.password, START), seal("12345678", START)])
OURS: st.SearchStrategy[Command] = st.one_of(
    st.builds(HandleMessage, message=MESSAGES, how=st.sampled_from([*CAREFUL, "x"])),
    st.builds(OpenLink, message=MESSAGES),
    st.builds(InstallApp, message=MESSAGES),
    st.builds(ReplyToMessage, message=MESSAGES, reply=st.sampled_from(REPLIES)),
    st.builds(ReportMessage, message=MESSAGES),
    st.builds(AnswerCall, message=MESSAGES),
    st.builds(DeclineCall, message=MESSAGES),
    st.builds(CallForHelp, who=st.sampled_from(["adult", "bank", "police", "x"])),
    st.builds(GivePassword, host=HOSTS, password=PASSWORDS),
    st.builds(GiveNumber, host=HOSTS),
    st.builds(GiveCode, host=HOSTS, code=st.just("@code") | st.text("0123456789", max_size=7)),
    st.builds(BlockCard, way=st.sampled_from(["site", "call", "x"])),
)


def with_strangers_code(world: World, command: Command) -> Command:
    """Let `@code` stand for the code that a stranger waits for."""
    if isinstance(command, GiveCode) and command.code == "@code":
        return GiveCode(command.host, world.country.codes_for_strangers.get(command.host, "1"))
    return with_real_code(world, command)


@given(st.lists(OURS | COMMANDS, max_size=60))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_commands_keep_the_invariants_and_replay_equals_live(commands: list[Command]) -> None:
    played = Played(EXERCISE)
    for command in commands:
        before = played.world.country.inbox.handled.copy()
        played.do(with_strangers_code(played.world, command))
        check_invariants(played.world)
        assert before.keys() <= played.world.country.inbox.handled.keys()
    played.check_replay()


def check_invariants(world: World) -> None:
    country, bank, inbox = world.country, world.country.bank, world.country.inbox
    names = [event.name for event in world.events]
    lost = sum(int(e.facts["amount"]) for e in world.events if e.name == "money_lost")
    assert bank.balance == PLAN.balance - lost >= 0, "money goes only to strangers, and is told"
    assert sum(m.text == "money_taken" for m in inbox.messages) == names.count("money_lost")
    assert bank.next_theft is None or bank.blocked is None, "nobody pays with a blocked card"
    assert (bank.blocked is not None) == ("card_blocked" in names)
    strangers = [s for s in country.account.sessions if s.device == "unknown_phone"]
    assert len(strangers) == names.count("stranger_signed_in")
    assert len({m.id for m in inbox.messages}) == len(inbox.messages)
    assert names.count("inbox_cleared") <= 1
    handled = {e.facts["message"] for e in world.events if e.name == "message_handled"}
    assert handled == {case for case, hows in inbox.handled.items() if hows}
    assert ("inbox_cleared" in names) == (inbox.cases <= handled)
    times = [event.at for event in world.events]
    assert times == sorted(times)
