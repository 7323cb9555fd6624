"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from course.rehearsal import Player


def ask_for_code(player: Player) -> None:
    """Give login and password, so that a code comes."""
    player.browser.go("https://my.gov.test/")
    player.browser.follow("/authorize")
    player.browser.send("/authorize", login=player.truth.login, password=player.truth.password)


def enter_code(player: Player) -> None:
    """Read the newest code on the phone and type it."""
    player.browser.send("/code", code=player.newest_code())


def tell_the_code(player: Player) -> None:
    """Answer the helper in the chat."""
    player.phone.go("https://phone.test/messages")
    player.phone.follow("/messages/helper")
    player.phone.send("/messages/helper/reply", reply="send_code")


def model(player: Player) -> None:
    """Do all well."""
    ask_for_code(player)
    enter_code(player)
    player.answer("first-question", "keep")


def empty(_player: Player) -> None:
    """Do nothing."""


def support_may_ask(player: Player) -> None:
    """Mnn: the support service may ask for the code."""
    ask_for_code(player)
    tell_the_code(player)
    enter_code(player)
    player.answer("first-question", "tell")


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    support_may_ask(player)


PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": {"sign-in", "question", "code-kept"},
    "support_may_ask": {"question", "code-kept"},
    "clicks_everything": {"question", "code-kept"},
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
