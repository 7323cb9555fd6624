"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from course.rehearsal import Player

PORTAL = "https://my.gov.test/"
LOG = f"{PORTAL}cabinet/log"
FEED = "https://choyxona.test/write/"
RIGHT_ANSWERS = {"without-asking": "lawful", "in-the-log": "happened"}
OWN = "cabinet"


def sign_in(player: Player) -> None:
    """Sign in with One ID and the code on the phone."""
    player.browser.go(PORTAL)
    player.browser.follow("/authorize")
    player.browser.send("/authorize", login=player.truth.login, password=player.truth.password)
    player.browser.send("/code", code=player.newest_code())


def readings(player: Player) -> dict[str, str]:
    """Return the body of each entry that is not the pupil's own look."""
    return {entry: body for entry, body in player.truth.readings.items() if body != OWN}


def count(player: Player) -> None:
    """Find the body that reads most often, and give its number."""
    bodies = list(readings(player).values())
    busiest = max(bodies, key=bodies.count)
    player.browser.go(LOG)
    player.browser.go(f"{LOG}?body={busiest}")
    player.browser.go(f"{PORTAL}cabinet/count")
    player.browser.send("/cabinet/count", body=busiest, count=str(bodies.count(busiest)))


def ask(player: Player, asked: Iterable[str], body: str = "") -> None:
    """Ask about entries; without a body, each the body that read."""
    for entry in asked:
        player.browser.go(f"{LOG}/{entry}")
        addressee = body or readings(player)[entry]
        player.browser.send(f"/cabinet/log/{entry}/ask", addressee=addressee)


def ask_about_the_three(player: Player) -> None:
    """Ask about what nothing explains, and nothing else."""
    player.browser.go(f"{PORTAL}cabinet/cases")
    ask(player, sorted(player.truth.unexplained))


def wait(player: Player) -> None:
    """Let five days pass."""
    player.phone.go("https://phone.test/clock")
    for _ in range(5):
        player.phone.send("/clock", span="day")


def read(player: Player, asked: Iterable[str] = ()) -> None:
    """Open entries again."""
    for entry in sorted(asked or player.truth.unexplained):
        player.browser.go(f"{LOG}/{entry}")


def judge(player: Player, verdicts: dict[str, str] | None = None) -> None:
    """Say of each of the three what it was."""
    for entry, verdict in sorted((verdicts or dict(player.truth.kinds)).items()):
        player.browser.go(f"{LOG}/{entry}")
        player.browser.send(f"/cabinet/log/{entry}/judge", verdict=verdict)


def answer_friend(player: Player, reply: str) -> None:
    """Answer the friend who wants the log."""
    player.phone.go("https://phone.test/messages")
    player.phone.follow("/messages/friend")
    player.phone.send("/messages/friend/reply", reply=reply)


def post(player: Player, posted: Iterable[str]) -> None:
    """Write about entries in the public feed."""
    for entry in posted:
        player.browser.go(f"{FEED}{entry}")
        player.browser.send(f"/write/{entry}")


def answer_questions(player: Player) -> None:
    """Answer both questions rightly."""
    for question, choice in RIGHT_ANSWERS.items():
        player.answer(question, choice)


STEPS = (sign_in, count, ask_about_the_three, wait, read, judge, answer_questions)
"""What the exercise asks for, in a good order."""


def all_but(player: Player, *left_out: Callable[[Player], None]) -> None:
    """Do all that the exercise asks for, except some steps."""
    for step in STEPS:
        if step not in left_out:
            step(player)


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    sign_in(player)
    answer_friend(player, "keep_log")
    all_but(player, sign_in)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_signs_in(player: Player) -> None:
    """Sign in and leave."""
    sign_in(player)


def slips_and_repairs(player: Player) -> None:
    """Count wrongly, ask the wrong body, see an answer wrongly, and put all of it right."""
    sign_in(player)
    player.browser.go(f"{PORTAL}cabinet/count")
    player.browser.send("/cabinet/count", body=min(readings(player).values()), count="99")
    player.browser.send("/cabinet/count", body="", count="x")
    first = min(player.truth.unexplained)
    others = set(readings(player).values()) - {readings(player)[first]}
    ask(player, [first], body=min(others))
    wait(player)
    count(player)
    ask_about_the_three(player)
    wait(player)
    read(player)
    judge(player, dict.fromkeys(player.truth.unexplained, "mistake"))
    judge(player)
    player.answer("in-the-log", "bad")
    answer_questions(player)


