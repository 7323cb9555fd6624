"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from functools import partial

from course import steps
from course.rehearsal import Player

ID = "https://id.gov.test/"
PORTAL = steps.PORTAL
PHONE = "https://phone.test/"
STRONG = "qovun-narvon-yomgʻir-tuya"  # of an invented citizen, as all here
STRONGER = "gilos-derazada-uchta-baliq"
COMPLICATED = "Xk9$mQ2!"
RIGHT_ANSWERS = {"strongest": "words", "why-secret": "signature"}


def fill_in_register(player: Player, number: str) -> None:
    """Begin to register with a number."""
    player.browser.go(f"{ID}register")
    player.browser.send("/register", login=player.truth.login, phone=number)


def confirm(player: Player) -> None:
    """Type the newest code on One ID's page about the number."""
    player.browser.send("/number", code=player.newest_code())


def choose(player: Player, password: str) -> None:
    """Measure a password and keep it."""
    player.browser.send("/new-password", new=password, repeat=password)
    player.browser.send("/new-password/keep")


def register(player: Player, password: str = STRONG) -> None:
    """Register in person, on the own phone."""
    fill_in_register(player, player.truth.own_number)
    confirm(player)
    choose(player, password)


def ask_for_code(player: Player, password: str = STRONG) -> None:
    """Give login and password, so that a code comes."""
    steps.ask_for_code(player, password=password)


def sign_in(player: Player, password: str = STRONG) -> None:
    """Sign in with password and code."""
    steps.sign_in(player, password=password)


def sign_out(player: Player) -> None:
    """Sign out."""
    player.browser.go(f"{PORTAL}cabinet")
    player.browser.send("/sign-out")


def reply(player: Player, message: str, answer: str) -> None:
    """Answer one of the chats."""
    player.phone.go(f"{PHONE}messages")
    player.phone.follow(f"/messages/{message}")
    player.phone.send(f"/messages/{message}/reply", reply=answer)


def refuse_helper(player: Player) -> None:
    """Tell the helper no."""
    player.browser.go(ID)
    reply(player, "helper", "refuse")


def wait_a_week(player: Player) -> None:
    """Let a week pass and read what has come."""
    player.phone.go(f"{PHONE}clock")
    player.phone.send("/clock", span="week")
    player.phone.go(f"{PHONE}messages")
    player.phone.follow("/messages/new-number")


def change_number(player: Player, password: str = STRONG) -> None:
    """Put the new number into One ID while signed in."""
    player.browser.go(ID)
    player.browser.follow("/phone")
    player.browser.send("/phone", phone=player.truth.new_number, old=password)
    confirm(player)


def take_back(player: Player, number: str, password: str) -> None:
    """Show the ID card at the service centre and choose a new password."""
    player.browser.go(f"{ID}in-person")
    document = id_card(player)
    player.browser.send("/in-person", document=document, phone=number)
    confirm(player)
    choose(player, password)


def id_card(player: Player) -> str:
    """Read the number of the ID card."""
    document: str = player.truth.document
    return document


def answer_questions(player: Player) -> None:
    """Answer both questions rightly."""
    for question, choice in RIGHT_ANSWERS.items():
        player.answer(question, choice)


def out_and_in(player: Player) -> None:
    """Sign out and sign in again, to see that the number works."""
    sign_out(player)
    sign_in(player)


STEPS = (register, sign_in, wait_a_week, change_number, out_and_in, answer_questions)
"""What the exercise asks for, in a good order."""


