"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from functools import partial

from course.rehearsal import Player
from course.steps import sign_in, steps_but

PORTAL = "https://my.gov.test/"
SERVICE = "residence"
MODELS = {
    "three": "anglo",
    "above": "european",
    "style": "asian",
    "nine": "russian",
    "everyone": "anglo",
    "binding": "european",
    "one-country": "russian",
    "korea": "asian",
}
FIRST_REQUEST = "M-2601"
SECOND_REQUEST = "M-2602"


def ask_for(player: Player, service: str, *papers: str) -> None:
    """Ask for a certificate, and let a quarter of an hour pass."""
    player.browser.go(f"{PORTAL}services")
    player.browser.follow(f"/services/{service}")
    attached = {f"attach-{paper}": "yes" for paper in papers}
    player.browser.send(f"/services/{service}/ask", **attached)
    player.phone.go("https://phone.test/")
    player.phone.follow("/clock")
    player.phone.send("/clock", span="quarter")


def ask_for_the_certificate(player: Player) -> None:
    """Ask for the residence certificate, and attach nothing."""
    ask_for(player, SERVICE)


def label(player: Player, labels: tuple[str, ...], request: str = FIRST_REQUEST) -> None:
    """Mark the steps of a request."""
    player.browser.go(f"{PORTAL}requests/{request}")
    marks = {f"step-{place}": key for place, key in enumerate(labels, start=1)}
    player.browser.send(f"/requests/{request}/labels", **marks)


def label_the_trace(player: Player) -> None:
    """Mark the steps as they are."""
    label(player, player.truth.labels[SERVICE])


def name_paper(player: Player, paper: str, request: str = FIRST_REQUEST) -> None:
    """Name a paper."""
    player.browser.go(f"{PORTAL}requests/{request}")
    player.browser.send(f"/requests/{request}/paper", paper=paper)


def name_the_paper(player: Player) -> None:
    """Name the paper that one office asked another for."""
    name_paper(player, player.truth.paper[SERVICE])


def open_request(player: Player) -> None:
    """Open the company's request."""
    player.browser.go(f"{PORTAL}cabinet/consents")
    player.browser.follow(f"/cabinet/consents/{player.truth.asking}")


def give(player: Player, fields: frozenset[str]) -> None:
    """Give a company some fields."""
    open_request(player)
    ticks = {f"give-{name}": "yes" for name in sorted(fields)}
    player.browser.send(f"/cabinet/consents/{player.truth.asking}/choose", **ticks)


def give_what_is_needed(player: Player) -> None:
    """Give what the purpose needs."""
    give(player, player.truth.asking_needs)


def refuse_the_company(player: Player) -> None:
    """Refuse, without a reason."""
    open_request(player)
    player.browser.send("/cabinet/consents/refuse", consent=player.truth.asking)


def sort_cards(player: Player, models: dict[str, str]) -> None:
    """Put each card to a model."""
    for name, model in models.items():
        player.answer(f"models-{name}", model)


def sort_rightly(player: Player) -> None:
    """Put each card to the model that it was said about."""
    sort_cards(player, MODELS)


def answer_question(player: Player) -> None:
    """Say that no model is right for every country."""
    player.answer("right-model", "none")


STEPS = (
    sign_in,
    ask_for_the_certificate,
    label_the_trace,
    name_the_paper,
    give_what_is_needed,
    sort_rightly,
    answer_question,
)
"""What the exercise asks for, in a good order."""


all_but = partial(steps_but, STEPS)
"""Do all that the exercise asks for, except some steps."""


def read_lure(player: Player) -> str:
    """Open the message that has a link, and return its key."""
    lure: str = player.truth.lure
    player.phone.go("https://phone.test/")
    player.phone.follow("/messages")
    player.phone.follow(f"/messages/{lure}")
    return lure


def handle_lure(player: Player, **how: str) -> None:
    """Do something careful with the message."""
    lure = read_lure(player)
    player.phone.send(f"/messages/{lure}/{'handle' if how else 'report'}", **how)


def open_link(player: Player) -> None:
    """Open the link of the message."""
    player.phone.send(f"/messages/{read_lure(player)}/link")


def model(player: Player) -> None:
    """Do all that the story asks, and report the message."""
    handle_lure(player, how="check")
    handle_lure(player)
    all_but(player)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_signs_in(player: Player) -> None:
    """Sign in and leave."""
    sign_in(player)


