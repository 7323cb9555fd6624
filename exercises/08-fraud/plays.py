"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from course.rehearsal import Player, RehearsalError
from course.steps import sign_in

PHONE = "https://phone.test/"
PORTAL = "https://my.gov.test/"
NEW_PASSWORD = "toʻrt-moviy-soat-ustida-mushuk"  # noqa: S105 - of an invented citizen
RIGHT_ANSWERS = {"vote-code": "card-or-account", "padlock": "only-the-way"}

Way = Callable[[Player, str], None]


def all_messages(player: Player) -> list[str]:
    """Return the messages in the order in which they come."""
    return list(player.truth.right_handlings)


def of_scheme(player: Player, *schemes: str) -> set[str]:
    """Return the fraudulent messages of some schemes."""
    return {key for key, scheme in player.truth.schemes.items() if scheme in schemes}


def is_call(key: str) -> bool:
    """Tell whether a message is a call."""
    return key.endswith("-call")


def open_message(player: Player, key: str, take: str = "decline") -> None:
    """Open a message; answer or decline a call."""
    if not is_call(key):
        player.phone.go(f"{PHONE}messages")
        player.phone.follow(f"/messages/{key}")
        return
    player.phone.go(f"{PHONE}calls")
    player.phone.follow(f"/calls/in/{key}")
    player.phone.send(f"/calls/in/{key}/{take}")


def report(player: Player, key: str) -> None:
    """Report a message as fraud."""
    open_message(player, key)
    player.phone.send(f"/messages/{key}/report")


def check(player: Player, key: str) -> None:
    """Find out in one's own way who has written."""
    open_message(player, key, "answer")
    player.phone.send(f"/messages/{key}/handle", how="check")


def well(player: Player, key: str) -> None:
    """Handle a message as one should."""
    (report if key in player.truth.bad_messages else check)(player, key)


def reply(player: Player, key: str, *answers: str) -> bool:
    """Send the first of these replies that the message offers; tell whether there was one."""
    for answer in answers:
        try:
            player.phone.send(f"/messages/{key}/reply", reply=answer)
        except RehearsalError:
            continue
        return True
    return False


def fall_for(player: Player, key: str) -> None:
    """Do what a fraudulent message wants, to the bitter end."""
    open_message(player, key, "answer")
    reply(player, key, "send_code", "pay", "obey", "wait")
    if try_form(player, f"/messages/{key}/install"):
        return
    if key in player.truth.bad_messages and try_form(player, f"/messages/{key}/link"):
        type_everything(player)


def try_form(player: Player, path: str) -> bool:
    """Press a button if the page has it."""
    try:
        player.phone.send(path)
    except RehearsalError:
        return False
    return True


def type_everything(player: Player) -> None:
    """Type on a look-alike whatever it asks for, the code too."""
    truth = player.truth
    forms = (
        ("/authorize", {"login": truth.login, "password": truth.password}),
        ("/card", {"number": "0000"}),
        ("/vote", {"number": "1234567"}),
    )
    for path, fields in forms:
        try:
            player.phone.send(path, **fields)
        except RehearsalError:
            continue
        player.phone.send("/code", code=player.newest_code())


def inbox(player: Player, other: Iterable[str] = (), way: Way = fall_for) -> None:
    """Deal with all ten messages well, but with some in another way."""
    different = set(other)
    for key in all_messages(player):
        (way if key in different else well)(player, key)


def call(player: Player, who: str) -> None:
    """Call somebody who helps."""
    player.phone.go(f"{PHONE}calls")
    player.phone.send(f"/calls/{who}")


def block_card(player: Player) -> None:
    """Call the bank and have the card blocked."""
    call(player, "bank")
    player.phone.send("/calls/bank/block")


def end_sessions(player: Player, sessions: Iterable[str]) -> None:
    """End some sessions, as far as they are open."""
    for session in sorted(sessions):
        player.browser.go(f"{PORTAL}cabinet/sessions")
        player.browser.send("/cabinet/sessions/end", session=session)


def end_unknown(player: Player) -> None:
    """End the session that was there before the exercise."""
    end_sessions(player, {player.truth.unknown_session})


def change_password(player: Player) -> None:
    """Change the first password."""
    player.browser.go("https://id.gov.test/password")
    player.browser.send(
        "/password", old=player.truth.password, new=NEW_PASSWORD, repeat=NEW_PASSWORD
    )


def lock_out(player: Player) -> None:
    """Sign in, send the stranger out and change the password."""
    sign_in(player)
    end_unknown(player)
    change_password(player)


def tell(player: Player) -> None:
    """Tell an adult and the police."""
    call(player, "adult")
    call(player, "police")


def answer_questions(player: Player) -> None:
    """Answer both questions rightly."""
    for question, choice in RIGHT_ANSWERS.items():
        player.answer(question, choice)


def put_right(player: Player) -> None:
    """Do all that follows after the ten messages, in a good order."""
    block_card(player)
    lock_out(player)
    tell(player)
    answer_questions(player)


def put_right_after_slips(player: Player) -> None:
    """The same for somebody who has signed in before the messages, and then slipped."""
    stop_the_thieves(player)
    tell(player)
    answer_questions(player)


def stop_the_thieves(player: Player) -> None:
    """Block the card, send out all strangers and change the password."""
    block_card(player)
    end_unknown(player)
    strangers_out(player)
    change_password(player)


