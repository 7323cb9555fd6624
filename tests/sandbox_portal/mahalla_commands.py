"""What a pupil may try in the e-mahalla, sense or nonsense."""

from __future__ import annotations

from hypothesis import strategies as st

from sandbox_portal.domain.commands import Command
from sandbox_portal.domain.mahalla.circle import AnnounceAverage, ChooseMask, PassNumber
from sandbox_portal.domain.mahalla.load import WAYS, ReportSaving, RunMonth
from sandbox_portal.domain.mahalla.monitoring import CountRequests, GiveRate, NameBusiest
from sandbox_portal.domain.mahalla.publishing import LISTS, HideNumbers, PublishTable, ShapeTable
from sandbox_portal.domain.mahalla.roles import TakeRole
from sandbox_portal.domain.mahalla.services import PAPERS, SERVICES, AskMahalla
from sandbox_portal.world import World

START = World("11-mahalla", "ali")
SITE = START.country.mahalla
KINDS = [kind.key for kind in SITE.kinds]
MAHALLAS = [mahalla.id for mahalla in SITE.mahallas]
DETAILS = [detail for details in SERVICES.values() for detail in details]
NUMBERS = st.integers(-3, 1100)


def some(keys: list[str] | tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from([*keys, "x"]), max_size=3).map(tuple)


MAHALLA_COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(
        AskMahalla,
        service=st.sampled_from([*SERVICES, "x"]),
        detail=st.sampled_from([*DETAILS, "x"]),
        attached=some(PAPERS),
    ),
    st.builds(TakeRole, role=st.sampled_from(["citizen", "secretary", "secretary", "x"])),
    st.builds(CountRequests, counts=st.just(START.truth.own_counts)),
    st.builds(
        CountRequests, counts=st.dictionaries(st.sampled_from([*KINDS, "x"]), NUMBERS, max_size=5)
    ),
    st.builds(GiveRate, tenths=st.just(START.truth.own_rate) | NUMBERS),
    st.builds(NameBusiest, mahalla=st.sampled_from([*MAHALLAS, "x"])),
    st.builds(
        ShapeTable,
        row_end=st.sampled_from(["none", "total", "rate", "both", "x"]),
        column_totals=st.booleans(),
        grand_total=st.booleans(),
        merged_kinds=some(KINDS),
        merged_mahallas=some(MAHALLAS),
        attached=some(LISTS),
    ),
    st.builds(HideNumbers, cells=some([*SITE.sheet.keys, "merged-merged"])),
    st.just(PublishTable()),
    st.builds(ChooseMask, mask=NUMBERS),
    st.builds(PassNumber, number=NUMBERS),
    st.builds(AnnounceAverage, tenths=st.just(START.truth.average) | NUMBERS),
    st.builds(RunMonth, way=st.sampled_from([*WAYS, "x"])),
    st.builds(ReportSaving, percent=st.integers(-1, 101)),
)
