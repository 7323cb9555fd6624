"""A visitor's walk over every page of appeals, in each state that looks different."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.visitor import MY, PHONE, Page, Visitor

APPEALS = f"{MY}/appeals"


def appeal_pages(lang: str) -> Iterator[tuple[str, Page]]:
    """Yield a name and a page for everything that there is to see of appeals."""
    yield from _writing(Visitor(lang, exercise="06-appeals"))
    yield from _life(Visitor(lang, exercise="07-appeal-life"))


def fields(visitor: Visitor, slot: str, **changes: str) -> dict[str, str]:
    """Return the right answers in the form for one of the stories."""
    truth = visitor.truth
    return {
        "subject": getattr(truth, f"{slot}_subject"),
        "body": getattr(truth, f"{slot}_body"),
        "about": getattr(truth, f"{slot}_about"),
        "text": "Two weeks ago it began. I ask you for help.",
        "who": "open",
        "home": visitor.country.citizen.address.text,
        **changes,
    }


def write(visitor: Visitor, slot: str, **changes: str) -> Page:
    """Fill in the form for a story and come to the preview."""
    kind = getattr(visitor.truth, f"{slot}_kind")
    return visitor.post(f"{APPEALS}/new/{kind}", **fields(visitor, slot, **changes))


def send(visitor: Visitor, draft: str, confirmed: str = "yes") -> Page:
    return visitor.post(f"{APPEALS}/draft/{draft}/send", confirmed=confirmed)


def _writing(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "bodies-outside", visitor.get(f"{MY}/bodies")
    yield "phone-story", visitor.get(f"{PHONE}/messages/{visitor.country.inbox.messages[0].id}")
    visitor.sign_in()
    yield "home-appeals", visitor.get(f"{MY}/")
    yield "cabinet-appeals", visitor.get(f"{MY}/cabinet")
    yield "appeals-none", visitor.get(APPEALS)
    yield "appeals-bodies", visitor.get(f"{MY}/bodies")
    yield "appeals-kinds", visitor.get(f"{APPEALS}/new")
    for kind in ("ariza", "taklif", "shikoyat"):
        yield f"appeals-form-{kind}", visitor.get(f"{APPEALS}/new/{kind}")
        yield f"appeals-form-{kind}-problems", visitor.post(f"{APPEALS}/new/{kind}", text=" ")
    neighbour = visitor.truth.neighbour
    text = f"Please help {neighbour.full_name}, {neighbour.jshshir}, {neighbour.phone}"
    yield "appeals-preview-others", write(visitor, "request", text=text)
    yield "appeals-preview-homeless", write(visitor, "request", draft="a1", home="")
    yield "appeals-form-again", visitor.get(f"{APPEALS}/new/ariza?draft=a1")
    yield "appeals-preview", write(visitor, "request", draft="a1", who="secret")
    yield "appeals-sent", send(visitor, "a1")
    yield "appeals-preview-nameless", write(visitor, "idea", who="nameless")
    yield "appeals-unconsidered", send(visitor, "a2", "no")
    yield "appeals-list", visitor.get(APPEALS)
    yield "appeals-deleted", visitor.post(f"{APPEALS}/draft/a2/delete")
    yield "appeals-preview-complaint", write(visitor, "refusal")
    send(visitor, "a3")
    write(visitor, "request")
    yield "appeals-repeated", send(visitor, "a4")


def _life(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    truth = visitor.truth
    visitor.sign_in()
    yield "life-cabinet", visitor.get(f"{MY}/cabinet")
    yield "life-list", visitor.get(APPEALS)
    for slot in ("in_time", "forwarded", "extended", "overdue"):
        key = getattr(truth, f"{slot}_appeal")
        yield f"life-{slot}", visitor.get(f"{APPEALS}/{key}")
    early, late = truth.in_time_appeal, truth.overdue_appeal
    yield "life-secret", visitor.post(f"{APPEALS}/{early}/secret")
    yield "life-remind", visitor.post(f"{APPEALS}/{early}/remind")
    yield "life-remind-problem", visitor.post(f"{APPEALS}/{early}/remind")
    yield "life-complain", visitor.get(f"{APPEALS}/{late}/complain")
    yield "life-complain-problems", visitor.post(f"{APPEALS}/{late}/complain", body="", text="")
    said = {"body": truth.higher_body, "text": "They are late."}
    yield "life-complain-early", visitor.post(f"{APPEALS}/{early}/complain", **said)
    yield "life-complained", visitor.post(f"{APPEALS}/{late}/complain", **said)
    yield "life-complained-of", visitor.get(f"{APPEALS}/{late}")
    yield "life-withdrawn", visitor.post(f"{APPEALS}/{truth.forwarded_appeal}/withdraw")
    for _ in range(5):
        visitor.post(f"{PHONE}/clock", span="week")
    yield "life-answered", visitor.get(f"{APPEALS}/{early}")
    yield "life-rate-problems", visitor.post(f"{APPEALS}/{early}/rate", stars="")
    yield "life-rated", visitor.post(f"{APPEALS}/{early}/rate", stars="4", reply_to_office="thank")
    yield "phone-appeal-answer", visitor.get(f"{PHONE}/messages")
    yield "life-list-later", visitor.get(APPEALS)
    yield "life-log", visitor.get(f"{MY}/cabinet/log")