all_but = partial(steps.steps_but, STEPS)
"""Do all that the exercise asks for, except some steps."""


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    refuse_helper(player)
    register(player)
    sign_in(player)
    reply(player, "support", "refuse")
    wait_a_week(player)
    reply(player, "helper-again", "refuse")
    all_but(player, register, sign_in, wait_a_week)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def tired(player: Player) -> None:
    """Register, sign in and stop."""
    register(player)
    sign_in(player)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right."""
    player.browser.go(ID)
    reply(player, "helper", "accept")
    take_back(player, player.truth.own_number, "beshta-qozon-osmonda")
    player.browser.go(f"{ID}recover")
    player.browser.send("/recover", login=player.truth.login, phone=player.truth.own_number)
    player.browser.send("/number", code="12")
    player.browser.send("/number/again")
    confirm(player)
    player.browser.send("/new-password", new="anor", repeat="anor")
    player.browser.send("/new-password", new=COMPLICATED, repeat=COMPLICATED)
    choose(player, STRONG)
    sign_in(player)
    wait_a_week(player)
    reply(player, "helper-again", "accept")
    change_number(player)
    out_and_in(player)
    player.answer("strongest", "signs")
    answer_questions(player)


def lets_the_helper(player: Player) -> None:
    """M03: someone else may register me, if only he is quick."""
    player.browser.go(ID)
    reply(player, "helper", "accept")
    player.browser.go(f"{ID}recover")
    player.browser.send("/recover", login=player.truth.login, phone=player.truth.helper_number)
    confirm(player)
    choose(player, STRONG)
    all_but(player, register)


def types_the_helpers_number(player: Player) -> None:
    """M03: it does not matter whose phone the code comes to."""
    fill_in_register(player, player.truth.helper_number)
    confirm(player)
    choose(player, STRONG)
    all_but(player, register)


def complicated_and_short(player: Player) -> None:
    """M03b: strange signs make a password strong, length does not count."""
    register(player, COMPLICATED)
    sign_in(player, COMPLICATED)
    wait_a_week(player)
    change_number(player, COMPLICATED)
    sign_out(player)
    sign_in(player, COMPLICATED)
    answer_questions(player)
    player.answer("strongest", "signs")


def tells_the_code(player: Player) -> None:
    """M03c: support may ask for the code."""
    register(player)
    ask_for_code(player)
    reply(player, "support", "send_code")
    player.browser.send("/code", code=player.newest_code())
    all_but(player, register, sign_in)
    player.answer("why-secret", "support-may")


def own_name_in_it(player: Player) -> None:
    """Put the own name into a long password."""
    password = f"{player.truth.login.split('.')[0]}-narvon-yomgʻir-tuya"
    register(player, password)
    sign_in(player, password)
    wait_a_week(player)
    change_number(player, password)
    sign_out(player)
    sign_in(player, password)
    answer_questions(player)


def notices_too_late(player: Player) -> None:
    """Sign out before the week, miss the code, and go to the service centre."""
    register(player)
    sign_in(player)
    sign_out(player)
    wait_a_week(player)
    ask_for_code(player)
    take_back(player, player.truth.new_number, STRONGER)
    sign_in(player, STRONGER)
    answer_questions(player)


def never_updates(player: Player) -> None:
    """Read that the number is new, and leave One ID as it is."""
    all_but(player, change_number, out_and_in)


def does_not_try(player: Player) -> None:
    """Change the number and never see whether it works."""
    all_but(player, out_and_in)


def helper_moves_in(player: Player) -> None:
    """Register in person, and let the helper put his number in later."""
    register(player)
    sign_in(player)
    wait_a_week(player)
    reply(player, "helper-again", "accept")
    answer_questions(player)


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    player.browser.go(ID)
    reply(player, "helper", "accept")
    player.browser.go(f"{ID}recover")
    player.browser.send("/recover", login=player.truth.login, phone=player.truth.helper_number)
    confirm(player)
    choose(player, COMPLICATED)
    sign_in(player, COMPLICATED)
    wait_a_week(player)
    reply(player, "helper-again", "accept")
    change_number(player, COMPLICATED)
    sign_out(player)
    ask_for_code(player, COMPLICATED)
    reply(player, "support", "send_code")
    player.browser.send("/code", code=player.newest_code())
    player.answer("strongest", "signs")
    player.answer("why-secret", "number")


DOING = {
    *("own-phone", "strong-password", "sign-in", "number-changed", "new-number-works"),
    *("question-password", "question-code"),
}
CARE = {"code-kept", "nobody-else", "number-in-time"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "tired": {
        *("number-changed", "new-number-works", "question-password", "question-code"),
        "number-in-time",
    },
    "slips_and_repairs": set(),
    "lets_the_helper": {"own-phone", "nobody-else"},
    "types_the_helpers_number": {"own-phone"},
    "complicated_and_short": {"strong-password", "question-password"},
    "tells_the_code": {"code-kept", "nobody-else", "question-code"},
    "own_name_in_it": {"strong-password"},
    "notices_too_late": {"number-in-time"},
    "never_updates": {"number-changed", "new-number-works", "number-in-time"},
    "does_not_try": {"new-number-works"},
    "helper_moves_in": {"number-changed", "new-number-works", "nobody-else", "number-in-time"},
    "clicks_everything": {
        *("own-phone", "strong-password", "question-password", "question-code"),
        *("code-kept", "nobody-else"),
    },
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
