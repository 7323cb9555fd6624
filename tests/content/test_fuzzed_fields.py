"""Whatever is typed into any field of any form: escaped, no error, nothing real is kept.

The forms are those that the model play of each exercise comes by. Each is attacked in a world
that stands where the play met it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.rehearsal import DeskPlayer
from sandbox_portal.desk import Desk, open_desk
from sandbox_portal.desk.screen import Request, Screen
from sandbox_portal.domain.commands import Command
from sandbox_portal.guard import find_real
from sandbox_portal.journal import Journal, journal_path
from sandbox_portal.world import World
from tests.content.core import CORES, Core
from tests.content.fuzzing import MARK, REAL, Form, forms
from tests.content.watching import watch
from tests.sandbox_portal.sites.crawl import faults

Met = tuple[str, list[Command]]
"""The screen on which a form was met, and the commands done until then."""


def met_forms(core: Core, folder: Path) -> dict[Form, Met]:
    """Play the model and return every form on the way, once for each address and its fields."""
    desk = open_desk(core.slug, lang="uz", pupil="ali", folder=folder)
    found: dict[tuple[str, tuple[str, ...]], tuple[Form, Met]] = {}

    def look(screen: Screen) -> None:
        for form in forms(screen.page["html"], screen.page["url"]):
            place = name_of(desk, screen), list(desk.journal.commands)
            found.setdefault((form.url, form.names), (form, place))

    watch(desk, look)
    core.parts["model"].play(DeskPlayer(desk))
    desk.close_desk()
    return dict(found.values())


ATTACKED: set[tuple[str, tuple[str, ...]]] = set()
"""The forms that were attacked in an exercise before: signing in is the same in all."""


def new_forms(core: Core, folder: Path) -> Iterator[tuple[Form, Met]]:
    """Yield the forms of this exercise that no exercise before had."""
    for form, met in met_forms(core, folder).items():
        key = re.sub(r"\d+|/[a-z]+-[a-z-]+", "", form.url), form.typed + form.chosen
        if key not in ATTACKED:
            ATTACKED.add(key)
            yield form, met


def name_of(desk: Desk, screen: Screen) -> str:
    names = ("browser_screen", "phone_screen", "kiosk_screen")
    return next(name for name in names if getattr(desk, name) is screen)


def desk_at(core: Core, commands: list[Command], folder: Path) -> Desk:
    """Return a desk at which this has been done."""
    world = World(core.slug, "ali")
    for command in commands:
        world.do(command)
    path = journal_path(folder, core.slug)
    path.unlink(missing_ok=True)
    journal = Journal.open(path, core.slug, world.version, world.pupil)
    return Desk(world, journal, "uz", "x")


@pytest.mark.parametrize("core", CORES, ids=lambda core: core.slug)
def test_no_field_takes_what_it_should_not(core: Core, tmp_path: Path) -> None:
    refused = 0
    for form, (name, commands) in new_forms(core, tmp_path):
        desk = desk_at(core, commands, tmp_path)
        screen = getattr(desk, name)
        for field, text in form.attacks():
            refused += attack(desk, screen, form, field, text)
        desk.close_desk()
    assert refused, "the guard was tried"


def attack(desk: Desk, screen: Screen, form: Form, field: str, text: str) -> bool:
    """Send one field with a text; tell whether the guard refused it."""
    fields = form.filled(field, text)
    before, notice = len(desk.journal.commands), screen.notice
    desk.handle(Request(do="request", method="POST", url=form.url, fields=fields), screen)
    looks_real = bool(find_real(fields, form.url))
    assert (screen.notice is not notice) == looks_real, (form.url, field, text)
    if looks_real:
        assert len(desk.journal.commands) == before, "nothing of it was kept"
        return True
    for one in (screen, desk.phone_screen, desk.browser_screen):
        html = one.page["html"]
        assert not faults(html, desk.lang), (form.url, field, text[:40])
        assert f"<script>{MARK}" not in html
        assert f"<img src=x onerror={MARK}" not in html
        assert f"{MARK}49" not in html, "no template reads what was typed"
    stored = desk.journal.path.read_text("utf-8")
    assert "x" * 5_000 not in stored, (form.url, field)
    assert not re.search(MARK + r"(\\u0000|\u202e)", stored), (form.url, field)
    return False


def test_the_guard_refuses_disguises() -> None:
    assert all(find_real([("x", text)], "") for text in REAL), [
        text for text in REAL if not find_real([("x", text)], "")
    ]
