"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from course import steps
from course.rehearsal import Player
from course.steps import steps_but

SIGN = "https://sign.gov.test/"
PIN = "730418"
TESTS = ("mathematics", "issuer", "dates", "revocation", "purpose")
RIGHT_ANSWERS = {"signed-letter": "text", "check-digit": "no-slip"}

Judge = Callable[[str, tuple[str, str]], tuple[str, str]]


def sign_in(player: Player) -> None:
    """Sign in at this site with One ID and the code on the phone."""
    steps.sign_in(player, SIGN)


def open_document(player: Player, document: str) -> None:
    """Read a document that was received."""
    player.browser.go(f"{SIGN}documents")
    player.browser.follow(f"/documents/{document}")


def run_tests(player: Player, document: str, tests: Iterable[str] = TESTS) -> None:
    """Go on to the check and run some tests."""
    player.browser.follow(f"/documents/{document}/check")
    chosen = dict.fromkeys(tests, "yes")
    player.browser.send(f"/documents/{document}/check", **chosen)


def judge(player: Player, document: str, verdict: tuple[str, str]) -> None:
    """Give a verdict with its reason."""
    player.browser.send(f"/documents/{document}/verdict", verdict=verdict[0], reason=verdict[1])


def check_all(player: Player, think: Judge | None = None, tests: Iterable[str] = TESTS) -> None:
    """Read, test and judge each document; `think` may make another verdict of the right one."""
    for document, right in player.truth.right_verdicts.items():
        open_document(player, document)
        run_tests(player, document, tests)
        judge(player, document, think(document, right) if think else right)


def get_certificate(player: Player, pin: str = PIN) -> None:
    """Get a certificate."""
    player.browser.go(f"{SIGN}certificate")
    player.browser.send("/certificate", pin=pin, pin_again=pin)


def answer_colleague(player: Player, reply: str) -> None:
    """Answer the colleague who wants PIN or key."""
    player.phone.go("https://phone.test/messages")
    player.phone.follow("/messages/colleague")
    player.phone.send("/messages/colleague/reply", reply=reply)


def sign_own(player: Player, pin: str = PIN) -> None:
    """Read one's own document and sign it."""
    own = player.truth.own_document
    player.browser.go(f"{SIGN}papers")
    player.browser.follow(f"/papers/{own}")
    player.browser.follow(f"/papers/{own}/sign")
    player.browser.send(f"/papers/{own}/sign", pin=pin)


def revoke(player: Player, why: str = "key_lost") -> None:
    """Revoke one's certificate."""
    player.browser.go(f"{SIGN}certificate")
    player.browser.follow("/certificate/revoke")
    player.browser.send("/certificate/revoke", why=why)


def answer_questions(player: Player) -> None:
    """Answer both questions rightly."""
    for question, choice in RIGHT_ANSWERS.items():
        player.answer(question, choice)


STEPS = (sign_in, check_all, get_certificate, sign_own, revoke, answer_questions)
"""What the exercise asks for, in a good order."""