def reports_all(player: Player) -> None:
    """M05: every access is spying, so ask about all of it and tell the mahalla."""
    sign_in(player)
    count(player)
    ask(player, readings(player))
    post(player, sorted(player.truth.unexplained))
    wait(player)
    read(player)
    judge(player)
    answer_questions(player)
    player.answer("without-asking", "spying")


def cannot_know(player: Player) -> None:
    """M05b: I cannot find out who has read my data, so I look at the rest of the cabinet."""
    sign_in(player)
    player.browser.go(f"{PORTAL}cabinet/profile")
    player.answer("without-asking", "lawful")
    player.answer("in-the-log", "nothing")


def trusts_the_log(player: Player) -> None:
    """M05c: what is in the log was lawful, so there is nothing to ask."""
    sign_in(player)
    count(player)
    judge(player, dict.fromkeys(player.truth.unexplained, "explained"))
    answer_questions(player)
    player.answer("in-the-log", "lawful")


def finds_two(player: Player) -> None:
    """Overlook one of the three."""
    found = sorted(player.truth.unexplained)[:2]
    sign_in(player)
    count(player)
    ask(player, found)
    wait(player)
    read(player, found)
    judge(player, {entry: player.truth.kinds[entry] for entry in found})
    answer_questions(player)


def asks_one_body(player: Player) -> None:
    """Send all questions to one office that seems important."""
    sign_in(player)
    count(player)
    bodies = {readings(player)[entry] for entry in player.truth.unexplained}
    other = min(set(readings(player).values()) - bodies)
    ask(player, sorted(player.truth.unexplained), body=other)
    wait(player)
    read(player)
    answer_questions(player)


def judges_first(player: Player) -> None:
    """Speak of broken rules before anybody has answered."""
    sign_in(player)
    judge(player, dict.fromkeys(player.truth.unexplained, "misuse"))
    all_but(player, sign_in)


def shares_the_log(player: Player) -> None:
    """Send the whole log to the friend, and do all else well."""
    sign_in(player)
    answer_friend(player, "send_log")
    all_but(player, sign_in)


def accuses_in_public(player: Player) -> None:
    """Do all well, and write about the three in the feed as well."""
    all_but(player, judge, answer_questions)
    post(player, sorted(player.truth.unexplained))
    judge(player)
    answer_questions(player)


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    sign_in(player)
    answer_friend(player, "send_log")
    everything = list(readings(player))
    ask(player, everything)
    post(player, everything)
    judge(player, dict.fromkeys(everything, "misuse"))
    wait(player)
    read(player)
    judge(player, dict.fromkeys(everything, "misuse"))
    player.answer("without-asking", "spying")
    player.answer("in-the-log", "bad")


DOING = {
    *("sign-in", "counted", "asked-all", "asked-only"),
    *("own-body", "answers-read", "judged", "questions"),
}
CARE = {"not-in-public", "log-kept", "no-verdict-before"}
ASKING = {"asked-all", "asked-only", "own-body", "answers-read", "judged"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_signs_in": (DOING | CARE) - {"sign-in"},
    "slips_and_repairs": set(),
    "reports_all": {"asked-only", "questions", "not-in-public"},
    "cannot_know": (DOING | CARE) - {"sign-in"},
    "trusts_the_log": ASKING | {"questions"},
    "finds_two": ASKING,
    "asks_one_body": {"own-body", "answers-read", "judged", "no-verdict-before"},
    "judges_first": {"no-verdict-before"},
    "shares_the_log": {"log-kept"},
    "accuses_in_public": {"not-in-public"},
    "clicks_everything": {
        *("counted", "asked-only", "judged", "questions"),
        *("not-in-public", "log-kept", "no-verdict-before"),
    },
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
