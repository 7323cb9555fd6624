"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from course.rehearsal import Player
from course.steps import sign_in

PORTAL = "https://my.gov.test/"
TEXT = "It has been like this for two weeks, in our street. I ask you to help."
RIGHT_ANSWERS = {"to-the-top": "forwarded", "without-address": "anonymous"}
SLOTS = ("request", "idea", "refusal")
TOP = "reception"


def fields_for(player: Player, slot: str, **changes: str) -> dict[str, str]:
    """Return what a careful pupil fills in for one of the stories."""
    truth = player.truth
    fields = {
        "kind": getattr(truth, f"{slot}_kind"),
        "subject": getattr(truth, f"{slot}_subject"),
        "about": getattr(truth, f"{slot}_about"),
        "body": getattr(truth, f"{slot}_body"),
        "text": TEXT,
        "who": "open",
        "home": truth.own_home,
        **changes,
    }
    if fields["kind"] != "shikoyat":
        del fields["about"]
    return fields


def write(player: Player, slot: str, **changes: str) -> None:
    """Fill in the form and come to the preview."""
    fields = fields_for(player, slot, **changes)
    address = f"/appeals/new/{fields.pop('kind')}"
    player.browser.go(f"{PORTAL}appeals/new")
    player.browser.follow(address)
    player.browser.send(address, **fields)


def send(player: Player, number: int, confirmed: str = "yes") -> None:
    """Send the draft with this number, from its preview."""
    player.browser.send(f"/appeals/draft/a{number}/send", confirmed=confirmed)


def write_all(player: Player, **changes: str) -> None:
    """Write and send one appeal for each story."""
    for number, slot in enumerate(SLOTS, start=1):
        write(player, slot, **changes)
        send(player, number)


def answer_questions(player: Player, **wrong: str) -> None:
    """Answer both questions, rightly unless told otherwise."""
    for question, choice in {**RIGHT_ANSWERS, **wrong}.items():
        player.answer(question, choice)


def neighbours_data(player: Player) -> str:
    """Return a text with what the neighbour wants to have in it."""
    neighbour = player.truth.neighbour
    return f"{TEXT} {neighbour.full_name}, {neighbour.jshshir}, {neighbour.phone}"


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    sign_in(player)
    player.phone.go("https://phone.test/messages")
    write_all(player)
    answer_questions(player)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_signs_in(player: Player) -> None:
    """Sign in and leave."""
    sign_in(player)


def tired(player: Player) -> None:
    """Write for the neighbour and stop."""
    sign_in(player)
    write(player, "request")
    send(player, 1)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right."""
    sign_in(player)
    write(player, "request", text=neighbours_data(player), home="")
    player.browser.follow("/appeals/new/ariza")
    fields = fields_for(player, "request", kind="ariza")
    del fields["kind"]
    player.browser.send("/appeals/new/ariza", draft="a1", **fields)
    send(player, 1, "no")
    send(player, 1)
    write(player, "idea", kind="shikoyat", about="school", body="education")
    send(player, 2)
    _take_back(player, 2)
    write(player, "idea")
    send(player, 3)
    write(player, "refusal", body=TOP)
    send(player, 4)
    _take_back(player, 4)
    write(player, "refusal", who="nameless")
    send(player, 5)
    player.browser.send("/appeals/draft/a5/delete")
    write(player, "refusal")
    send(player, 6)
    answer_questions(player, **{"to-the-top": "faster"})
    answer_questions(player)


def _take_back(player: Player, number: int) -> None:
    player.browser.go(f"{PORTAL}appeals/a{number}")
    player.browser.send(f"/appeals/a{number}/withdraw")


def everything_is_a_complaint(player: Player) -> None:
    """M06: everything is a complaint, because it sounds strong."""
    sign_in(player)
    above = {"request": "hokimiyat", "idea": "hokimiyat"}
    for number, slot in enumerate(SLOTS, start=1):
        if slot in above:
            about = getattr(player.truth, f"{slot}_body")
            write(player, slot, kind="shikoyat", about=about, body=above[slot])
        else:
            write(player, slot)
        send(player, number)
    answer_questions(player)


def to_the_very_top(player: Player) -> None:
    """M06b: the higher the office the better."""
    sign_in(player)
    write_all(player, body=TOP)
    answer_questions(player, **{"to-the-top": "faster"})


def more_about_the_neighbour(player: Player) -> None:
    """M06c: more details about the neighbour make the letter stronger."""
    sign_in(player)
    write(player, "request", text=neighbours_data(player))
    send(player, 1)
    for number, slot in enumerate(SLOTS[1:], start=2):
        write(player, slot)
        send(player, number)
    answer_questions(player)


def complains_to_the_culprit(player: Player) -> None:
    """Send Mother's complaint to those whom it is about."""
    sign_in(player)
    for number, slot in enumerate(SLOTS, start=1):
        changes = {"body": player.truth.refusal_about} if slot == "refusal" else {}
        write(player, slot, **changes)
        send(player, number)
    answer_questions(player)


def asks_for_a_favour(player: Player) -> None:
    """Ask for what Mother may demand: an application to the office that refused."""
    sign_in(player)
    for number, slot in enumerate(SLOTS, start=1):
        write(player, slot, **({"kind": "ariza"} if slot == "refusal" else {}))
        send(player, number)
    answer_questions(player)


def forgets_the_address(player: Player) -> None:
    """Leave out where one lives, three times."""
    sign_in(player)
    write_all(player, home="")
    answer_questions(player, **{"without-address": "found"})


def sends_copies(player: Player) -> None:
    """Send the neighbour's letter a second time, so that it looks more important."""
    model(player)
    write(player, "request")
    send(player, 4)


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    sign_in(player)
    number = 0
    for body in (TOP, "mahalla", "hokimiyat"):
        for kind in ("ariza", "taklif", "shikoyat"):
            for slot in SLOTS:
                number += 1
                text = neighbours_data(player)
                write(player, slot, kind=kind, about="school", body=body, text=text)
                send(player, number, "no")
                send(player, number)
    answer_questions(player, **{"to-the-top": "stays", "without-address": "phone"})


DOING = {
    *("sign-in", "request-kind", "idea-kind", "refusal-kind"),
    *("request-body", "idea-body", "refusal-body", "questions"),
}
CARE = {"others-out", "details", "one-each"}
BODIES = {"request-body", "idea-body", "refusal-body"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_signs_in": (DOING | CARE) - {"sign-in"},
    "tired": (DOING | CARE) - {"sign-in", "request-kind", "request-body", "others-out"},
    "slips_and_repairs": set(),
    "everything_is_a_complaint": {"request-kind", "idea-kind"},
    "to_the_very_top": BODIES | {"questions"},
    "more_about_the_neighbour": {"others-out"},
    "complains_to_the_culprit": {"refusal-body"},
    "asks_for_a_favour": {"refusal-kind"},
    "forgets_the_address": (DOING | CARE) - {"sign-in"},
    "sends_copies": {"one-each"},
    "clicks_everything": (DOING | CARE) - {"sign-in", "details"},
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
