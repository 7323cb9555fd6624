"""How different pupils play this exercise: the recordings follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from course.rehearsal import Player

MAHALLA = "https://mahalla.gov.test/"
DESK = f"{MAHALLA}desk"
PHONE = "https://phone.test/messages"
MASK = 417
RIGHT_ANSWERS = {"without-names": "who", "what-it-shows": "here"}


def sign_in(player: Player) -> None:
    """Sign in with One ID and the code on the phone."""
    player.browser.go(MAHALLA)
    player.browser.follow("/authorize")
    player.browser.send("/authorize", login=player.truth.login, password=player.truth.password)
    player.browser.send("/code", code=player.newest_code())


def ask_for_certificate(player: Player, *papers: str) -> None:
    """Ask for the certificate, with papers or without."""
    player.browser.go(f"{MAHALLA}services")
    player.browser.follow("/services/certificate")
    ticked = dict.fromkeys(papers, "yes")
    player.browser.send("/services/certificate", detail="job", **ticked)


def become_secretary(player: Player) -> None:
    """Change the role."""
    player.browser.go(MAHALLA)
    player.browser.send("/role", role="secretary")


def count(player: Player, more: int = 0) -> None:
    """Count the register, perhaps with a mistake in each number."""
    player.browser.go(f"{DESK}/register")
    counts = {f"count-{key}": str(n + more) for key, n in player.truth.own_counts.items()}
    player.browser.send("/desk/register", **counts)


def tenths(number: int) -> str:
    """Return a number of tenths as one types it."""
    return f"{number // 10}.{number % 10}"


def work_out_rate(player: Player) -> None:
    """Give the figure per 1,000 households."""
    player.browser.go(DESK)
    player.browser.send("/desk/rate", rate=tenths(player.truth.own_rate))


def send_help(player: Player, mahalla: str = "") -> None:
    """Say where the social worker should go; without a name, where it is right."""
    player.browser.go(DESK)
    player.browser.send("/desk/busiest", busiest=mahalla or player.truth.busiest)


def shape(player: Player, row_end: str, *ticks: str) -> None:
    """Shape the table."""
    player.browser.go(f"{DESK}/publish/shape")
    player.browser.send("/desk/publish/shape", row_end=row_end, **dict.fromkeys(ticks, "yes"))


def hide(player: Player, cells: Iterable[str]) -> None:
    """Hide numbers."""
    player.browser.go(f"{DESK}/publish")
    player.browser.send("/desk/publish/hide", **{f"hide-{cell}": "yes" for cell in sorted(cells)})


def with_company(player: Player) -> set[str]:
    """Return the small numbers, each with one more number of its row."""
    small = player.truth.small_numbers
    return small | {f"{cell.split('-')[0]}-certificate" for cell in small}


def look_as_reader(player: Player) -> None:
    """Look at the table as a curious reader."""
    player.browser.go(f"{DESK}/publish")
    player.browser.follow("/desk/publish/reader")


def publish(player: Player) -> None:
    """Publish the table as it is."""
    player.browser.go(f"{DESK}/publish")
    player.browser.send("/desk/publish")


def publish_well(player: Player) -> None:
    """Publish per 1,000 households, small numbers hidden with company, after a look."""
    shape(player, "rate", "grand_total")
    hide(player, with_company(player))
    look_as_reader(player)
    publish(player)


def choose_mask(player: Player) -> None:
    """Think of a secret number."""
    player.browser.go(f"{DESK}/circle")
    player.browser.send("/desk/circle/mask", mask=str(MASK))


def pass_slip(player: Player, number: int) -> None:
    """Pass a slip on."""
    player.browser.send("/desk/circle/pass", number=str(number))


def say_average(player: Player) -> None:
    """Say the average."""
    player.browser.go(f"{DESK}/circle")
    player.browser.send("/desk/circle/average", average=tenths(player.truth.average))


def go_round(player: Player) -> None:
    """Find out the average without telling a number."""
    choose_mask(player)
    pass_slip(player, MASK + player.truth.own_number)
    say_average(player)


def live_months(player: Player, percent: int | None = None) -> None:
    """Let the month happen both ways, and say which share was saved."""
    player.browser.go(f"{DESK}/load")
    player.browser.send("/desk/load/run", way="without")
    player.browser.send("/desk/load/run", way="with")
    share = player.truth.saved_percent if percent is None else percent
    player.browser.send("/desk/load/saving", saving=str(share))


def reply(player: Player, message: str, answer: str) -> None:
    """Answer a message on the phone."""
    player.phone.go(PHONE)
    player.phone.follow(f"/messages/{message}")
    player.phone.send(f"/messages/{message}/reply", reply=answer)


def answer_questions(player: Player) -> None:
    """Answer both questions rightly."""
    for question, choice in RIGHT_ANSWERS.items():
        player.answer(question, choice)


STEPS = (
    sign_in,
    ask_for_certificate,
    become_secretary,
    count,
    work_out_rate,
    send_help,
    publish_well,
    go_round,
    live_months,
    answer_questions,
)
"""What the exercise asks for, in a good order."""


def all_with(player: Player, **instead: Callable[[Player], None]) -> None:
    """Do all that the exercise asks for; some steps may be done in another way."""
    for step in STEPS:
        instead.get(step.__name__, step)(player)


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""

    def quiet_circle(player: Player) -> None:
        choose_mask(player)
        reply(player, "colleague", "refuse")
        pass_slip(player, MASK + player.truth.own_number)
        say_average(player)

    def count_and_refuse(player: Player) -> None:
        count(player)
        reply(player, "reporter", "refuse")

    all_with(player, count=count_and_refuse, go_round=quiet_circle)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_signs_in(player: Player) -> None:
    """Sign in and leave."""
    sign_in(player)


def tired(player: Player) -> None:
    """Do the first half well and stop."""
    for step in STEPS[:6]:
        step(player)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right; put kinds together instead of hiding."""

    def miscount(player: Player) -> None:
        count(player, more=1)
        count(player)
        player.browser.send("/desk/rate", rate="3")

    def change_mind(player: Player) -> None:
        send_help(player, player.truth.largest)
        send_help(player)

    def put_together(player: Player) -> None:
        shape(player, "total", "column_totals", "list-names")
        hide(player, player.truth.small_numbers)
        look_as_reader(player)
        shape(player, "both", "column_totals", "grand_total", "kind-care", "kind-money")
        hide(player, ())
        look_as_reader(player)
        publish(player)

    def new_round(player: Player) -> None:
        choose_mask(player)
        pass_slip(player, MASK)
        player.browser.send("/desk/circle/average", average="1")
        go_round(player)

    def recount(player: Player) -> None:
        live_months(player, 100)
        live_months(player)

    all_with(
        player,
        count=miscount,
        send_help=change_mind,
        publish_well=put_together,
        go_round=new_round,
        live_months=recount,
    )


