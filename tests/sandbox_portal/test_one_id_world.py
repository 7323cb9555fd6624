"""Whatever a newcomer does: One ID keeps its rules, and a replay equals what was live."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.identity import EnterCode, SignIn
from sandbox_portal.domain.messages import ReplyToMessage
from sandbox_portal.domain.navigation import OpenPage
from sandbox_portal.domain.one_id.numbers import ConfirmNumber, SendNumberCode
from sandbox_portal.domain.one_id.passwords import KeepPassword, ProposePassword
from sandbox_portal.domain.one_id.registering import (
    BeginRecovery,
    BeginRegistration,
    ChangePhone,
    TakeBack,
)
from sandbox_portal.world import World
from tests.sandbox_portal.played import Played
from tests.sandbox_portal.seals import seal
from tests.sandbox_portal.test_world import COMMANDS, with_real_code

START = World("03-one-id", "ali")
PHONES = st.sampled_from(
    [START.truth.own_number, START.truth.new_number, START.truth.helper_number, "+998 00 0", ""]
)
LOGINS = st.sampled_from(["yangi.odam", START.truth.login, "x", ""])
SEALS = st.sampled_from(
    [
        seal("oltin-qayiq-bulut", START),
        seal("Xk9$mQ2!", START, score=2),
        seal("qisqa", START, score=0),
    ]
)
DOCUMENTS = st.sampled_from([START.country.cabinet.true["document_number"], "XX0000000", ""])
ONE_ID_COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(BeginRegistration, login=LOGINS, phone=PHONES),
    st.builds(BeginRecovery, login=LOGINS, phone=PHONES),
    st.builds(ChangePhone, phone=PHONES, password=SEALS),
    st.builds(TakeBack, document=DOCUMENTS, phone=PHONES),
    st.builds(ConfirmNumber, code=st.just("@errand") | st.text("0123456789", max_size=7)),
    st.just(ConfirmNumber("@errand")),
    st.just(SendNumberCode()),
    st.builds(ProposePassword, password=SEALS),
    st.just(KeepPassword()),
)
ANY: st.SearchStrategy[Command] = st.one_of(
    ONE_ID_COMMANDS,
    ONE_ID_COMMANDS,
    st.builds(SignIn, login=LOGINS, password=SEALS),
    st.just(EnterCode("@code")),
    st.builds(
        ReplyToMessage,
        message=st.sampled_from(["helper", "helper-again", "support"]),
        reply=st.sampled_from(["accept", "refuse", "send_code"]),
    ),
    st.builds(PassTime, span=st.sampled_from(["quarter", "day", "week"])),
    st.just(OpenPage("my/home")),
)


def with_errand_code(world: World, command: Command) -> Command:
    """Let `@errand` stand for the code of the errand under way."""
    errand = world.country.one_id.errand
    if isinstance(command, ConfirmNumber) and command.code == "@errand" and errand:
        return ConfirmNumber(errand.challenge.code if errand.challenge else "")
    return with_real_code(world, command)


@given(st.lists(ANY | COMMANDS, max_size=60))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_commands_keep_the_rules_of_one_id(commands: list[Command]) -> None:
    played = Played("03-one-id")
    for command in [OpenPage("my/home"), *commands]:
        played.do(with_errand_code(played.world, command))
        check_one_id(played.world)
    played.check_replay()


def check_one_id(world: World) -> None:
    country, one_id = world.country, world.country.one_id
    account = country.account
    assert all(account.session(one).status == "open" for one in country.open_on.values())
    opened = [e for e in world.events if e.name in ("registered", "handed_over")]
    assert account.registered == bool(opened) == bool(one_id.opened_by)
    assert account.registered or not account.mark
    registrations = [e for e in opened if e.facts.get("registering", True)]
    assert len(registrations) <= 1, "nobody is registered twice"
    numbers = {world.truth.own_number, world.truth.new_number, world.truth.helper_number, ""}
    assert account.phone in numbers, "no number without a code that somebody read"
    assert one_id.own in (world.truth.own_number, world.truth.new_number)
    assert one_id.own == country.cabinet.true["phone"]
    codes = [m for m in country.inbox.messages if m.channel == "sms" and "code" in m.values]
    sent = [e for e in world.events if e.name in ("code_sent", "number_code_sent")]
    assert len(codes) == len(sent), "an SMS only where the SIM card is"
    if one_id.errand and one_id.errand.proposed:
        assert one_id.errand.confirmed
