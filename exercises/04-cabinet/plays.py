"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from functools import partial

from course.rehearsal import Player
from course.steps import ask_for_code, enter_code, sign_in, steps_but

PORTAL = "https://my.gov.test/"
NEW_PASSWORD = "uch-qalin-daftar-uchun-joy"  # noqa: S105 - of an invented citizen
RIGHT_ANSWERS = {"password-and-sessions": "stays", "after-withdrawing": "stops-using"}


def ask_correction(player: Player, field: str, value: str) -> None:
    """Ask to correct one field of the record."""
    player.browser.go(f"{PORTAL}cabinet/profile")
    player.browser.follow(f"/cabinet/profile/{field}/correct")
    player.browser.send(f"/cabinet/profile/{field}/correct", value=value)


def correct_the_wrong_field(player: Player) -> None:
    """Ask to correct what differs from the identity card."""
    ask_correction(player, player.truth.wrong_field, player.truth.right_value)


def wait_and_look(player: Player) -> None:
    """Let three days pass and look at the record again."""
    player.phone.go("https://phone.test/")
    player.phone.follow("/clock")
    for _ in range(3):
        player.phone.send("/clock", span="day")
    player.browser.go(f"{PORTAL}cabinet/profile")


def end_session(player: Player, session: str) -> None:
    """End one session."""
    player.browser.go(f"{PORTAL}cabinet/sessions")
    player.browser.send("/cabinet/sessions/end", session=session)


def end_unknown_session(player: Player) -> None:
    """End the session that is nobody's whom the citizen knows."""
    end_session(player, player.truth.unknown_session)


def change_password(player: Player) -> None:
    """Change the first password."""
    player.browser.go("https://id.gov.test/password")
    player.browser.send(
        "/password", old=player.truth.password, new=NEW_PASSWORD, repeat=NEW_PASSWORD
    )


def withdraw(player: Player, consents: frozenset[str]) -> None:
    """Withdraw consents."""
    player.browser.go(f"{PORTAL}cabinet/consents")
    for consent in sorted(consents):
        player.browser.send("/cabinet/consents/withdraw", consent=consent)


def withdraw_ended(player: Player) -> None:
    """Withdraw the consents whose purpose has ended."""
    withdraw(player, player.truth.ended_consents)


def refuse_request(player: Player) -> None:
    """Refuse the request that asks too much."""
    player.browser.go(f"{PORTAL}cabinet/consents")
    player.browser.send("/cabinet/consents/refuse", consent=player.truth.excessive_request)


def give_consent(player: Player, consent: str) -> None:
    """Give a consent, or give it again."""
    player.browser.go(f"{PORTAL}cabinet/consents")
    player.browser.send("/cabinet/consents/give", consent=consent)


def reply_to_helper(player: Player, reply: str) -> None:
    """Answer the «helper» who asks for the code."""
    player.phone.go("https://phone.test/messages")
    player.phone.follow("/messages/helper")
    player.phone.send("/messages/helper/reply", reply=reply)


def answer_questions(player: Player) -> None:
    """Answer both questions rightly."""
    for question, choice in RIGHT_ANSWERS.items():
        player.answer(question, choice)


STEPS = (
    sign_in,
    correct_the_wrong_field,
    end_unknown_session,
    change_password,
    withdraw_ended,
    refuse_request,
    wait_and_look,
    answer_questions,
)
"""What the exercise asks for, in a good order."""


all_but = partial(steps_but, STEPS)
"""Do all that the exercise asks for, except some steps."""


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    sign_in(player)
    reply_to_helper(player, "refuse")
    all_but(player, sign_in)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_signs_in(player: Player) -> None:
    """Sign in and leave."""
    sign_in(player)


