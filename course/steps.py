"""Steps that the plays of several units share: signing in, and doing all but some steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from course.rehearsal import Player

PORTAL: Final = "https://my.gov.test/"

Step = Callable[[Player], None]


def ask_for_code(player: Player, site: str = PORTAL, password: str | None = None) -> None:
    """Give login and password at a site, so that a code comes."""
    truth = player.truth
    player.browser.go(site)
    player.browser.follow("/authorize")
    player.browser.send("/authorize", login=truth.login, password=password or truth.password)


def enter_code(player: Player) -> None:
    """Read the newest code on the phone and type it."""
    player.browser.send("/code", code=player.newest_code())


def sign_in(player: Player, site: str = PORTAL, password: str | None = None) -> None:
    """Sign in with One ID and the code on the phone."""
    ask_for_code(player, site, password)
    enter_code(player)


def steps_but(steps: Sequence[Step], player: Player, *left_out: Step) -> None:
    """Do all steps in their order, except some."""
    for step in steps:
        if step not in left_out:
            step(player)
