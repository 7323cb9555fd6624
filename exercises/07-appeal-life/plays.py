"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from course.rehearsal import Player
from sandbox_portal.domain.law.terms import after_days

PORTAL = "https://my.gov.test/"
PHONE = "https://phone.test/"
TEXT = "The last day has passed, and I have had no answer. I ask you to see to it."
RIGHT_ANSWERS = {"secret-or-nameless": "secret", "from-which-day": "right-body"}


def sign_in(player: Player) -> None:
    """Sign in with One ID and the code on the phone."""
    player.browser.go(PORTAL)
    player.browser.follow("/authorize")
    player.browser.send("/authorize", login=player.truth.login, password=player.truth.password)
    player.browser.send("/code", code=player.newest_code())


def open_appeal(player: Player, key: str) -> None:
    """Open one of the appeals."""
    player.browser.go(f"{PORTAL}appeals/{key}")


def complain(player: Player, key: str, body: str) -> None:
    """Complain to a body about an appeal that got no answer."""
    open_appeal(player, key)
    player.browser.follow(f"/appeals/{key}/complain")
    player.browser.send(f"/appeals/{key}/complain", body=body, text=TEXT)


def complain_about_the_late_one(player: Player) -> None:
    """Complain where the last day has passed, one step above."""
    complain(player, player.truth.overdue_appeal, player.truth.higher_body)


def ask_for_secrecy(player: Player) -> None:
    """Ask to keep the name secret in the letter that the neighbour speaks of."""
    key = player.truth.secret_appeal
    open_appeal(player, key)
    player.browser.send(f"/appeals/{key}/secret")


def let_pass(player: Player, *spans: str) -> None:
    """Let time pass on the phone."""
    player.phone.go(f"{PHONE}clock")
    for span in spans:
        player.phone.send("/clock", span=span)


def wait(player: Player) -> None:
    """Let ten days pass."""
    let_pass(player, "week", "day", "day", "day")


def rate(player: Player, stars: str = "5", reply: str = "thank") -> None:
    """Rate the answer that came in time."""
    key = player.truth.in_time_appeal
    open_appeal(player, key)
    player.browser.send(f"/appeals/{key}/rate", stars=stars, reply_to_office=reply)


def reply(player: Player, message: str, day: str) -> None:
    """Tell the classmate a day."""
    player.phone.go(f"{PHONE}messages")
    player.phone.follow(f"/messages/{player.truth.months_puzzle}")
    player.phone.send(f"/messages/{message}/reply", reply=day)


def help_with_days(player: Player) -> None:
    """Count the 15 days rightly."""
    reply(player, player.truth.days_puzzle, player.truth.days_due)


def help_with_month(player: Player) -> None:
    """Count the month rightly."""
    reply(player, player.truth.months_puzzle, player.truth.months_due)


def answer_questions(player: Player) -> None:
    """Answer both questions rightly."""
    for question, choice in RIGHT_ANSWERS.items():
        player.answer(question, choice)


STEPS = (
    sign_in,
    complain_about_the_late_one,
    ask_for_secrecy,
    help_with_days,
    help_with_month,
    wait,
    rate,
    answer_questions,
)
"""What the exercise asks for, in a good order."""


def all_but(player: Player, *left_out: Callable[[Player], None]) -> None:
    """Do all that the exercise asks for, except some steps."""
    for step in STEPS:
        if step not in left_out:
            step(player)


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    all_but(player)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_signs_in(player: Player) -> None:
    """Sign in and leave."""
    sign_in(player)


