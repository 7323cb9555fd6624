"""The world is a pure function, and its invariants hold whatever a pupil does."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox_portal.domain.appeals.acts import (
    ComplainUpward,
    KeepIdentitySecret,
    RateAnswer,
    RemindOffice,
    WithdrawAppeal,
)
from sandbox_portal.domain.appeals.writing import DeleteDraft, SendAppeal, WriteAppeal
from sandbox_portal.domain.cabinet import AskCorrection
from sandbox_portal.domain.clock import PASSES, PassTime
from sandbox_portal.domain.commands import RULES, Command
from sandbox_portal.domain.consent import GiveConsent, RefuseConsent, WithdrawConsent
from sandbox_portal.domain.identity import (
    ChangePassword,
    EndSession,
    EnterCode,
    SendCodeAgain,
    SignIn,
    SignOut,
)
from sandbox_portal.domain.kiosk.helping import HelpElder
from sandbox_portal.domain.kiosk.printer import (
    CancelPrint,
    CollectPrint,
    PrintDocument,
    ReportFault,
)
from sandbox_portal.domain.kiosk.turn import EndKiosk, StartKiosk, StepTo
from sandbox_portal.domain.law.appeals import KINDS
from sandbox_portal.domain.messages import ReplyToMessage, ReportMessage
from sandbox_portal.domain.navigation import Answer, OpenPage
from sandbox_portal.domain.signature.checking import REASONS, TESTS, CheckSignature, GiveVerdict
from sandbox_portal.domain.signature.owning import GetCertificate, RevokeCertificate
from sandbox_portal.domain.signature.pin import PinSeal
from sandbox_portal.domain.signature.signing import SignDocument, ViewDocument
from sandbox_portal.journal import read_journal
from sandbox_portal.scenarios.plan_appeals import load_register
from sandbox_portal.world import World
from tests.sandbox_portal.council_commands import COUNCIL_COMMANDS
from tests.sandbox_portal.played import Played, signed_in
from tests.sandbox_portal.seals import seal

EXERCISE = "04-cabinet"
START = World(EXERCISE, "ali")


RIGHT = seal(START.truth.password, START)
OTHERS = (seal("kitob-daftar-qalam-51", START), seal("12345678", START, score=0))
SEALS = st.sampled_from([RIGHT, *OTHERS])
CONSENTS = st.sampled_from([c.id for c in START.country.consents.all] + ["none"])
TEXT = st.text(max_size=120)
SIGNING = World("10-signature", "ali")
DOCUMENTS = st.sampled_from([*SIGNING.country.signature.received, "own1", "x"])
HASHES = st.sampled_from([SIGNING.country.signature.drafts["own1"].hash("uz"), "0" * 64])
PINS = st.sampled_from([PinSeal(mark, 6, mark == "e", False) for mark in ("a", "b", "e")])
SIGNATURE_COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(ViewDocument, document=DOCUMENTS, hash=HASHES),
    st.builds(SignDocument, document=DOCUMENTS, hash=HASHES, pin=PINS),
    st.builds(
        CheckSignature,
        document=DOCUMENTS,
        tests=st.lists(st.sampled_from([*TESTS, "x"]), max_size=3).map(tuple),
    ),
    st.builds(
        GiveVerdict,
        document=DOCUMENTS,
        verdict=st.sampled_from(["valid", "invalid", "x"]),
        reason=st.sampled_from([*REASONS, "x"]),
    ),
    st.builds(GetCertificate, pin=PINS),
    st.builds(
        RevokeCertificate,
        certificate=st.sampled_from(["@own", "x"]),
        reason=st.sampled_from(["key_lost", "x"]),
    ),
    st.builds(
        ReplyToMessage,
        message=st.just("colleague"),
        reply=st.sampled_from(["tell_pin", "send_key", "refuse"]),
    ),
    st.builds(PassTime, span=st.sampled_from(["quarter", "day"])),
)
APPEALS = st.sampled_from(["a1", "a2", "a3", "a4", "a5", "a6", "x"])
OFFICES = st.sampled_from([*load_register().offices, "x"])
APPEAL_COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(
        WriteAppeal,
        kind=st.sampled_from([*KINDS, "x"]),
        subject=st.sampled_from([*load_register().subjects, "x"]),
        body=OFFICES,
        about=OFFICES,
        text=TEXT,
        name=st.sampled_from(["@name", "", "Somebody"]),
        home=st.sampled_from(["@home", ""]),
        secret=st.booleans(),
        draft=st.just("") | APPEALS,
    ),
    st.builds(SendAppeal, appeal=APPEALS, confirmed=st.booleans()),
    st.builds(DeleteDraft, appeal=APPEALS),
    st.builds(WithdrawAppeal, appeal=APPEALS),
    st.builds(RemindOffice, appeal=APPEALS),
    st.builds(KeepIdentitySecret, appeal=APPEALS),
    st.builds(
        RateAnswer,
        appeal=APPEALS,
        stars=st.integers(-1, 6),
        reply=st.sampled_from(["thank", "insult", "x"]),
    ),
    st.builds(ComplainUpward, appeal=APPEALS, body=OFFICES, text=TEXT),
)
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    APPEAL_COMMANDS,
    st.builds(SignIn, login=st.sampled_from([START.truth.login, "someone"]), password=SEALS),
    st.builds(EnterCode, code=st.just("@code") | st.text("0123456789", max_size=7)),
    st.builds(SendCodeAgain),
    st.builds(SignOut),
    st.builds(EndSession, session=st.sampled_from(["s1", "s2", "s3", "s4", "s5", "x"])),
    st.builds(ChangePassword, old=SEALS, new=SEALS),
    st.builds(
        AskCorrection, field=st.sampled_from([*START.country.cabinet.record, "x"]), value=TEXT
    ),
    st.builds(WithdrawConsent, consent=CONSENTS),
    st.builds(GiveConsent, consent=CONSENTS),
    st.builds(RefuseConsent, consent=CONSENTS),
    st.builds(
        ReplyToMessage,
        message=st.sampled_from(["helper", "code-1", "x"]),
        reply=st.sampled_from(["send_code", "refuse", "x"]),
    ),
    st.builds(ReportMessage, message=st.sampled_from(["helper", "code-1", "x"])),
    st.builds(PassTime, span=st.sampled_from([*PASSES, "year"])),
    st.builds(StepTo, device=st.sampled_from(["laptop", "phone", "kiosk", "x"])),
    st.builds(OpenPage, page=st.sampled_from(["my/profile", "my/home"]), about=TEXT),
    st.builds(Answer, question=TEXT, choice=TEXT),
    SIGNATURE_COMMANDS,
    COUNCIL_COMMANDS,
)

KIOSK_EXERCISE = "09-kiosk"
KIOSK_START = World(KIOSK_EXERCISE, "ali")
PAPERS = [d.key for d in KIOSK_START.country.kiosk.printable]
KIOSK_COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(StepTo, device=st.sampled_from(["kiosk", "kiosk", "laptop", "phone", "x"])),
    st.builds(
        SignIn,
        login=st.just(KIOSK_START.truth.login),
        password=st.just(seal(KIOSK_START.truth.password, KIOSK_START)),
        remember=st.booleans(),
    ),
    st.builds(EnterCode, code=st.just("@code")),
    st.builds(SignOut),
    st.builds(StartKiosk, helping=st.booleans()),
    st.builds(EndKiosk),
    st.builds(PrintDocument, document=st.sampled_from([*PAPERS, "x"])),
    st.builds(CollectPrint),
    st.builds(ReportFault, fault=st.sampled_from(["paper_jam", "no_paper", "x"])),
    st.builds(CancelPrint, job=st.sampled_from(["p1", "p2", "p3", "x"])),
    st.builds(
        HelpElder,
        step=st.sampled_from(["password", "code", "sign_out", "x"]),
        who=st.sampled_from(["elder", "pupil", "x"]),
    ),
    st.builds(PassTime, span=st.sampled_from(["quarter", "day"])),
    st.builds(OpenPage, page=st.sampled_from(["kiosk/menu", "my/profile"])),
)


def state(world: World) -> Any:
    return msgspec.to_builtins(
        [
            world.now,
            world.events,
            world.country.account,
            world.country.cabinet,
            world.country.consents,
            world.country.inbox.messages,
            world.country.inbox.replied,
            world.country.access_log,
            world.country.answers,
            *([world.country.kiosk] if world.country.kiosk else []),
        ]
    )


def with_real_code(world: World, command: Command) -> Command:
    """Let `@code` stand for the code that the phone has just received."""
    challenge = world.country.account.challenge
    if isinstance(command, EnterCode) and command.code == "@code" and challenge:
        return EnterCode(challenge.code)
    own = world.country.signature.own
    if isinstance(command, RevokeCertificate) and command.certificate == "@own" and own:
        return RevokeCertificate(own.certificate.serial, command.reason)
    return command


@given(st.lists(SIGNATURE_COMMANDS, max_size=40))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_signatures_keep_their_invariants_and_replay_equals_live(commands: list[Command]) -> None:
    played = signed_in("10-signature")
    for command in commands:
        played.do(with_real_code(played.world, command))
        check_signatures(played.world)
    played.check_replay()


def check_signatures(world: World) -> None:
    service = world.country.signature
    assert service.own is None or service.own.certificate.serial not in service.revoked
    for signed in service.signed.values():
        certificate = signed.certificate
        assert signed.fits, "what was signed can be checked"
        assert certificate.valid_on(signed.at.date())
        assert not service.was_revoked(certificate.serial, signed.at)
        assert signed.paper.purpose in certificate.purposes
    signings = [e for e in world.events if e.name == "document_signed"]
    assert {e.facts["document"] for e in signings} == set(service.signed)
    assert len(signings) == len(service.signed), "nothing is signed twice"
    for event in signings:
        seen = [
            e.at
            for e in world.events
            if e.matches(
                "document_viewed",
                {"document": event.facts["document"], "hash": event.facts["hash"]},
            )
        ]
        assert event.facts["viewed"] == any(at <= event.at for at in seen)
    for document, verdict in service.verdicts.items():
        assert document in service.received
        assert (verdict.verdict == "valid") == (verdict.reason == "all_passed")


@given(st.lists(COMMANDS, max_size=60))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_commands_keep_the_invariants_and_replay_equals_live(commands: list[Command]) -> None:
    play_and_replay(EXERCISE, commands)


@given(st.lists(KIOSK_COMMANDS, max_size=80))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_commands_at_the_kiosk_keep_the_invariants(commands: list[Command]) -> None:
    check_kiosk(play_and_replay(KIOSK_EXERCISE, commands))


def play_and_replay(exercise: str, commands: list[Command]) -> World:
    """Do commands one by one, look at the world after each, and compare with a replay."""
    played = Played(exercise)
    for command in commands:
        played.do(with_real_code(played.world, command))
        check_invariants(played.world)
    played.check_replay()
    return played.world


def check_invariants(world: World) -> None:
    country = world.country
    account = country.account
    for session in country.open_on.values():
        assert account.session(session).status == "open"
    assert [s.id for s in account.sessions] == [f"s{n + 1}" for n in range(len(account.sessions))]
    fields = [c.field for c in country.cabinet.corrections if c.status == "asked"]
    assert len(fields) == len(set(fields)), "one open request a field"
    for correction in country.cabinet.corrections:
        if correction.status == "asked":
            assert country.now <= correction.deadline, "answered within three days"
    differing = {f for f, v in country.cabinet.record.items() if v != country.cabinet.true[f]}
    assert differing <= {world.truth.wrong_field}, "a correction never spoils a record"
    views = sum(e.name == "profile_seen" for e in world.events)
    assert views == sum(e.reason == "own_view" for e in country.access_log.entries)
    answers = sum(e.name in {"correction_done", "correction_refused"} for e in world.events)
    assert answers == sum(e.reason == "correction" for e in country.access_log.entries)
    assert len({m.id for m in country.inbox.messages}) == len(country.inbox.messages)
    times = [e.at for e in world.events]
    assert times == sorted(times)


def check_kiosk(world: World) -> None:
    kiosk = world.country.kiosk
    assert kiosk.device not in kiosk.parked
    assert kiosk.remembered <= set(world.country.open_on.values())
    for event in world.events:
        if event.name == "next_visitor_came" and not event.facts["tray_empty"]:
            assert any(e.name == "seen_by_stranger" and e.at == event.at for e in world.events)
    assert bool(kiosk.waiting) <= kiosk.jammed, "nothing waits when the printer works"
    assert kiosk.user != "elder" or not kiosk.elder.waits
    assert (kiosk.touched is not None) == kiosk.in_use
    assert kiosk.next_leaves is None or kiosk.user == "other"
    if kiosk.user == "other":
        assert "kiosk" not in world.country.open_on
        assert not kiosk.elder.signed_in
        assert not kiosk.tray
    prints = {e.facts["job"] for e in world.events if e.name in ("printed", "print_jammed")}
    assert prints == {job.id for job in kiosk.jobs}, "no paper is lost"
    reasons = [e.reason for e in world.country.access_log.entries]
    assert reasons.count("kiosk_certificate") == sum(job.owner == "citizen" for job in kiosk.jobs)


@given(st.text(min_size=1, max_size=30), st.text(min_size=1, max_size=30))
@settings(max_examples=60, deadline=None)
def test_each_pupil_has_a_world_of_their_own(one: str, other: str) -> None:
    first, second = World(EXERCISE, one), World(EXERCISE, other)
    assert state(first) == state(World(EXERCISE, one))
    if one != other:
        assert (
            first.truth.login != second.truth.login or first.truth.password != second.truth.password
        )


def test_every_command_has_a_rule() -> None:
    assert set(RULES) == set(Command.__args__)


def test_the_clock_stops_after_a_year() -> None:
    world = World(EXERCISE, "ali")
    for _ in range(60):
        world.do(PassTime("week"))
    assert world.now < world.country.started + timedelta(days=368)


def test_a_recorded_journal_gives_the_same_world_on_every_machine() -> None:
    """The digests were taken when the journal was recorded; see `savod record`."""
    journal = Path(__file__).parents[2] / "exercises" / EXERCISE / "journals" / "bobur.jsonl"
    header, commands = read_journal(journal)
    world = World(header.exercise, header.pupil)
    assert digest(world) == AT_THE_START
    for command in commands:
        world.do(command)
    assert digest(world) == IN_THE_END


def digest(world: World) -> str:
    return hashlib.sha256(repr(state(world)).encode()).hexdigest()[:16]


AT_THE_START = "01be0d1c24b2dc45"
IN_THE_END = "d6a2c8ca488d588f"
