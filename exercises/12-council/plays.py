"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

import re
from functools import partial

from course import steps
from course.rehearsal import Player
from course.steps import enter_code, steps_but
from sandbox_portal.scenarios.loader import load_scenario

COUNCIL = "https://council.gov.test/"
CABINET = "https://my.gov.test/cabinet"
KIOSK = "https://kiosk.gov.test/"
PHONE = "https://phone.test/"
COMMENT = "A good idea. Who will look after it in winter?"
RIGHT_ANSWERS = {
    "two-channels": "one",
    "secret-and-checked": "count",
    "what-trust-is": "keep",
    "after-taking-back": "stays",
}


def find_decision(player: Player) -> None:
    """Read the sitting in which the bus was discussed, and say what was decided."""
    session = player.truth.decision_session
    player.browser.go(f"{COUNCIL}sessions")
    player.browser.follow(f"/sessions/{session}")
    player.answer("evening-bus", player.truth.decision_outcome)


def ask_for_code(player: Player) -> None:
    """Give login and password at this site, so that a code comes."""
    steps.ask_for_code(player, COUNCIL)


def sign_in(player: Player) -> None:
    """Sign in at this site with One ID and the code on the phone."""
    steps.sign_in(player, COUNCIL)


def open_message(player: Player, message: str) -> None:
    """Open a chat."""
    player.phone.go(f"{PHONE}messages")
    player.phone.follow(f"/messages/{message}")


def reply(player: Player, message: str, answer: str) -> None:
    """Answer a chat."""
    open_message(player, message)
    player.phone.send(f"/messages/{message}/reply", reply=answer)


def report_offer(player: Player) -> None:
    """Report the offer of money."""
    open_message(player, "offer")
    player.phone.send("/messages/offer/report")


def open_initiative(player: Player) -> str:
    """Open an initiative and return its address."""
    player.browser.go(f"{COUNCIL}initiatives")
    one = initiative_of(player)
    player.browser.follow(one)
    return one


def initiative_of(player: Player) -> str:
    """Return the path of the first initiative."""
    return f"/initiatives/{player.truth.initiatives[0]}"


def take_part(player: Player) -> None:
    """Support an initiative and comment on it."""
    one = open_initiative(player)
    player.browser.send(f"{one}/support")
    player.browser.send(f"{one}/comment", comment=COMMENT)


def own_vote(player: Player) -> str:
    """Return the path of the vote in which the pupil may take part."""
    return f"/votes/{player.truth.vote}"


def choice(player: Player) -> str:
    """Return what this pupil votes for."""
    chosen: str = player.truth.options[0]
    return chosen


def vote(player: Player) -> None:
    """Vote in the browser."""
    own = own_vote(player)
    player.browser.go(f"{COUNCIL}votes")
    player.browser.follow(own)
    player.browser.follow(f"{own}/ballot")
    player.browser.send(f"{own}/ballot", choice=choice(player))
    player.browser.send(f"{own}/cast", choice=choice(player))


def vote_at_kiosk(player: Player) -> None:
    """Vote at the infokiosk."""
    own = own_vote(player)
    come_to_kiosk(player)
    player.kiosk.follow(own)
    player.kiosk.follow(f"{own}/ballot")
    player.kiosk.send(f"{own}/ballot", choice=choice(player))
    player.kiosk.send(f"{own}/cast", choice=choice(player))


def come_to_kiosk(player: Player) -> None:
    """Start at the kiosk, sign in there, and open the votes."""
    player.kiosk.go(KIOSK)
    player.kiosk.send("/start")
    player.kiosk.follow("/votes")
    player.kiosk.follow("/authorize")
    player.kiosk.send("/authorize", login=player.truth.login, password=player.truth.password)
    player.kiosk.send("/code", code=player.newest_code())
    player.kiosk.follow("/votes")


def try_again_at_kiosk(player: Player) -> None:
    """Ask for a second paper at the infokiosk."""
    own = own_vote(player)
    come_to_kiosk(player)
    player.kiosk.follow(own)
    player.kiosk.send(f"{own}/again")


def wait_a_week(player: Player) -> None:
    """Let a week pass, so that the box is opened."""
    player.phone.go(f"{PHONE}clock")
    player.phone.send("/clock", span="week")