def no_names_is_enough(player: Player) -> None:
    """M11: a table without names is anonymous, so nothing has to be hidden."""

    def publish_open(player: Player) -> None:
        shape(player, "rate", "grand_total")
        look_as_reader(player)
        publish(player)

    all_with(player, publish_well=publish_open)
    player.answer("without-names", "nothing")


def most_is_worst(player: Player) -> None:
    """M11b: where most requests come from, it is worst."""

    def to_the_largest(player: Player) -> None:
        send_help(player, player.truth.largest)

    def publish_raw(player: Player) -> None:
        shape(player, "total")
        hide(player, with_company(player))
        look_as_reader(player)
        publish(player)

    all_with(player, send_help=to_the_largest, publish_well=publish_raw)


def hides_one_shows_total(player: Player) -> None:
    """M11c: hide the one number, and show the total."""

    def publish_leaky(player: Player) -> None:
        shape(player, "both", "column_totals", "grand_total")
        hide(player, player.truth.small_numbers)
        publish(player)

    all_with(player, publish_well=publish_leaky)


def hides_all(player: Player) -> None:
    """Hide every number, to be on the safe side."""

    def publish_nothing(player: Player) -> None:
        shape(player, "rate")
        kinds = player.truth.own_counts
        hide(player, {f"m{n}-{kind}" for n in range(1, 7) for kind in kinds})
        look_as_reader(player)
        publish(player)

    all_with(player, publish_well=publish_nothing)


