"""A walk over the pages of services, forms, the number, the start page and the consent screen."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sandbox_portal.sites.visitor import MY, PHONE, Page, Visitor

START = "https://search.test"
PRIZE = "https://super-yutuq.example"
TRACE = "01-who-serves-whom"
FORMS = "02-personal-data"


def service_pages(lang: str) -> Iterator[tuple[str, Page]]:
    """Yield every page of the first two exercises in each state that looks different."""
    yield from _trace_pages(Visitor(lang, exercise=TRACE))
    yield from _consent_pages(Visitor(lang, exercise=TRACE))
    yield from _form_pages(Visitor(lang, exercise=FORMS))


def ticks(names: object, prefix: str = "give") -> dict[str, str]:
    """Return the fields of boxes that are ticked."""
    return {f"{prefix}-{name}": "yes" for name in names}


def _trace_pages(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "start", visitor.get(f"{START}/")
    yield "phone-lure", visitor.get(f"{PHONE}/messages/{visitor.truth.lure}")
    yield "services-outside", visitor.get(f"{MY}/services")
    yield "service-turned-away", visitor.get(f"{MY}/services/residence")
    visitor.sign_in()
    yield "home-services", visitor.get(f"{MY}/")
    yield "cabinet-services", visitor.get(f"{MY}/cabinet")
    yield "service", visitor.get(f"{MY}/services/residence")
    asked = visitor.post(f"{MY}/services/residence/ask", **ticks(["house_book"], "attach"))
    yield "request-runs", asked
    yield "service-problems", visitor.post(f"{MY}/services/residence/ask")
    yield "request-not-done", visitor.post(f"{asked.url.split('?')[0]}/labels")
    yield "services-running", visitor.get(f"{MY}/services")
    visitor.post(f"{PHONE}/clock", span="quarter")
    number = visitor.country.services.requests[0].id
    page = f"{MY}/requests/{number}"
    yield "phone-request-done", visitor.get(f"{PHONE}/messages/{number}-done")
    yield "request-done", visitor.get(page)
    labels = {f"step-{place}": key for place, key in enumerate(visitor.truth.labels["residence"])}
    yield "labels-problems", visitor.post(f"{page}/labels", **labels)
    yield "paper-problems", visitor.post(f"{page}/paper")
    yield "paper-named", visitor.post(f"{page}/paper", paper="ownership")
    yield "services-done", visitor.get(f"{MY}/services")
    yield "log-services", visitor.get(f"{MY}/cabinet/log")


def _consent_pages(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    visitor.sign_in()
    asking = visitor.truth.asking
    page = f"{MY}/cabinet/consents/{asking}"
    yield "consents-company", visitor.get(f"{MY}/cabinet/consents")
    yield "consent-screen", visitor.get(page)
    yield "consent-none", visitor.post(f"{page}/choose")
    yield "consent-refused", visitor.post(f"{MY}/cabinet/consents/refuse", consent=asking)
    yield "consent-again", visitor.get(page)
    yield "consent-given", visitor.post(f"{page}/choose", **ticks(visitor.truth.asking_needs))
    yield "consent-screen-given", visitor.get(page)
    for _ in range(3):
        visitor.post(f"{PHONE}/clock", span="week")
    yield "consent-over", visitor.get(f"{MY}/cabinet/consents")


def _form_pages(visitor: Visitor) -> Iterator[tuple[str, Page]]:
    yield "prize", visitor.get(f"{PRIZE}/")
    yield "prize-problems", visitor.post(f"{PRIZE}/form/send")
    yield "prize-refused", visitor.post(f"{PRIZE}/form/refuse")
    yield "fields", visitor.get(f"{MY}/fields")
    visitor.sign_in()
    yield "start-forms", visitor.get(f"{START}/")
    for key in ("library", "section"):
        page = f"{MY}/forms/{key}"
        yield f"form-{key}", visitor.get(page)
        yield f"form-{key}-problems", visitor.post(f"{page}/send", **ticks(["name"]))
        yield f"form-{key}-refused", visitor.post(f"{page}/refuse")
        yield f"form-{key}-sent", visitor.post(f"{page}/send", **ticks(_all(visitor, key)))
        yield f"form-{key}-sent-already", visitor.post(f"{page}/send", **ticks(["name"]))
        yield f"form-{key}-back", visitor.post(f"{page}/back")
    yield "cabinet-forms", visitor.get(f"{MY}/cabinet")
    yield "number", visitor.get(f"{MY}/number")
    yield "number-problems", visitor.post(f"{MY}/number/mask")
    yield "number-masked", visitor.post(f"{MY}/number/mask", **ticks([1, 14], "hide"))


def _all(visitor: Visitor, key: str) -> list[str]:
    return [one.key for one in visitor.country.services.forms[key].fields]