def recount(player: Player) -> None:
    """Count the papers: those of the others, and one's own."""
    own = own_vote(player)
    counts = dict(player.truth.papers_of_others)
    counts[choice(player)] = counts.get(choice(player), 0) + 1
    numbers = {f"count-{key}": str(counts.get(key, 0)) for key in player.truth.options}
    player.browser.go(f"{COUNCIL}votes")
    player.browser.follow(own)
    player.browser.follow(f"{own}/recount")
    player.browser.send(f"{own}/recount", **numbers)


def find_receipt(player: Player) -> None:
    """Look for the own code among the stubs."""
    own = own_vote(player)
    player.browser.go(f"{COUNCIL}votes{own.removeprefix('/votes')}/receipt")
    code = re.search(r"[A-Z]{3}-\d{3}", player.browser.text())
    player.browser.go(f"{COUNCIL}votes{own.removeprefix('/votes')}/stubs")
    player.browser.send(f"{own}/stubs", stub=code[0] if code else "")


def withdraw_ended(player: Player) -> None:
    """Withdraw a consent whose purpose has ended."""
    player.browser.go(f"{CABINET}/consents")
    consent = min(player.truth.ended_consents)
    player.browser.send("/cabinet/consents/withdraw", consent=consent)


def bodies_met(player: Player) -> int:
    """Count the bodies in the footprint: register and council, and those with a consent."""
    pools = load_scenario("12-council").consents
    met = player.truth.kept_consents | player.truth.ended_consents
    plans = (*pools.kept_pool, *pools.ended_pool) if pools else ()
    return 2 + len({plan.body for plan in plans if plan.key in met})


def count_footprint(player: Player, bodies: int | None = None) -> None:
    """Count bodies and fields; the register alone has all six fields."""
    player.browser.go(f"{CABINET}/footprint")
    number = bodies_met(player) if bodies is None else bodies
    player.browser.send("/cabinet/footprint", bodies=str(number), fields="6")


def look_at_log(player: Player) -> None:
    """Check the chain, and change a line of the copy."""
    player.browser.go(f"{CABINET}/steps")
    player.browser.send("/cabinet/steps/check")
    player.browser.send("/cabinet/steps/try", line="3")


def answer_questions(player: Player) -> None:
    """Answer the four questions rightly."""
    for question, answer in RIGHT_ANSWERS.items():
        player.answer(question, answer)


STEPS = (
    *(find_decision, sign_in, report_offer, take_part, vote, wait_a_week),
    *(recount, find_receipt, withdraw_ended, count_footprint, look_at_log, answer_questions),
)
"""What the exercise asks for, in a good order."""


all_but = partial(steps_but, STEPS)
"""Do all that the exercise asks for, except some steps."""


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    find_decision(player)
    sign_in(player)
    report_offer(player)
    player.phone.send("/messages/offer/reply", reply="refuse")
    take_part(player)
    vote(player)
    reply(player, "twice", "once")
    all_but(player, *STEPS[:5])


