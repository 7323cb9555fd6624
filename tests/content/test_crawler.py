"""A crawler over every site, in every world that pupils make: no fault on any page.

On the way of a play each page shown is looked at, in a language in turn; before, after and a
week later every page that links lead to.
"""

from __future__ import annotations

from functools import partial
from itertools import cycle
from pathlib import Path

import pytest

from course.rehearsal import DeskPlayer
from sandbox_portal.desk import open_desk
from sandbox_portal.desk.screen import Screen
from sandbox_portal.domain.clock import PassTime
from sandbox_portal.language import LANGUAGES
from sandbox_portal.story import tell
from sandbox_portal.world import World
from tests.content.core import CORES, Core
from tests.content.watching import watch
from tests.sandbox_portal.played import signed_in
from tests.sandbox_portal.sites.crawl import crawl, faults
from tests.sandbox_portal.test_every_world import SCENARIOS

TURNS = cycle(LANGUAGES)
LIGHT = 15
"""The fewest pages that there are for somebody who has not signed in."""
each_core = pytest.mark.parametrize("core", CORES, ids=lambda core: core.slug)


def look_everywhere(world: World, lang: str) -> int:
    """Look at every page on every computer; return how many there are."""
    computers = ["laptop", "kiosk"] if world.country.kiosk else ["laptop"]
    pages = [page for computer in computers for page in crawl(world, lang, computer)]
    for page in pages:
        assert page.status in (200, 404), (page.url, page.status)
        assert page.status == 200 or page.hops[0].count("/") == 3, f"a link leads to {page.url}"
        assert not faults(page.html, lang), (lang, page.hops)
    return len(pages)


def look_at(screen: Screen, lang: str) -> None:
    """Look at the page that a screen shows."""
    assert not faults(screen.page["html"], lang), screen.page["url"]


@each_core
def test_every_page_on_the_way_of_a_play_and_after_it(core: Core, tmp_path: Path) -> None:
    for play in ("model", "clicks_everything"):
        lang = next(TURNS)
        folder = tmp_path / play
        folder.mkdir()
        desk = open_desk(core.slug, lang=lang, pupil="ali", folder=folder)
        watch(desk, partial(look_at, lang=lang))
        core.parts[play].play(DeskPlayer(desk))
        desk.close_desk()
        for one in LANGUAGES if play == "model" else [next(TURNS)]:
            assert look_everywhere(desk.world, one) > LIGHT
            told, _ = tell(desk.world.events, one)
            assert all(sentence for _, sentence in told)
    desk.world.do(PassTime("week"))
    assert look_everywhere(desk.world, next(TURNS)) > LIGHT


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_page_before_anything_was_done(scenario: str) -> None:
    fresh = look_everywhere(World(scenario, "ali"), next(TURNS))
    assert fresh > LIGHT
    if World(scenario, "ali").country.account.registered:
        assert look_everywhere(signed_in(scenario).world, next(TURNS)) > fresh
