"""The load on the district centre: the same month lived with and without the e-mahalla.

The article expects that an e-mahalla takes load off the centres. Here that is measured in a
simulation, and it holds for the assumptions of this simulation alone: how often people go for
a thing, how often a paper is missing, how many homes have internet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from sandbox_portal.domain.mahalla.monitoring import rounds_to
from sandbox_portal.domain.mahalla.roles import turned_away
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country
    from sandbox_portal.domain.draw import Draw
    from sandbox_portal.domain.mahalla.state import EMahalla

WAYS: Final = ("without", "with")


class RunMonth(msgspec.Struct, frozen=True, tag="run_month"):
    """Live the month once: with the e-mahalla or without."""

    way: str


class ReportSaving(msgspec.Struct, frozen=True, tag="report_saving"):
    """Say which share of the visits the e-mahalla saved, in percent."""

    percent: int


def run_month(country: Country, command: RunMonth) -> Outcome:
    """Let every request of the month happen, and count the visits to the centre."""
    if away := turned_away(country):
        return away
    if command.way not in WAYS:
        return refused("way", "unknown")
    site = country.mahalla
    visits = live_month(site, country.draw.stream("month"), e_mahalla=command.way == "with")
    site.months[command.way] = visits
    return done(country.event("month_run", way=command.way, visits=sum(visits.values())))


def live_month(site: EMahalla, chance: Draw, *, e_mahalla: bool) -> dict[str, int]:
    """Return the visits of a month by kind. Both ways the same things happen to everybody."""
    visits = dict.fromkeys((kind.key for kind in site.kinds), 0)
    for mahalla in site.mahallas:
        for kind in site.kinds:
            for _ in range(site.counts[mahalla.id, kind.key]):
                connected = chance.number(100) < mahalla.connected
                paper_missing = chance.number(100) < kind.again
                stays_home = e_mahalla and kind.from_home and connected
                visits[kind.key] += 0 if stays_home else kind.trips + paper_missing
    return visits


def saved(site: EMahalla) -> tuple[int, int]:
    """Return the visits that were saved, and those without the e-mahalla."""
    without, with_it = (sum(site.months[way].values()) for way in WAYS)
    return without - with_it, without


def report_saving(country: Country, command: ReportSaving) -> Outcome:
    """Compare the share with what the two months gave."""
    if away := turned_away(country):
        return away
    site = country.mahalla
    if set(site.months) != set(WAYS):
        return refused("saving", "not_run")
    fewer, without = saved(site)
    right = rounds_to(command.percent, fewer * 100, without)
    site.saving_known = site.saving_known or right
    return done(country.event("saving_reported", right=right))