def refuses(player: Player) -> None:
    """Refuse the company's request: that is as right as giving what is needed."""
    all_but(player, give_what_is_needed)
    refuse_the_company(player)


def one_card_wrong(player: Player) -> None:
    """Put one card to another model: seven of eight are enough."""
    all_but(player, sort_rightly)
    sort_cards(player, {**MODELS, "everyone": "asian"})


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right."""
    player.browser.go(PORTAL)
    player.browser.follow("/authorize")
    player.browser.send("/authorize", login=player.truth.login, password="olma")  # noqa: S106
    sign_in(player)
    ask_for(player, "family")
    ask_for_the_certificate(player)
    label(player, ("g2g",) * 6, SECOND_REQUEST)
    label(player, player.truth.labels[SERVICE], SECOND_REQUEST)
    wrong = "ownership" if player.truth.paper[SERVICE] != "ownership" else "house_book"
    name_paper(player, wrong, SECOND_REQUEST)
    name_paper(player, player.truth.paper[SERVICE], SECOND_REQUEST)
    refuse_the_company(player)
    give_what_is_needed(player)
    sort_cards(player, dict.fromkeys(MODELS, "asian"))
    sort_rightly(player)
    player.answer("right-model", "anglo")
    answer_question(player)


def sees_only_a_website(player: Player) -> None:
    """M01: e-government is a website, so every step is between it and me."""
    all_but(player, label_the_trace)
    label(player, ("g2c",) * 6)


def carries_papers(player: Player) -> None:
    """M01b: I must carry papers between the offices, so I attach all that we have."""
    sign_in(player)
    ask_for(player, SERVICE, "house_book", "birth_certificate", "ownership", "mahalla_note")
    all_but(player, sign_in, ask_for_the_certificate)


def one_model_is_right(player: Player) -> None:
    """M01c: one model is the right one."""
    all_but(player, answer_question)
    player.answer("right-model", "european")


def follows_the_link(player: Player) -> None:
    """Open the link of the message, notice the address, and turn back."""
    open_link(player)
    all_but(player)


def opens_the_advertisement(player: Player) -> None:
    """Press a look-alike in the list, and give login and password there."""
    player.browser.go("https://rny.gov.test/")
    player.browser.send("/authorize", login=player.truth.login, password=player.truth.password)
    all_but(player)


def gives_everything(player: Player) -> None:
    """Give the company all that it asks for."""
    all_but(player, give_what_is_needed)
    give(player, player.truth.asking_fields)


def does_not_wait(player: Player) -> None:
    """Ask for the certificate, and do not wait for it."""
    sign_in(player)
    player.browser.go(f"{PORTAL}services")
    player.browser.follow(f"/services/{SERVICE}")
    player.browser.send(f"/services/{SERVICE}/ask")
    give_what_is_needed(player)
    sort_rightly(player)
    answer_question(player)


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    opens_everything_false(player)
    sign_in(player)
    ask_for(player, SERVICE, "house_book", "birth_certificate", "ownership", "mahalla_note")
    label(player, ("g2b",) * 6)
    for paper in ("house_book", "birth_certificate", "ownership", "mahalla_note"):
        if paper != player.truth.paper[SERVICE]:
            name_paper(player, paper)
    give(player, player.truth.asking_fields)
    sort_cards(player, dict.fromkeys(MODELS, "russian"))
    player.answer("right-model", "russian")


def opens_everything_false(player: Player) -> None:
    """Open the link and each look-alike."""
    open_link(player)
    for host in ("my-gov.test", "rny.gov.test", "id.gov.test.kirish.example"):
        player.browser.go(f"https://{host}/")


DOING = {"sign-in", "certificate", "trace", "paper", "models", "question"}
CARE = {"no-look-alike", "no-papers", "company"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_signs_in": (DOING | CARE) - {"sign-in", "no-look-alike"},
    "refuses": set(),
    "one_card_wrong": set(),
    "slips_and_repairs": set(),
    "sees_only_a_website": {"trace"},
    "carries_papers": {"no-papers"},
    "one_model_is_right": {"question"},
    "follows_the_link": {"no-look-alike"},
    "opens_the_advertisement": {"no-look-alike"},
    "gives_everything": {"company"},
    "does_not_wait": {"certificate", "trace", "paper"},
    "clicks_everything": (DOING | CARE) - {"sign-in", "certificate"},
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
