"""Services, forms, the start page and the consent screen, as a visitor meets them."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.lookalike import LOOK_ALIKES
from sandbox_portal.evidence import Evidence
from tests.sandbox_portal.sites.service_pages import FORMS, PRIZE, START, TRACE, ticks
from tests.sandbox_portal.sites.visitor import MY, PHONE, Visitor


@pytest.fixture
def citizen() -> Visitor:
    visitor = Visitor(exercise=TRACE)
    visitor.sign_in()
    return visitor


@pytest.fixture
def reader() -> Visitor:
    visitor = Visitor(exercise=FORMS)
    visitor.sign_in()
    return visitor


def ask(visitor: Visitor) -> str:
    """Ask for the residence certificate, let time pass, and return the page of the request."""
    page = visitor.post(f"{MY}/services/residence/ask").url.split("?")[0]
    visitor.post(f"{PHONE}/clock", span="quarter")
    return page


def test_the_start_page_has_the_official_address_once_among_look_alikes():
    visitor = Visitor(exercise=TRACE)
    page = visitor.get(f"{START}/")
    hosts = [link.split("/")[2] for link in page.links if "search" not in link]
    assert hosts.count("my.gov.test") == 1
    assert set(hosts) - {"my.gov.test"} <= set(LOOK_ALIKES)
    assert len(hosts) == 4
    for host in hosts:
        assert f"https://{host}/" in page.soup.select_one("ul.found").get_text()


def test_without_a_list_there_is_no_start_page_and_no_catalogue():
    visitor = Visitor()
    assert visitor.get(f"{START}/").status == 404
    assert visitor.get(f"{MY}/services").status == 404
    assert visitor.get(f"{PRIZE}/").status == 404


def test_opening_a_look_alike_is_written_down():
    visitor = Visitor(exercise=TRACE)
    visitor.get("https://rny.gov.test/")
    visitor.post(f"{PHONE}/messages/{visitor.truth.lure}/link")
    evidence = Evidence(visitor.world)
    assert evidence.happened("page_opened", page="fake/rny.gov.test")
    assert evidence.happened("link_opened", message=visitor.truth.lure)


def test_a_trace_is_shown_step_by_step_and_marked(citizen):
    page = ask(citizen)
    shown = citizen.get(page)
    assert len(shown.soup.select("ol.trace > li")) == 6
    assert not shown.soup.select("[checked]")
    labels = citizen.truth.labels["residence"]
    fields = {f"step-{place}": key for place, key in enumerate(labels, start=1)}
    kept = citizen.post(f"{page}/labels", **fields)
    assert "kept" in kept.banner
    ticked = [tag["value"] for tag in kept.soup.select("ol.trace [checked]")]
    assert tuple(ticked) == labels


def test_marks_that_are_not_whole_stay_on_the_page(citizen):
    page = ask(citizen)
    half = citizen.post(f"{page}/labels", **{"step-1": "g2b"})
    assert half.status == 422
    assert [tag["value"] for tag in half.soup.select("ol.trace [checked]")] == ["g2b"]
    assert Evidence(citizen.world).labels("residence") == ()


def test_an_attached_paper_is_said_to_be_superfluous(citizen):
    asked = citizen.post(f"{MY}/services/residence/ask", **ticks(["ownership"], "attach"))
    assert "Nobody needed it" in asked.text
    assert "Nobody needed it" not in citizen.post(f"{MY}/services/family/ask").text


def test_a_consent_screen_has_fields_purpose_and_time_and_nothing_ticked(citizen):
    consent = citizen.country.consents.find(citizen.truth.asking)
    page = citizen.get(f"{MY}/cabinet/consents/{consent.id}")
    assert f"{consent.days} days" in page.text
    assert consent.purpose in page.text
    assert len(page.soup.select("input[type=checkbox]")) == len(consent.fields)
    assert not page.soup.select("[checked]")
    given = citizen.post(f"{page.url}/choose", **ticks(consent.needed))
    assert "You have given consent." in given.banner
    assert set(consent.given) == set(consent.needed)


def test_a_consent_without_a_choice_has_no_screen():
    visitor = Visitor()
    visitor.sign_in()
    excessive = visitor.truth.excessive_request
    assert visitor.get(f"{MY}/cabinet/consents/{excessive}").status == 404


def test_a_form_is_sent_taken_back_and_refused(reader):
    page = f"{MY}/forms/library"
    needed = reader.truth.needed_fields["library"]
    assert not reader.get(page).soup.select("[checked]")
    sent = reader.post(f"{page}/send", **ticks(needed))
    assert "The form is sent." in sent.banner
    assert Evidence(reader.world).sent("library") == needed
    reader.post(f"{page}/back")
    refused = reader.post(f"{page}/refuse")
    assert "do not have to say why" in refused.banner


def test_what_was_ticked_stays_ticked_when_something_is_missing(reader):
    form = reader.country.services.forms["section"]
    extra = next(f.key for f in form.fields if not f.needed)
    page = reader.post(f"{MY}/forms/section/send", **ticks([extra]))
    assert page.status == 422
    assert [tag["name"] for tag in page.soup.select("[checked]")] == [f"give-{extra}"]


def test_the_draw_knows_nobody_and_needs_no_sign_in():
    visitor = Visitor(exercise=FORMS)
    page = visitor.get(f"{PRIZE}/")
    assert visitor.country.citizen.family_name not in page.text
    assert "whomever" in page.text
    visitor.post(f"{PRIZE}/form/refuse")
    assert Evidence(visitor.world).happened("form_refused", form="prize")


def test_a_form_that_is_not_of_this_site_is_not_there(reader):
    assert reader.get(f"{MY}/forms/prize").status == 404
    assert reader.post(f"{MY}/forms/moon/send").status == 404


def test_the_number_is_shown_with_stars(reader):
    page = reader.post(f"{MY}/number/mask", **ticks(range(1, 8), "hide"))
    number = reader.country.citizen.jshshir
    assert page.soup.select_one(".number-shown code").get_text() == "*******" + number[7:]
    assert Evidence(reader.world).hidden_digits == set(range(1, 8))
