"""How different pupils play this exercise: the recordings and the browser test follow them.

For teachers and tests only: this file never reaches a pupil.
"""

from __future__ import annotations

from course.rehearsal import Player

KIOSK = "https://kiosk.gov.test/"
ONE_ID = "https://id.gov.test/authorize?client=my"
RIGHT_ANSWERS = {"finish-without-signing-out": "open", "how-to-help": "show"}


def start(player: Player) -> None:
    """Begin a turn of one's own."""
    player.kiosk.go(KIOSK)
    player.kiosk.send("/start")


def sign_in(player: Player, **more: str) -> None:
    """Sign in at the kiosk with the code on the phone."""
    player.kiosk.go(ONE_ID)
    truth = player.truth
    player.kiosk.send("/authorize", login=truth.login, password=truth.password, **more)
    player.kiosk.send("/code", code=player.newest_code())


def print_paper(player: Player) -> None:
    """Print the needed certificate, whatever the printer does."""
    player.kiosk.go(f"{KIOSK}print")
    player.kiosk.send("/print", document=player.truth.needed_document)


def take(player: Player) -> None:
    """Take what lies in the tray."""
    player.kiosk.go(f"{KIOSK}printer")
    player.kiosk.send("/printer/collect")


def deal_with_jam(player: Player, job: str) -> None:
    """Report the stuck paper, cancel the printing, and wait for the duty officer."""
    player.kiosk.go(f"{KIOSK}printer")
    player.kiosk.send("/printer/fault", fault="paper_jam")
    player.kiosk.send("/printer/cancel", job=job)
    for _ in range(4):
        player.kiosk.go(f"{KIOSK}printer")


def get_own_paper(player: Player) -> None:
    """Print and take the own certificate; if it gets stuck, once more."""
    print_paper(player)
    if player.truth.jams_at == 1:
        deal_with_jam(player, "p1")
        print_paper(player)
    take(player)


def sign_out(player: Player) -> None:
    """Sign out with One ID at the kiosk."""
    player.kiosk.go(f"{KIOSK}menu")
    player.kiosk.send("/sign-out")


def finish(player: Player) -> None:
    """Give the kiosk to the next visitor."""
    player.kiosk.go(f"{KIOSK}end")
    player.kiosk.send("/end")


def let_the_next_come(player: Player) -> None:
    """Let a quarter of an hour pass while the kiosk is free."""
    player.phone.go("https://phone.test/clock")
    player.phone.send("/clock", span="quarter")


def own_turn(player: Player) -> None:
    """Do all of one's own turn, and let the neighbour come."""
    start(player)
    sign_in(player)
    get_own_paper(player)
    sign_out(player)
    finish(player)
    let_the_next_come(player)


def help_with(player: Player, who: str) -> None:
    """Begin to help; her secrets are typed with these hands."""
    player.kiosk.go(KIOSK)
    player.kiosk.send("/start", helping="yes")
    player.kiosk.send("/help", step="password", who=who)
    player.kiosk.send("/help", step="code", who=who)


def print_for_elder(player: Player) -> None:
    """Press the button that prints her paper."""
    player.kiosk.go(f"{KIOSK}help")
    player.kiosk.send("/print", document=player.truth.elder_document)


def get_elder_paper(player: Player) -> None:
    """Print her paper and give it to her; if it gets stuck, once more."""
    print_for_elder(player)
    if player.truth.jams_at == 2:
        deal_with_jam(player, "p2")
        print_for_elder(player)
    take(player)


def elder_signs_out(player: Player) -> None:
    """Show her where to sign out."""
    player.kiosk.go(f"{KIOSK}help")
    player.kiosk.send("/help", step="sign_out", who="elder")


def elder_turn(player: Player) -> None:
    """Help her as one should."""
    help_with(player, "elder")
    get_elder_paper(player)
    elder_signs_out(player)
    finish(player)


def answer_questions(player: Player) -> None:
    """Answer both questions rightly."""
    for question, choice in RIGHT_ANSWERS.items():
        player.answer(question, choice)


def model(player: Player) -> None:
    """Do all that the story asks, and nothing that it does not."""
    own_turn(player)
    elder_turn(player)
    answer_questions(player)


def empty(_player: Player) -> None:
    """Open the desk and do nothing."""


def only_own_paper(player: Player) -> None:
    """Get the own paper, leave the kiosk clean, and go home."""
    start(player)
    sign_in(player)
    get_own_paper(player)
    if player.truth.jams_at == 2:
        print_paper(player)
        deal_with_jam(player, "p2")
    sign_out(player)
    finish(player)