def at_the_kiosk(player: Player) -> None:
    """Do the same, and vote at the infokiosk."""
    find_decision(player)
    vote_at_kiosk(player)
    player.kiosk.send("/sign-out")
    sign_in(player)
    report_offer(player)
    take_part(player)
    all_but(player, *STEPS[:5])


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def tired(player: Player) -> None:
    """Do the first half well and stop."""
    for step in STEPS[:5]:
        step(player)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right."""
    find_decision(player)
    ask_for_code(player)
    player.browser.send("/code", code="12")
    enter_code(player)
    reply(player, "offer", "ask_adult")
    report_offer(player)
    one = open_initiative(player)
    player.browser.send(f"{one}/support")
    player.browser.send(f"{one}/comment", comment="I WANT THIS NOW AND HERE")
    player.browser.send(f"{one}/comment", comment=COMMENT)
    foreign = f"/votes/{player.truth.foreign_vote}"
    player.browser.go(f"{COUNCIL}votes")
    player.browser.follow(foreign)
    vote(player)
    reply(player, "twice", "come")
    player.browser.go(f"{COUNCIL}votes/{player.truth.vote}/recount")
    wait_a_week(player)
    player.browser.go(f"{COUNCIL}votes/{player.truth.vote}/recount")
    zeros = {f"count-{key}": "0" for key in player.truth.options}
    player.browser.send(f"{own_vote(player)}/recount", **zeros)
    recount(player)
    find_receipt(player)
    withdraw_ended(player)
    count_footprint(player, bodies_met(player) - 1)
    count_footprint(player)
    look_at_log(player)
    player.answer("two-channels", "two")
    answer_questions(player)


def votes_twice(player: Player) -> None:
    """M12: who clicks more often has more votes."""
    all_but(player, *STEPS[5:])
    reply(player, "twice", "come")
    try_again_at_kiosk(player)
    player.kiosk.send("/sign-out")
    all_but(player, *STEPS[:5])
    player.answer("two-channels", "two")


def cannot_be_checked(player: Player) -> None:
    """M12b: what is secret can only be believed."""
    all_but(player)
    player.answer("secret-and-checked", "cannot")


def gives_everything(player: Player) -> None:
    """M12c: whoever is trusted gets the code."""
    find_decision(player)
    ask_for_code(player)
    reply(player, "offer", "send_code")
    enter_code(player)
    all_but(player, find_decision, sign_in)
    player.answer("what-trust-is", "give")


def gone_is_gone(player: Player) -> None:
    """M12d: a consent that was taken back leaves no trace."""
    all_but(player, count_footprint)
    bodies = bodies_met(player) - 1
    count_footprint(player, bodies)
    player.answer("after-taking-back", "gone")


def sells_the_vote(player: Player) -> None:
    """Take the money, and keep the code."""
    find_decision(player)
    sign_in(player)
    reply(player, "offer", "sell_vote")
    all_but(player, find_decision, sign_in)


def says_nothing(player: Player) -> None:
    """Leave the offer alone and tell nobody."""
    all_but(player, report_offer)


def does_not_count(player: Player) -> None:
    """Believe the result without counting and without looking for the receipt."""
    all_but(player, recount, find_receipt)


def rude(player: Player) -> None:
    """Write an insult first."""
    find_decision(player)
    sign_in(player)
    one = open_initiative(player)
    player.browser.send(f"{one}/comment", comment="Only an idiot can want this")
    all_but(player, find_decision, sign_in)


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    find_decision(player)
    decided = player.truth.decision_outcome
    player.answer("evening-bus", "adopted" if decided != "adopted" else "rejected")
    ask_for_code(player)
    reply(player, "offer", "send_code")
    enter_code(player)
    take_part(player)
    vote(player)
    reply(player, "twice", "come")
    player.browser.go(f"{COUNCIL}votes/{player.truth.vote}")
    player.browser.send(f"{own_vote(player)}/again")
    wait_a_week(player)
    player.browser.go(f"{COUNCIL}votes/{player.truth.vote}/recount")
    player.browser.send(
        f"{own_vote(player)}/recount", **{f"count-{key}": "9" for key in player.truth.options}
    )
    player.browser.go(f"{CABINET}/consents")
    for consent in sorted(player.truth.kept_consents | player.truth.ended_consents):
        player.browser.send("/cabinet/consents/withdraw", consent=consent)
    count_footprint(player, 0)
    look_at_log(player)
    player.answer("two-channels", "two")
    player.answer("secret-and-checked", "names")
    player.answer("what-trust-is", "swap")
    player.answer("after-taking-back", "later")


DOING = {
    *("decision", "take-part", "voted", "recount", "receipt", "footprint", "own-log"),
    *("question-twice", "question-secret", "question-trust", "question-gone"),
}
CARE = {"code-kept", "offer-reported", "one-voice"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "at_the_kiosk": set(),
    "empty": DOING | CARE,
    "tired": DOING - {"decision", "take-part", "voted"},
    "slips_and_repairs": set(),
    "votes_twice": {"one-voice", "question-twice"},
    "cannot_be_checked": {"question-secret"},
    "gives_everything": {"code-kept", "question-trust"},
    "gone_is_gone": {"footprint", "question-gone"},
    "sells_the_vote": {"offer-reported"},
    "says_nothing": {"offer-reported"},
    "does_not_count": {"recount", "receipt"},
    "rude": {"one-voice"},
    "clicks_everything": (DOING | CARE) - {"take-part", "voted", "own-log"},
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
