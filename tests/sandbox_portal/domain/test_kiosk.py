"""The infokiosk's rules: one session a device, printer, queue, idle timer, helping."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.identity import EnterCode, SignIn, SignOut
from sandbox_portal.domain.kiosk.helping import HelpElder
from sandbox_portal.domain.kiosk.printer import (
    CancelPrint,
    CollectPrint,
    PrintDocument,
    ReportFault,
)
from sandbox_portal.domain.kiosk.state import JOBS_KEPT
from sandbox_portal.domain.kiosk.turn import EndKiosk, StartKiosk, StepTo
from sandbox_portal.domain.navigation import OpenPage
from sandbox_portal.evidence import Evidence
from sandbox_portal.world import World
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of

LOOK = OpenPage("kiosk/menu")


class AtTheKiosk(CitizenAtWork):
    """A citizen who stands at the infokiosk; nothing gets stuck unless a test wants it."""

    def __init__(self, jams_at: int = 99) -> None:
        super().__init__("ali", "09-kiosk")
        assert self.country.kiosk is not None
        self.kiosk = self.country.kiosk
        self.kiosk.jams_at = jams_at
        self.evidence = Evidence(self.world)
        self.paper = self.truth.needed_document
        self.do(StepTo("kiosk"))
        self.do(StartKiosk())

    def print_and_leave(self) -> None:
        self.sign_in()
        self.do(PrintDocument(self.paper))
        self.do(CollectPrint())
        self.do(SignOut())
        self.do(EndKiosk())

    def meet_the_elder(self) -> None:
        for _ in range(4):
            self.do(LOOK)

    def help(self, who: str = "elder") -> None:
        self.do(StartKiosk(helping=True))
        self.do(HelpElder("password", who))
        self.do(HelpElder("code", who))
        self.do(PrintDocument(self.truth.elder_document))


@pytest.fixture
def citizen() -> AtTheKiosk:
    return AtTheKiosk()


def test_a_turn_without_a_fault(citizen: AtTheKiosk) -> None:
    citizen.print_and_leave()
    citizen.meet_the_elder()
    assert citizen.evidence.order(
        ("kiosk_started", {"helping": False}),
        ("signed_in", {"device": "kiosk"}),
        ("printed", {"document": citizen.paper, "owner": "citizen"}),
        ("print_collected", {"document": citizen.paper}),
        ("signed_out", {"device": "kiosk"}),
        ("kiosk_ended", {"signed_in": False, "tray_empty": True}),
        ("next_visitor_came", {"elder": True, "tray_empty": True, "signed_in": False}),
    )
    assert citizen.evidence.never("seen_by_stranger")
    assert citizen.evidence.never("kiosk_timed_out")
    assert citizen.evidence.tray() == set()


def test_without_a_kiosk_there_is_nothing_to_do() -> None:
    home = CitizenAtWork()
    for command in (StepTo("kiosk"), StartKiosk(), CollectPrint()):
        assert code_of(home.do(command)) == ("kiosk", "none")
    assert code_of(home.do(EndKiosk())) == ("kiosk", "not_started")
    assert code_of(home.do(StepTo("moon"))) == ("device", "unknown")


def test_finishing_signs_nobody_out_and_empties_no_tray(citizen: AtTheKiosk) -> None:
    citizen.sign_in()
    citizen.do(PrintDocument(citizen.paper))
    citizen.do(EndKiosk())
    assert citizen.evidence.happened("kiosk_ended", signed_in=True, tray_empty=False)
    assert citizen.evidence.tray() == {citizen.paper}
    citizen.meet_the_elder()
    for what in ("paper", "cabinet"):
        assert citizen.evidence.happened("seen_by_stranger", what=what, owner="citizen")
    assert citizen.evidence.tray() == set()
    assert "kiosk" not in citizen.country.open_on


def test_one_may_come_back_in_time(citizen: AtTheKiosk) -> None:
    citizen.sign_in()
    citizen.do(EndKiosk())
    citizen.do(StartKiosk())
    citizen.do(SignOut())
    citizen.do(EndKiosk())
    citizen.meet_the_elder()
    assert citizen.evidence.never("seen_by_stranger")


def test_the_idle_timer_closes_and_signs_out(citizen: AtTheKiosk) -> None:
    citizen.sign_in()
    citizen.do(StepTo("phone"))
    citizen.do(PassTime("quarter"))
    assert citizen.evidence.happened("kiosk_timed_out", helping=False, signed_in=True)
    assert citizen.kiosk.user == "nobody"
    assert not citizen.country.open_on


def test_the_phone_in_between_is_no_long_pause(citizen: AtTheKiosk) -> None:
    for _ in range(4):
        citizen.do(StepTo("phone"))
        for _ in range(6):
            citizen.do(OpenPage("phone/messages"))
        citizen.do(StepTo("kiosk"))
        citizen.do(LOOK)
    assert not citizen.evidence.happened("kiosk_timed_out")


def test_a_remembered_kiosk_stays_open_for_the_next(citizen: AtTheKiosk) -> None:
    citizen.do(SignIn(citizen.truth.login, citizen.seal(citizen.truth.password), remember=True))
    citizen.do(EnterCode(citizen.code()))
    assert citizen.evidence.happened("device_remembered", device="kiosk")
    citizen.do(StepTo("phone"))
    citizen.do(PassTime("quarter"))
    assert citizen.evidence.happened("seen_by_stranger", what="cabinet", owner="citizen")


def test_a_sign_out_forgets_the_device(citizen: AtTheKiosk) -> None:
    citizen.do(SignIn(citizen.truth.login, citizen.seal(citizen.truth.password), remember=True))
    citizen.do(EnterCode(citizen.code()))
    citizen.do(SignOut())
    assert not citizen.kiosk.remembered


def test_printing_needs_a_session_and_a_known_document(citizen: AtTheKiosk) -> None:
    assert code_of(citizen.do(PrintDocument(citizen.paper))) == ("session", "not_signed_in")
    citizen.sign_in()
    assert code_of(citizen.do(PrintDocument("x"))) == ("paper", "unknown")
    assert code_of(citizen.do(CollectPrint())) == ("tray", "empty")
    citizen.do(PrintDocument(citizen.paper))
    assert citizen.country.access_log.entries[-1].reason == "kiosk_certificate"
    citizen.do(EndKiosk())
    assert code_of(citizen.do(PrintDocument(citizen.paper))) == ("kiosk", "not_started")


def test_a_session_on_the_laptop_is_none_at_the_kiosk(citizen: AtTheKiosk) -> None:
    citizen.do(StepTo("laptop"))
    citizen.sign_in()
    citizen.do(StepTo("kiosk"))
    assert code_of(citizen.do(PrintDocument(citizen.paper))) == ("session", "not_signed_in")


def test_the_paper_runs_out(citizen: AtTheKiosk) -> None:
    citizen.sign_in()
    for _ in range(JOBS_KEPT):
        citizen.do(PrintDocument(citizen.paper))
    outcome = citizen.do(PrintDocument(citizen.paper))
    assert code_of(outcome) == ("printer", "no_paper_left")


def jammed() -> AtTheKiosk:
    citizen = AtTheKiosk(jams_at=1)
    citizen.sign_in()
    citizen.do(PrintDocument(citizen.paper))
    return citizen


def test_a_jam_is_cancelled_and_reported() -> None:
    citizen = jammed()
    assert citizen.evidence.happened("print_jammed", document=citizen.paper)
    assert code_of(citizen.do(PrintDocument(citizen.paper))) == ("printer", "jammed")
    citizen.do(CancelPrint("p1"))
    citizen.do(ReportFault("paper_jam"))
    assert code_of(citizen.do(ReportFault("paper_jam"))) == ("fault", "already_reported")
    citizen.meet_the_elder()
    assert citizen.evidence.order(
        "print_jammed", "print_cancelled", ("fault_reported", {"right": True}), "kiosk_repaired"
    )
    assert citizen.evidence.never("print_came_out")
    assert not citizen.do(PrintDocument(citizen.paper)).refused
    assert citizen.evidence.tray() == {citizen.paper}


def test_what_was_not_cancelled_comes_out_after_the_repair() -> None:
    citizen = jammed()
    citizen.do(ReportFault("paper_jam"))
    citizen.meet_the_elder()
    assert citizen.evidence.happened("print_came_out", owner="citizen")
    assert code_of(citizen.do(CancelPrint("p1"))) == ("job", "not_waiting")


def test_what_was_not_cancelled_comes_out_for_the_next_visitor() -> None:
    citizen = jammed()
    citizen.do(SignOut())
    citizen.do(EndKiosk())
    assert citizen.evidence.happened("kiosk_ended", tray_empty=True)
    citizen.meet_the_elder()
    assert citizen.evidence.happened("seen_by_stranger", what="paper", owner="citizen")


def test_another_fault_than_the_real_one_brings_nobody() -> None:
    citizen = jammed()
    citizen.do(ReportFault("dark_screen"))
    assert citizen.evidence.happened("fault_reported", right=False)
    assert citizen.kiosk.repaired_at is None
    assert code_of(citizen.do(ReportFault("x"))) == ("fault", "unknown")
    assert code_of(citizen.do(CancelPrint("x"))) == ("job", "unknown")


def test_helping_with_her_own_hands(citizen: AtTheKiosk) -> None:
    assert code_of(citizen.do(HelpElder("password", "elder"))) == ("elder", "not_here")
    citizen.print_and_leave()
    assert code_of(citizen.do(StartKiosk(helping=True))) == ("elder", "does_not_ask")
    citizen.meet_the_elder()
    citizen.help()
    citizen.do(CollectPrint())
    citizen.do(HelpElder("sign_out", "elder"))
    citizen.do(EndKiosk())
    assert citizen.evidence.order(
        ("kiosk_started", {"helping": True}),
        ("elder_typed", {"what": "password"}),
        ("elder_typed", {"what": "code"}),
        ("elder_signed_in", {"by": "elder"}),
        ("printed", {"owner": "elder"}),
        ("print_collected", {"owner": "elder"}),
        "elder_signed_out",
        ("kiosk_ended", {"helping": True, "signed_in": False, "tray_empty": True}),
    )
    assert citizen.evidence.never("typed_for_elder")
    assert all(e.reason != "kiosk_certificate" or e.case == "p1" for e in log(citizen))


def log(citizen: AtTheKiosk) -> list:
    return citizen.country.access_log.entries


def test_typing_for_her_works_and_is_known(citizen: AtTheKiosk) -> None:
    citizen.print_and_leave()
    citizen.meet_the_elder()
    citizen.help("pupil")
    assert citizen.evidence.facts("typed_for_elder", "what") == {"password", "code"}
    assert citizen.evidence.happened("elder_signed_in", by="pupil")


def test_steps_are_taken_in_turn(citizen: AtTheKiosk) -> None:
    citizen.print_and_leave()
    citizen.meet_the_elder()
    citizen.do(StartKiosk(helping=True))
    assert code_of(citizen.do(HelpElder("code", "elder"))) == ("step", "not_in_turn")
    assert code_of(citizen.do(HelpElder("password", "nobody"))) == ("who", "unknown")
    assert code_of(citizen.do(PrintDocument(citizen.paper))) == ("session", "not_signed_in")


def test_an_elder_left_signed_in_is_seen_and_may_ask_again(citizen: AtTheKiosk) -> None:
    citizen.print_and_leave()
    citizen.meet_the_elder()
    citizen.help()
    citizen.do(EndKiosk())
    citizen.meet_the_elder()
    for what in ("paper", "cabinet"):
        assert citizen.evidence.happened("seen_by_stranger", what=what, owner="elder")
    assert code_of(citizen.do(StartKiosk())) == ("kiosk", "busy")
    assert code_of(citizen.do(CollectPrint())) == ("kiosk", "busy")
    citizen.do(PassTime("quarter"))
    citizen.do(StartKiosk())
    assert code_of(citizen.do(StartKiosk())) == ("kiosk", "started")
    citizen.do(EndKiosk())
    citizen.meet_the_elder()
    assert citizen.kiosk.elder.waits
    assert citizen.evidence.count("next_visitor_came", elder=True) == 2


def test_each_pupil_has_another_paper_elder_or_jam() -> None:
    truths = [World("09-kiosk", f"pupil-{n}").truth for n in range(30)]
    for name in ("needed_document", "elder", "elder_document", "jams_at"):
        assert len({getattr(truth, name) for truth in truths}) > 1, name