def attaches_names(player: Player) -> None:
    """Hide the small numbers, and attach the list of names."""

    def publish_list(player: Player) -> None:
        shape(player, "rate", "list-names")
        hide(player, with_company(player))
        look_as_reader(player)
        publish(player)

    all_with(player, publish_well=publish_list)


def tells_the_reporter(player: Player) -> None:
    """Tell the names to somebody who promises not to print them."""
    all_with(player)
    reply(player, "reporter", "tell")


def passes_raw_number(player: Player) -> None:
    """Write the own number on the slip, without the mask."""

    def raw(player: Player) -> None:
        choose_mask(player)
        pass_slip(player, player.truth.own_number)
        say_average(player)

    all_with(player, go_round=raw)


def tells_the_colleague(player: Player) -> None:
    """Do the circle well, and tell the own number by message all the same."""
    all_with(player)
    reply(player, "colleague", "tell")


def brings_papers(player: Player) -> None:
    """Attach papers that the state already has."""

    def with_papers(player: Player) -> None:
        ask_for_certificate(player, "id_copy", "income")

    all_with(player, ask_for_certificate=with_papers)


def clicks_everything(player: Player) -> None:
    """Press every button and tick every box, without reading."""
    sign_in(player)
    ask_for_certificate(player, "id_copy", "family_list", "income")
    become_secretary(player)
    count(player)
    reply(player, "reporter", "tell")
    send_help(player, player.truth.largest)
    ticks = ("column_totals", "grand_total", "list-names", "list-phones")
    kinds = [f"kind-{kind}" for kind in player.truth.own_counts]
    mahallas = [f"mahalla-m{n}" for n in range(1, 7)]
    shape(player, "both", *ticks, *kinds, *mahallas)
    hide(player, ["merged-merged"])
    look_as_reader(player)
    publish(player)
    choose_mask(player)
    reply(player, "colleague", "tell")
    pass_slip(player, player.truth.own_number)
    live_months(player, 100)
    player.answer("without-names", "nothing")
    player.answer("what-it-shows", "country")


DOING = {
    *("certificate", "counted", "rate", "busiest", "per-thousand", "small-hidden"),
    *("not-worked-out", "readable", "average", "saving", "questions"),
}
CARE = {"names-kept", "number-kept", "no-papers", "looked"}
PUBLISHED = {
    *("per-thousand", "small-hidden", "not-worked-out", "readable", "names-kept", "looked"),
}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_signs_in": DOING | CARE,
    "tired": PUBLISHED | {"average", "saving", "questions", "number-kept"},
    "slips_and_repairs": set(),
    "no_names_is_enough": {"small-hidden", "not-worked-out", "questions"},
    "most_is_worst": {"busiest", "per-thousand"},
    "hides_one_shows_total": {"not-worked-out", "looked"},
    "hides_all": {"readable"},
    "attaches_names": {"names-kept"},
    "tells_the_reporter": {"names-kept"},
    "passes_raw_number": {"number-kept"},
    "tells_the_colleague": {"number-kept"},
    "brings_papers": {"no-papers"},
    "clicks_everything": {
        *("rate", "busiest", "not-worked-out", "readable", "average", "saving", "questions"),
        *("names-kept", "number-kept", "no-papers"),
    },
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