def tired(player: Player) -> None:
    """Do the first half well and stop."""
    sign_in(player)
    correct_the_wrong_field(player)
    end_unknown_session(player)
    change_password(player)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right."""
    player.browser.go(PORTAL)
    player.browser.follow("/authorize")
    player.browser.send("/authorize", login=player.truth.login, password="anor")  # noqa: S106
    player.browser.send("/authorize", login=player.truth.login, password=player.truth.password)
    player.browser.send("/code", code="12")
    enter_code(player)
    ask_correction(player, player.truth.wrong_field, "0")
    player.phone.go("https://phone.test/clock")
    player.phone.send("/clock", span="week")
    correct_the_wrong_field(player)
    wait_and_look(player)
    kept = min(player.truth.kept_consents)
    withdraw(player, frozenset({kept}))
    withdraw_ended(player)
    player.browser.send("/cabinet/consents/give", consent=kept)
    refuse_request(player)
    end_unknown_session(player)
    change_password(player)
    player.answer("password-and-sessions", "ends")
    answer_questions(player)


def trusts_the_record(player: Player) -> None:
    """M04: what the state has is always right, so there is nothing to correct."""
    all_but(player, correct_the_wrong_field)


def never_withdraws(player: Player) -> None:
    """M04b: withdrawing a consent breaks everything, so never do it."""
    all_but(player, withdraw_ended)
    player.answer("after-withdrawing", "all-services-stop")


def only_changes_password(player: Player) -> None:
    """M04c: a new password throws all others out."""
    all_but(player, end_unknown_session)
    player.answer("password-and-sessions", "ends")


def tells_the_code(player: Player) -> None:
    """M03c: support may ask for the code."""
    ask_for_code(player)
    reply_to_helper(player, "send_code")
    enter_code(player)
    all_but(player, sign_in)


def password_first(player: Player) -> None:
    """Change the password while the stranger is still inside, then end the session."""
    sign_in(player)
    change_password(player)
    all_but(player, sign_in, change_password)


def does_not_wait(player: Player) -> None:
    """Ask for the correction and never look whether it was done."""
    all_but(player, wait_and_look)


def corrects_too_much(player: Player) -> None:
    """Ask to correct a right field too."""
    sign_in(player)
    ask_correction(player, "given_name", "Boshqa")
    all_but(player, sign_in)


def agrees_to_all(player: Player) -> None:
    """Give the consent that asks too much."""
    all_but(player, refuse_request)
    give_consent(player, player.truth.excessive_request)


def withdraws_all(player: Player) -> None:
    """Withdraw the needed consents too."""
    all_but(player)
    withdraw(player, player.truth.kept_consents)


def ends_all_sessions(player: Player) -> None:
    """End the own sessions together with the unknown one."""
    sign_in(player)
    for session in sorted(player.truth.own_sessions):
        end_session(player, session)
    all_but(player, sign_in)


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    ask_for_code(player)
    reply_to_helper(player, "send_code")
    enter_code(player)
    for field in ("given_name", "family_name", "patronymic", "mahalla", "street", "house"):
        ask_correction(player, field, "Navbahor 1")
    withdraw(player, player.truth.kept_consents | player.truth.ended_consents)
    give_consent(player, player.truth.excessive_request)
    wait_and_look(player)
    for session in sorted(player.truth.own_sessions | {player.truth.unknown_session}):
        end_session(player, session)
    change_password(player)
    player.answer("password-and-sessions", "ends")
    player.answer("after-withdrawing", "all-services-stop")


DOING = {
    *("sign-in", "correction-asked", "correction-seen", "session-ended"),
    *("password-after", "consents-withdrawn", "request-refused", "questions"),
}
CARE = {"code-kept", "needed-kept", "own-kept"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_signs_in": (DOING | CARE) - {"sign-in", "code-kept"},
    "tired": {
        *("correction-seen", "consents-withdrawn", "request-refused", "questions", "needed-kept"),
    },
    "slips_and_repairs": set(),
    "trusts_the_record": {"correction-asked", "correction-seen"},
    "never_withdraws": {"consents-withdrawn", "needed-kept", "questions"},
    "only_changes_password": {"session-ended", "password-after", "own-kept", "questions"},
    "tells_the_code": {"code-kept"},
    "password_first": {"password-after"},
    "does_not_wait": {"correction-seen"},
    "corrects_too_much": {"correction-asked"},
    "agrees_to_all": {"request-refused", "needed-kept"},
    "withdraws_all": {"consents-withdrawn", "needed-kept"},
    "ends_all_sessions": {"own-kept"},
    "clicks_everything": (DOING | CARE) - {"sign-in", "session-ended", "password-after"},
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