all_but = partial(steps_but, STEPS)
"""Do all that the exercise asks for, except some steps."""


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    sign_in(player)
    check_all(player)
    get_certificate(player)
    answer_colleague(player, "refuse")
    sign_own(player)
    revoke(player)
    answer_questions(player)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_checks(player: Player) -> None:
    """Check the five documents and stop."""
    sign_in(player)
    check_all(player)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right."""
    sign_in(player)
    for document, right in player.truth.right_verdicts.items():
        open_document(player, document)
        run_tests(player, document, ["mathematics"])
        judge(player, document, ("valid", "all_passed"))
        player.browser.send(f"/documents/{document}/check", **dict.fromkeys(TESTS[1:], "yes"))
        player.browser.send(f"/documents/{document}/verdict", verdict="valid", reason="expired")
        judge(player, document, right)
    player.browser.go(f"{SIGN}certificate")
    player.browser.send("/certificate", pin="123456", pin_again="123456")
    player.browser.send("/certificate", pin=PIN, pin_again="730419")
    player.browser.send("/certificate", pin=PIN, pin_again=PIN)
    own = player.truth.own_document
    player.browser.go(f"{SIGN}papers")
    player.browser.follow(f"/papers/{own}")
    player.browser.follow(f"/papers/{own}/sign")
    player.browser.send(f"/papers/{own}/sign", pin="111222")
    player.browser.send(f"/papers/{own}/sign", pin=PIN)
    player.browser.go(f"{SIGN}certificate")
    player.browser.follow("/certificate/revoke")
    player.browser.send("/certificate/revoke")
    revoke(player)
    player.answer("check-digit", "owner")
    answer_questions(player)


def wants_a_picture(player: Player) -> None:
    """M10: a picture of a signature written by hand is a digital signature."""
    sign_in(player)
    check_all(
        player,
        lambda _, right: ("invalid", "no_picture") if right[0] == "valid" else right,
    )
    all_but(player, sign_in, check_all)


def thinks_it_hides(player: Player) -> None:
    """M10b: signing hides the text."""
    all_but(player)
    player.answer("signed-letter", "noise")


def trusts_mathematics(player: Player) -> None:
    """M10c: if the mathematics is right, the signature is valid."""
    sign_in(player)
    check_all(
        player,
        lambda _, right: right if right[1] == "text_changed" else ("valid", "all_passed"),
        ["mathematics"],
    )
    all_but(player, sign_in, check_all)


def trusts_the_check_digit(player: Player) -> None:
    """M10d: a check digit protects."""
    all_but(player)
    player.answer("check-digit", "real")


def tells_the_pin(player: Player) -> None:
    """Tell the colleague the PIN."""
    _gives_away(player, "tell_pin")


def sends_the_key(player: Player) -> None:
    """Send the colleague the key."""
    _gives_away(player, "send_key")


def _gives_away(player: Player, reply: str) -> None:
    sign_in(player)
    check_all(player)
    get_certificate(player)
    answer_colleague(player, reply)
    all_but(player, sign_in, check_all, get_certificate)


def signs_unread(player: Player) -> None:
    """Press “Sign it” in the list without opening the document."""
    sign_in(player)
    check_all(player)
    get_certificate(player)
    player.browser.go(f"{SIGN}papers")
    player.browser.follow(f"/papers/{player.truth.own_document}/sign")
    player.browser.send(f"/papers/{player.truth.own_document}/sign", pin=PIN)
    revoke(player)
    answer_questions(player)


def revokes_later(player: Player) -> None:
    """Let a day pass before the lost key is revoked."""
    all_but(player, revoke)
    player.phone.go("https://phone.test/clock")
    player.phone.send("/clock", span="day")
    revoke(player)


def guesses(player: Player) -> None:
    """Judge each document before its tests, and by luck rightly."""
    sign_in(player)
    for document, right in player.truth.right_verdicts.items():
        open_document(player, document)
        player.browser.follow(f"/documents/{document}/check")
        judge(player, document, right)
        player.browser.send(f"/documents/{document}/check", **dict.fromkeys(TESTS, "yes"))
    all_but(player, sign_in, check_all)


def blames_the_text(player: Player) -> None:
    """Call the changed document valid, because one letter is only a slip of the pen."""
    sign_in(player)
    check_all(
        player,
        lambda _, right: ("valid", "all_passed") if right[1] == "text_changed" else right,
    )
    all_but(player, sign_in, check_all)


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    sign_in(player)
    get_certificate(player)
    answer_colleague(player, "tell_pin")
    player.browser.go(f"{SIGN}papers")
    player.browser.follow(f"/papers/{player.truth.own_document}/sign")
    player.browser.send(f"/papers/{player.truth.own_document}/sign", pin=PIN)
    check_all(player, lambda _document, _right: ("valid", "all_passed"))
    revoke(player, "not_needed")
    player.answer("signed-letter", "noise")
    player.answer("check-digit", "signed")


DOING = {
    *("certificate", "good-document", "changed-document", "other-flaws"),
    *("signed", "revoked-first", "not-hidden", "check-digit"),
}
CARE = {"key-kept", "read-first", "tested-first"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_checks": {
        *("certificate", "signed", "revoked-first", "not-hidden", "check-digit"),
        *("key-kept", "read-first"),
    },
    "slips_and_repairs": set(),
    "wants_a_picture": {"good-document"},
    "thinks_it_hides": {"not-hidden"},
    "trusts_mathematics": {"other-flaws"},
    "trusts_the_check_digit": {"check-digit"},
    "tells_the_pin": {"key-kept"},
    "sends_the_key": {"key-kept"},
    "signs_unread": {"signed", "read-first"},
    "revokes_later": {"revoked-first"},
    "guesses": {"tested-first"},
    "blames_the_text": {"changed-document"},
    "clicks_everything": {
        *("changed-document", "other-flaws", "signed", "revoked-first"),
        *("not-hidden", "check-digit", "key-kept", "read-first"),
    },
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
