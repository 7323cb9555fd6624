"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from course.rehearsal import Player
from course.steps import sign_in, steps_but
from sandbox_portal.domain.services.fields import REGISTER

PORTAL = "https://my.gov.test/"
PRIZE = "https://super-yutuq.example/"
DRAWERS = {
    "phone": "ordinary",
    "temperature": "none",
    "finger": "biometric",
    "photo": "ordinary",
    "asthma": "special",
    "lent": "none",
    "faith": "special",
    "face": "biometric",
}
NUMBERS = {"jshshir", "document_number"}


def send(player: Player, form: str, fields: Iterable[str]) -> None:
    """Tick fields of a form of the portal, and send it."""
    player.browser.go(f"{PORTAL}forms/{form}")
    ticks = {f"give-{name}": "yes" for name in sorted(fields)}
    player.browser.send(f"/forms/{form}/send", **ticks)


def send_library(player: Player) -> None:
    """Send the library what it needs."""
    send(player, "library", player.truth.needed_fields["library"])


def send_section(player: Player) -> None:
    """Send the sports hall what it needs."""
    send(player, "section", player.truth.needed_fields["section"])


def refuse_prize(player: Player) -> None:
    """Leave the draw alone."""
    player.browser.go(PRIZE)
    player.browser.send("/form/refuse")


def send_prize(player: Player, fields: Iterable[str]) -> None:
    """Fill in the draw."""
    player.browser.go(PRIZE)
    ticks = {f"give-{name}": "yes" for name in sorted(fields)}
    player.browser.send("/form/send", **ticks)


def hide(player: Player, places: Iterable[int]) -> None:
    """Hide digits of the number, those that are ticked already among them."""
    player.browser.go(f"{PORTAL}number")
    player.browser.send("/number/mask", **{f"hide-{place}": "yes" for place in places})


def hide_the_first_seven(player: Player) -> None:
    """Hide what tells boy or girl and the date of birth."""
    hide(player, range(1, 8))


def sort_cards(player: Player, drawers: dict[str, str]) -> None:
    """Put each card into a drawer."""
    for name, drawer in drawers.items():
        player.answer(f"data-{name}", drawer)


def sort_rightly(player: Player) -> None:
    """Put each card into its drawer."""
    sort_cards(player, DRAWERS)


def harmless_extra(player: Player, form: str) -> str:
    """Return a field that is not needed, and neither special nor a number."""
    extras = player.truth.form_fields[form] - player.truth.needed_fields[form]
    return min(e for e in extras if e not in NUMBERS and REGISTER[e].kind == "ordinary")


STEPS = (
    sign_in,
    send_library,
    send_section,
    refuse_prize,
    hide_the_first_seven,
    sort_rightly,
)
"""What the exercise asks for, in a good order."""


all_but = partial(steps_but, STEPS)
"""Do all that the exercise asks for, except some steps."""


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    all_but(player)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_signs_in(player: Player) -> None:
    """Sign in and leave."""
    sign_in(player)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right."""
    sign_in(player)
    send(player, "library", ["name"])
    needed = player.truth.needed_fields["library"]
    send(player, "library", {*needed, harmless_extra(player, "library")})
    player.browser.send("/forms/library/back")
    send_library(player)
    player.browser.go(f"{PORTAL}forms/section")
    player.browser.send("/forms/section/refuse")
    send_section(player)
    refuse_prize(player)
    hide(player, range(1, 7))
    hide_the_first_seven(player)
    sort_cards(player, dict.fromkeys(DRAWERS, "special"))
    sort_rightly(player)


def only_secrets_are_personal(player: Player) -> None:
    """M02: personal means secret, so what everybody sees is not personal."""
    all_but(player, sort_rightly)
    sort_cards(player, {**DRAWERS, "photo": "none"})


def hides_the_end(player: Player) -> None:
    """M02b: hiding the last four digits is enough."""
    all_but(player, hide_the_first_seven)
    hide(player, range(11, 15))


def obeys_the_stars(player: Player) -> None:
    """M02c: a star means that I must."""
    all_but(player, send_library, send_section)
    for form in ("library", "section"):
        stars = player.truth.starred_fields[form]
        send(player, form, stars | player.truth.needed_fields[form])


def hides_everything(player: Player) -> None:
    """Hide all digits, so that the list can no longer tell two people apart."""
    all_but(player, hide_the_first_seven)
    hide(player, range(1, 15))


def tries_the_draw(player: Player) -> None:
    """Fill in the draw, have second thoughts, take it back and refuse."""
    all_but(player, refuse_prize)
    extras = player.truth.form_fields["prize"]
    send_prize(player, {name for name in extras if name in {"name", "phone"}})
    player.browser.send("/form/back")
    refuse_prize(player)


def shares_too_much(player: Player) -> None:
    """Send the library a field that is not needed, and leave it there."""
    all_but(player, send_library)
    needed = player.truth.needed_fields["library"]
    send(player, "library", {*needed, harmless_extra(player, "library")})


def tells_health_and_faith(player: Player) -> None:
    """Send the special or biometric field of both forms, and take it back later."""
    sign_in(player)
    for form in ("library", "section"):
        fields = player.truth.form_fields[form]
        special = {name for name in fields if REGISTER[name].kind != "ordinary"}
        send(player, form, player.truth.needed_fields[form] | special)
        player.browser.send(f"/forms/{form}/back")
    all_but(player, sign_in)


def two_cards_wrong(player: Player) -> None:
    """Put two cards into other drawers."""
    all_but(player, sort_rightly)
    sort_cards(player, {**DRAWERS, "asthma": "ordinary", "face": "special"})


def one_card_wrong(player: Player) -> None:
    """Put one card into another drawer: seven of eight are enough."""
    all_but(player, sort_rightly)
    sort_cards(player, {**DRAWERS, "faith": "ordinary"})


def forgets_the_draw(player: Player) -> None:
    """Do not look at the third link."""
    all_but(player, refuse_prize)


def clicks_everything(player: Player) -> None:
    """Tick everything, as the friend says."""
    sign_in(player)
    for form in ("library", "section"):
        send(player, form, player.truth.form_fields[form])
    send_prize(player, player.truth.form_fields["prize"])
    hide(player, range(1, 15))
    sort_cards(player, dict.fromkeys(DRAWERS, "none"))


DOING = {"sign-in", "library", "section", "prize", "mask", "sorted"}
CARE = {"no-special", "number-kept", "prize-nothing"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_signs_in": (DOING | CARE) - {"sign-in"},
    "slips_and_repairs": set(),
    "only_secrets_are_personal": {"sorted"},
    "hides_the_end": {"mask"},
    "obeys_the_stars": {"library", "section", "number-kept"},
    "hides_everything": {"mask"},
    "tries_the_draw": {"prize-nothing"},
    "shares_too_much": {"library"},
    "tells_health_and_faith": {"no-special"},
    "two_cards_wrong": {"sorted"},
    "one_card_wrong": set(),
    "forgets_the_draw": {"prize", "prize-nothing"},
    "clicks_everything": (DOING | CARE) - {"sign-in"},
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