def tired(player: Player) -> None:
    """Do what is due today and stop."""
    sign_in(player)
    complain_about_the_late_one(player)
    ask_for_secrecy(player)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right."""
    sign_in(player)
    late = player.truth.overdue_appeal
    complain(player, late, "reception")
    open_appeal(player, "a5")
    player.browser.send("/appeals/a5/withdraw")
    open_appeal(player, player.truth.forwarded_appeal)
    player.browser.send(f"/appeals/{player.truth.forwarded_appeal}/remind")
    player.answer("from-which-day", "sent")
    all_but(player, sign_in)


def counts_working_days(player: Player) -> None:
    """M07: the 15 days are working days."""
    all_but(player, help_with_days)
    last = after_days(player.truth.days_received, 15, "working")
    reply(player, player.truth.days_puzzle, last.isoformat())


def writes_without_a_name(player: Player) -> None:
    """M07b: without a name nothing can happen to me, so anonymous is safe."""
    all_but(player, ask_for_secrecy)
    player.answer("secret-or-nameless", "nameless")
    write(player, who="nameless", home="")
    player.browser.send("/appeals/draft/a6/send", confirmed="yes")


def sends_it_again(player: Player) -> None:
    """M07c: if I send it again every day, they hurry."""
    sign_in(player)
    home = player.truth.own_home
    for number in (5, 6, 7):
        write(player, who="open", home=home)
        player.browser.send(f"/appeals/draft/a{number}/send", confirmed="yes")
        let_pass(player, "day")
    all_but(player, sign_in)


def write(player: Player, **changes: str) -> None:
    """Write the letter that the neighbour speaks of once more, and come to the preview."""
    truth = player.truth
    player.browser.go(f"{PORTAL}appeals/new/ariza")
    player.browser.send(
        "/appeals/new/ariza",
        subject=truth.in_time_subject,
        body=truth.in_time_body,
        text="I write about this once more.",
        **changes,
    )


def counts_the_first_day(player: Player) -> None:
    """Take the day of arrival for day 1."""
    all_but(player, help_with_days)
    last = player.truth.days_received + timedelta(days=14)
    reply(player, player.truth.days_puzzle, last.isoformat())


def takes_thirty_days(player: Player) -> None:
    """Take a month for thirty days."""
    all_but(player, help_with_month)
    last = player.truth.months_received + timedelta(days=30)
    reply(player, player.truth.months_puzzle, last.isoformat())


def cannot_wait(player: Player) -> None:
    """Try to complain about a letter that is in time, and take the forwarded one back."""
    sign_in(player)
    complain(player, player.truth.in_time_appeal, "hokimiyat")
    open_appeal(player, player.truth.forwarded_appeal)
    player.browser.send(f"/appeals/{player.truth.forwarded_appeal}/withdraw")
    all_but(player, sign_in)


def complains_to_the_top(player: Player) -> None:
    """Complain about the late office to the very top."""
    sign_in(player)
    complain(player, player.truth.overdue_appeal, "reception")
    all_but(player, sign_in, complain_about_the_late_one)


def insults(player: Player) -> None:
    """Write something rude under the answer."""
    all_but(player, rate)
    rate(player, "1", "insult")


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    sign_in(player)
    truth = player.truth
    for key in (truth.in_time_appeal, truth.forwarded_appeal, truth.extended_appeal):
        complain(player, key, "reception")
    complain(player, truth.overdue_appeal, "reception")
    write(player, who="nameless", home="")
    player.browser.send("/appeals/draft/a6/send", confirmed="no")
    write(player, who="open", home=truth.own_home)
    player.browser.send("/appeals/draft/a7/send", confirmed="yes")
    ask_for_secrecy(player)
    reply(player, truth.days_puzzle, (truth.days_received + timedelta(days=14)).isoformat())
    reply(player, truth.months_puzzle, (truth.months_received + timedelta(days=30)).isoformat())
    for key in (truth.forwarded_appeal, truth.extended_appeal):
        open_appeal(player, key)
        player.browser.send(f"/appeals/{key}/withdraw")
    wait(player)
    rate(player, "1", "insult")
    player.answer("secret-or-nameless", "both")
    player.answer("from-which-day", "sent")


DOING = {"sign-in", "escalated", "due-days", "due-month", "secret", "rated", "questions"}
CARE = {"no-copies", "named", "patience"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_signs_in": (DOING | CARE) - {"sign-in"},
    "tired": (DOING | CARE) - {"sign-in", "escalated", "secret", "named"},
    "slips_and_repairs": set(),
    "counts_working_days": {"due-days"},
    "writes_without_a_name": {"secret", "named", "questions"},
    "sends_it_again": {"no-copies"},
    "counts_the_first_day": {"due-days"},
    "takes_thirty_days": {"due-month"},
    "cannot_wait": {"patience"},
    "complains_to_the_top": {"escalated"},
    "insults": {"rated"},
    "clicks_everything": (DOING | CARE) - {"sign-in", "secret"},
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
