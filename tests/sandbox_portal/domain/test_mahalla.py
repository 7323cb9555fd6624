"""The rules of the e-mahalla: services, figures, publishing, the circle, the two months."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.mahalla.circle import AnnounceAverage, ChooseMask, PassNumber
from sandbox_portal.domain.mahalla.load import ReportSaving, RunMonth, live_month
from sandbox_portal.domain.mahalla.monitoring import CountRequests, GiveRate, NameBusiest
from sandbox_portal.domain.mahalla.publishing import HideNumbers, PublishTable, ShapeTable
from sandbox_portal.domain.mahalla.roles import TakeRole
from sandbox_portal.domain.mahalla.services import AskMahalla
from sandbox_portal.domain.mahalla.tables import SMALL, Shape, per_thousand, tabulate
from sandbox_portal.domain.messages import ReplyToMessage
from sandbox_portal.scenarios.loader import scenario_keys
from sandbox_portal.world import World
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of

EXERCISE = "11-mahalla"


@pytest.fixture
def resident() -> CitizenAtWork:
    someone = CitizenAtWork(exercise=EXERCISE)
    someone.sign_in()
    return someone


@pytest.fixture
def secretary(resident: CitizenAtWork) -> CitizenAtWork:
    resident.do(TakeRole("secretary"))
    return resident


@pytest.fixture
def counted(secretary: CitizenAtWork) -> CitizenAtWork:
    secretary.do(CountRequests(secretary.truth.own_counts))
    return secretary


def published(someone: CitizenAtWork) -> dict[str, object]:
    outcome = someone.do(PublishTable())
    assert not outcome.refused
    return dict(outcome.events[-1].facts)


def test_a_service_needs_no_papers_and_leaves_a_line_in_the_log(resident):
    outcome = resident.do(AskMahalla("certificate", "job"))
    assert outcome.events[-1].facts == {"service": "certificate", "papers": 0}
    assert resident.country.access_log.entries[-1].body == "mahalla"
    assert resident.country.inbox.find("answer")
    again = resident.do(AskMahalla("certificate", "school"))
    assert code_of(again) == ("service", "already_asked")


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        (AskMahalla("passport", "job"), ("service", "unknown")),
        (AskMahalla("certificate", "lamp"), ("detail", "none")),
        (AskMahalla("certificate", "job", ("diary",)), ("attached", "unknown")),
        (TakeRole("president"), ("role", "unknown")),
    ],
)
def test_what_a_resident_cannot_ask_for(resident, command, problem):
    assert code_of(resident.do(command)) == problem
    assert not resident.country.mahalla.asked


DESK_COMMANDS = [
    CountRequests({}),
    GiveRate(1),
    NameBusiest("m1"),
    ShapeTable("total", True, True),
    HideNumbers(()),
    PublishTable(),
    ChooseMask(500),
    PassNumber(500),
    AnnounceAverage(1),
    RunMonth("with"),
    ReportSaving(1),
]


@pytest.mark.parametrize("command", DESK_COMMANDS, ids=lambda command: type(command).__name__)
def test_only_the_secretary_works_at_the_desk(resident, command):
    assert code_of(resident.do(command)) == ("role", "not_secretary")
    stranger = CitizenAtWork(exercise=EXERCISE)
    assert code_of(stranger.do(command)) == ("session", "not_signed_in")


def test_a_wrong_count_does_not_come_into_the_table(secretary):
    wrong = {key: number + 1 for key, number in secretary.truth.own_counts.items()}
    assert secretary.do(CountRequests(wrong)).events[-1].facts == {"right": False}
    assert not secretary.country.mahalla.counted
    assert code_of(secretary.do(GiveRate(10))) == ("rate", "not_counted")
    assert code_of(secretary.do(NameBusiest("m1"))) == ("busiest", "not_counted")
    assert code_of(secretary.do(PublishTable())) == ("table", "not_counted")
    assert secretary.do(CountRequests(secretary.truth.own_counts)).events[-1].facts["right"]


@pytest.mark.parametrize("off", [-2, -1, 0, 1, 2])
def test_a_figure_may_be_rounded_either_way(counted, off):
    households = counted.country.mahalla.mahalla(counted.truth.own_mahalla).households
    exact = sum(counted.truth.own_counts.values()) * 10_000 / households
    given = counted.truth.own_rate + off
    facts = counted.do(GiveRate(given)).events[-1].facts
    assert facts["right"] == (abs(given - exact) < 1)


def test_per_thousand_rounds_to_the_nearest_tenth():
    assert per_thousand(22, 760) == 289
    assert per_thousand(1, 8000) == 1
    assert per_thousand(0, 900) == 0


def test_hiding_only_the_small_numbers_is_no_use_beside_a_total(counted):
    counted.do(HideNumbers(tuple(counted.truth.small_numbers)))
    facts = published(counted)
    assert facts["small_shown"] == 0
    assert facts["worked_out"] == len(counted.truth.small_numbers)


def test_a_figure_per_thousand_gives_the_total_away(counted):
    counted.do(ShapeTable("rate", False, False))
    counted.do(HideNumbers(tuple(counted.truth.small_numbers)))
    assert published(counted)["worked_out"] == len(counted.truth.small_numbers)


def test_company_in_the_row_keeps_the_secret(counted):
    counted.do(ShapeTable("rate", False, True))
    small = counted.truth.small_numbers
    cells = {*small, *(f"{cell.split('-')[0]}-street" for cell in small)}
    counted.do(HideNumbers(tuple(cells)))
    facts = published(counted)
    assert (facts["small_shown"], facts["worked_out"]) == (0, 0)
    assert facts["readable"] == 24 - len(cells)


def test_kinds_that_are_put_together_need_no_hiding(counted):
    counted.do(ShapeTable("both", True, True, merged_kinds=("care", "money")))
    assert published(counted) == {
        "row_end": "both",
        "lists": 0,
        "small_shown": 0,
        "worked_out": 0,
        "readable": 18,
    }


def test_numbers_that_the_table_no_longer_has_are_no_longer_hidden(counted):
    counted.do(HideNumbers(("m1-care", "m2-street")))
    counted.do(ShapeTable("total", True, True, merged_kinds=("care", "money")))
    assert counted.country.mahalla.hidden == {"m2-street"}


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        (ShapeTable("sideways", True, True), ("row_end", "unknown")),
        (ShapeTable("total", True, True, merged_kinds=("care",)), ("kinds", "too_few")),
        (ShapeTable("total", True, True, merged_mahallas=("m1", "m9")), ("mahallas", "too_few")),
        (ShapeTable("total", True, True, attached=("diary",)), ("lists", "unknown")),
        (HideNumbers(("m1-nothing",)), ("cells", "unknown")),
    ],
)
def test_what_a_table_cannot_be(counted, command, problem):
    assert code_of(counted.do(command)) == problem


def test_a_table_is_published_once(counted):
    published(counted)
    for command in (PublishTable(), HideNumbers(()), ShapeTable("none", False, False)):
        assert code_of(counted.do(command)) == ("table", "published")


def test_putting_together_keeps_the_sums():
    counts = {(m, k): n for n, (m, k) in enumerate((m, k) for m in "abc" for k in "xyz")}
    shape = Shape(merged_kinds=("x", "z"), merged_mahallas=("a", "c"))
    sheet = tabulate(counts, {"a": 10, "b": 20, "c": 40}, list("xyz"), shape)
    assert [row.key for row in sheet.rows] == ["b", "merged"]
    assert sheet.grid == ((4, 8), (8, 16))
    assert sheet.households == (20, 50)
    assert sum(sheet.row_totals) == sum(counts.values()) == sum(sheet.column_totals)


def test_the_circle_finds_the_average_and_shows_no_number(secretary):
    own, average = secretary.truth.own_number, secretary.truth.average
    assert code_of(secretary.do(PassNumber(300))) == ("number", "no_mask")
    assert code_of(secretary.do(ChooseMask(99))) == ("mask", "not_three_digits")
    secretary.do(ChooseMask(731))
    assert code_of(secretary.do(AnnounceAverage(average))) == ("average", "not_yet")
    assert secretary.do(PassNumber(731 + own)).events[-1].facts == {"how": "masked"}
    assert code_of(secretary.do(PassNumber(731))) == ("number", "already_passed")
    circle = secretary.country.mahalla.circle
    assert circle.returned is not None
    assert (circle.returned - 731) * 10 / 6 == average
    assert secretary.do(AnnounceAverage(average)).events[-1].facts == {"right": True}
    assert not secretary.do(AnnounceAverage(average + 20)).events[-1].facts["right"]


def test_a_raw_number_is_seen_and_a_new_mask_begins_a_new_round(secretary):
    secretary.do(ChooseMask(500))
    raw = secretary.do(PassNumber(secretary.truth.own_number))
    assert raw.events[-1].facts == {"how": "raw"}
    secretary.do(ChooseMask(501))
    assert secretary.do(PassNumber(501)).events[-1].facts == {"how": "other"}


def test_replies_can_give_names_and_numbers_away(counted):
    counted.do(ReplyToMessage("reporter", "tell"))
    counted.do(ChooseMask(500))
    counted.do(ReplyToMessage("colleague", "tell"))
    assert {"names_told", "number_told"} <= set(counted.happened())


def test_the_same_month_is_lived_twice(secretary):
    site = secretary.country.mahalla
    assert code_of(secretary.do(ReportSaving(10))) == ("saving", "not_run")
    assert code_of(secretary.do(RunMonth("sideways"))) == ("way", "unknown")
    first = secretary.do(RunMonth("without")).events[-1].facts["visits"]
    assert secretary.do(RunMonth("without")).events[-1].facts["visits"] == first
    fewer = secretary.do(RunMonth("with")).events[-1].facts["visits"]
    assert fewer < first
    for kind in site.kinds:
        lost = site.months["without"][kind.key] - site.months["with"][kind.key]
        assert lost > 0 if kind.from_home else lost == 0
    share = round((first - fewer) * 100 / first)
    assert secretary.do(ReportSaving(share)).events[-1].facts == {"right": True}
    assert not secretary.do(ReportSaving(share + 3)).events[-1].facts["right"]


def test_without_a_missing_paper_a_month_is_counted_exactly(secretary):
    site = secretary.country.mahalla
    visits = live_month(site, secretary.country.draw.stream("month"), e_mahalla=False)
    street = next(kind for kind in site.kinds if kind.again == 0)
    requests = sum(site.counts[m.id, street.key] for m in site.mahallas)
    assert visits[street.key] == requests * street.trips


@pytest.mark.parametrize("exercise", [key for key in scenario_keys() if key.startswith("11-")])
@pytest.mark.parametrize("pupil", [f"pupil-{n}" for n in range(12)])
def test_every_pupils_district_has_something_to_find(exercise, pupil):
    world = World(exercise, pupil)
    site, truth = world.country.mahalla, world.truth
    assert len({m.name for m in site.mahallas}) == len({m.id for m in site.mahallas})
    assert truth.busiest not in (truth.largest, truth.own_mahalla)
    assert 0 in site.counts.values(), "a zero that may be shown"
    rows = {cell.split("-")[0] for cell in truth.small_numbers}
    assert len(rows) == len(truth.small_numbers), "one small number a row"
    assert truth.own_mahalla in rows
    assert all(
        n not in SMALL for key, n in site.counts.items() if "-".join(key) not in truth.small_numbers
    )
    tally = [entry.kind for entry in site.register]
    assert {kind: tally.count(kind) for kind in truth.own_counts} == truth.own_counts
    assert 0 < truth.saved_percent < 100
    assert all(m.number < 100 for m in site.circle.others)