def slips_and_repairs(player: Player) -> None:
    """Make honest mistakes, and put all of them right before anybody comes."""
    start(player)
    player.kiosk.go(ONE_ID)
    player.kiosk.send("/authorize", login=player.truth.login, password="anor")  # noqa: S106
    sign_in(player)
    print_paper(player)
    if player.truth.jams_at == 1:
        player.kiosk.go(f"{KIOSK}printer")
        player.kiosk.send("/printer/fault", fault="dark_screen")
        deal_with_jam(player, "p1")
        print_paper(player)
    finish(player)
    player.kiosk.send("/start")
    take(player)
    sign_out(player)
    finish(player)
    let_the_next_come(player)
    help_with(player, "elder")
    print_for_elder(player)
    if player.truth.jams_at == 2:
        player.kiosk.go(f"{KIOSK}printer")
        player.kiosk.send("/printer/fault", fault="paper_jam")
        for _ in range(4):
            player.kiosk.go(f"{KIOSK}printer")
    take(player)
    elder_signs_out(player)
    finish(player)
    player.answer("how-to-help", "type")
    answer_questions(player)


def only_finishes(player: Player) -> None:
    """M09: closing the window is signing out."""
    start(player)
    sign_in(player)
    get_own_paper(player)
    finish(player)
    let_the_next_come(player)
    help_with(player, "elder")
    get_elder_paper(player)
    finish(player)
    let_the_next_come(player)
    answer_questions(player)
    player.answer("finish-without-signing-out", "clean")


def types_for_elder(player: Player) -> None:
    """M09b: helping means knowing the password."""
    own_turn(player)
    help_with(player, "pupil")
    get_elder_paper(player)
    elder_signs_out(player)
    finish(player)
    answer_questions(player)
    player.answer("how-to-help", "type")


def forgets_papers(player: Player) -> None:
    """M09c: a paper that was not taken or that got stuck is no concern of mine any more."""
    start(player)
    sign_in(player)
    print_paper(player)
    sign_out(player)
    finish(player)
    let_the_next_come(player)
    elder_turn(player)
    answer_questions(player)


def waits_for_the_clock(player: Player) -> None:
    """Walk away from the open kiosk, and come back to sign out properly."""
    start(player)
    sign_in(player)
    let_the_next_come(player)
    own_turn(player)
    elder_turn(player)
    answer_questions(player)


def lets_it_remember(player: Player) -> None:
    """Tick the box at the public screen, and do all else well."""
    start(player)
    sign_in(player, remember="yes")
    get_own_paper(player)
    sign_out(player)
    finish(player)
    let_the_next_come(player)
    elder_turn(player)
    answer_questions(player)


def clicks_everything(player: Player) -> None:
    """Press every button that there is, without reading."""
    start(player)
    sign_in(player, remember="yes")
    for document in ("residence", "family", "study"):
        player.kiosk.go(f"{KIOSK}print")
        player.kiosk.send("/print", document=document)
    player.kiosk.go(f"{KIOSK}printer")
    for fault in ("paper_jam", "no_paper", "dark_screen"):
        player.kiosk.send("/printer/fault", fault=fault)
    finish(player)
    let_the_next_come(player)
    help_with(player, "pupil")
    print_for_elder(player)
    player.kiosk.go(f"{KIOSK}printer")
    finish(player)
    let_the_next_come(player)
    player.answer("finish-without-signing-out", "clean")
    player.answer("how-to-help", "memo")


DOING = {
    *("at-kiosk", "own-paper", "signed-out", "fault"),
    *("elder-paper", "elder-typed", "elder-out", "questions"),
}
CARE = {"own-hands", "no-traces", "nobody-saw"}
PLAYS: dict[str, set[str]] = {
    "model": set(),
    "empty": DOING | CARE,
    "only_own_paper": {
        *("elder-paper", "elder-typed", "elder-out", "questions", "own-hands", "nobody-saw"),
    },
    "slips_and_repairs": set(),
    "only_finishes": {"signed-out", "elder-out", "questions", "no-traces", "nobody-saw"},
    "types_for_elder": {"elder-typed", "own-hands", "questions"},
    "forgets_papers": {"own-paper", "fault", "nobody-saw"},
    "waits_for_the_clock": {"no-traces"},
    "lets_it_remember": {"no-traces"},
    "clicks_everything": (DOING | CARE) - {"at-kiosk"},
}
"""The plays of this unit, and the grade ids of the checks that each fails."""