def strangers_out(player: Player) -> None:
    """End the sessions that came after one's own at this desk, which is s4."""
    player.browser.go(f"{PORTAL}cabinet/sessions")
    for number in range(5, 9):
        try:
            player.browser.send("/cabinet/sessions/end", session=f"s{number}")
        except RehearsalError:
            return


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    inbox(player)
    put_right(player)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_messages(player: Player) -> None:
    """Deal with the ten messages and stop."""
    inbox(player)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right."""
    inbox(player, {min(player.truth.genuine_messages)}, report)
    player.browser.go(PORTAL)
    player.browser.follow("/authorize")
    player.browser.send("/authorize", login=player.truth.login, password="anor")  # noqa: S106
    block_card(player)
    sign_in(player)
    change_password(player)
    end_unknown(player)
    player.browser.go("https://id.gov.test/password")
    player.browser.send("/password", old=NEW_PASSWORD, new="x", repeat="x")
    better = f"{NEW_PASSWORD}-va-choy"
    player.browser.send("/password", old=NEW_PASSWORD, new=better, repeat=better)
    tell(player)
    player.answer("padlock", "safe")
    answer_questions(player)


def looks_around_first(player: Player) -> None:
    """See the stranger in the cabinet before all messages, and send them out at once."""
    lock_out(player)
    inbox(player)
    block_card(player)
    tell(player)
    answer_questions(player)


def code_is_for_the_vote(player: Player) -> None:
    """M08: the code is only for the vote."""
    sign_in(player)
    inbox(player, of_scheme(player, "vote"))
    put_right_after_slips(player)
    player.answer("vote-code", "only-vote")


def looks_decide(player: Player) -> None:
    """M08b: only what looks suspicious is a scam, so report the odd and obey the polite."""
    sign_in(player)
    polite = of_scheme(player, "boss")
    for key in all_messages(player):
        (fall_for if key in polite else report)(player, key)
    put_right_after_slips(player)


def trusts_friends_and_padlocks(player: Player) -> None:
    """M08c: a padlock or a friend's account means that it is safe."""
    sign_in(player)
    inbox(player, of_scheme(player, "support"))
    put_right_after_slips(player)
    player.answer("padlock", "safe")


def repairs_silently(player: Player) -> None:
    """M08d: hide it, it was my fault."""
    inbox(player)
    block_card(player)
    lock_out(player)
    answer_questions(player)


def slips_and_tells(player: Player) -> None:
    """Tell a code, then say so and put it right: this costs the message, and nothing else."""
    sign_in(player)
    inbox(player, of_scheme(player, "code"))
    put_right_after_slips(player)


def slips_and_hides(player: Player) -> None:
    """M08d: hide it, it was my fault; the code of a message told, too."""
    sign_in(player)
    inbox(player, of_scheme(player, "code"))
    stop_the_thieves(player)
    answer_questions(player)


def cabinet_first(player: Player) -> None:
    """Save the cabinet while money goes away, then call the bank."""
    inbox(player)
    lock_out(player)
    block_card(player)
    tell(player)
    answer_questions(player)


def puts_it_off(player: Player) -> None:
    """Sleep a night over it before doing anything."""
    inbox(player)
    player.phone.go(f"{PHONE}clock")
    player.phone.send("/clock", span="day")
    put_right(player)


def ends_all_sessions(player: Player) -> None:
    """End the own sessions together with the strange one."""
    inbox(player)
    block_card(player)
    sign_in(player)
    end_sessions(player, player.truth.own_sessions)
    end_unknown(player)
    change_password(player)
    tell(player)
    answer_questions(player)


def reports_all(player: Player) -> None:
    """Report everything, to be on the safe side."""
    inbox(player, player.truth.genuine_messages, report)
    put_right(player)


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    sign_in(player)
    for key in all_messages(player):
        fall_for(player, key)
        if not is_call(key):
            open_message(player, key)
        else:
            player.phone.go(f"{PHONE}calls")
            player.phone.follow(f"/calls/in/{key}")
        for how in ("check", "ask_adult", "call_bank", "leave"):
            player.phone.send(f"/messages/{key}/handle", how=how)
        player.phone.send(f"/messages/{key}/report")
    end_sessions(player, player.truth.own_sessions)
    end_unknown(player)
    strangers_out(player)
    change_password(player)
    block_card(player)
    tell(player)
    player.answer("vote-code", "only-vote")
    player.answer("padlock", "safe")


DOING = {
    *("trusted-sender", "bought-vote", "other-frauds", "genuine"),
    *("card-first", "stranger-out", "told", "questions"),
}
CARE = {"nothing-given", "in-time", "own-kept"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_messages": {"card-first", "stranger-out", "told", "questions", "in-time", "own-kept"},
    "slips_and_repairs": set(),
    "looks_around_first": set(),
    "code_is_for_the_vote": {"bought-vote", "questions"},
    "looks_decide": {"other-frauds", "genuine"},
    "trusts_friends_and_padlocks": {"trusted-sender", "questions"},
    "repairs_silently": {"told"},
    "slips_and_tells": {"other-frauds"},
    "slips_and_hides": {"other-frauds", "told", "nothing-given"},
    "cabinet_first": {"card-first"},
    "puts_it_off": {"in-time"},
    "ends_all_sessions": {"own-kept"},
    "reports_all": {"genuine"},
    "clicks_everything": {
        *("trusted-sender", "bought-vote", "other-frauds", "genuine"),
        *("card-first", "questions", "own-kept"),
    },
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
