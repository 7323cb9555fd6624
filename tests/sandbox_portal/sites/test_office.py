"""The pages of the official's desk."""

from __future__ import annotations

import pytest

from sandbox_portal.language import translator
from sandbox_portal.sites.role_card import role_card
from tests.sandbox_portal.sites.office_pages import OFFICE
from tests.sandbox_portal.sites.visitor import ID, MY, Visitor


@pytest.fixture
def official() -> Visitor:
    visitor = Visitor(exercise="07-appeal-life-practice")
    visitor.sign_in()
    return visitor


def letter(visitor: Visitor, slot: str):
    return visitor.country.office.find(getattr(visitor.truth, f"{slot}_letter"))


def address(visitor: Visitor, slot: str) -> str:
    return f"{OFFICE}/letters/{getattr(visitor.truth, f'{slot}_letter')}"


def test_without_a_desk_there_is_no_site_and_no_link():
    visitor = Visitor(exercise="07-appeal-life")
    visitor.sign_in()
    for path in ("/", "/day", "/letters/l1"):
        assert visitor.get(OFFICE + path).status == 404
    assert f"{OFFICE}/" not in visitor.get(f"{MY}/").links


def test_one_signs_in_with_one_id_and_comes_to_the_letters():
    visitor = Visitor(exercise="07-appeal-life-practice")
    assert visitor.get(f"{OFFICE}/").url.startswith(f"{ID}/authorize")
    truth = visitor.truth
    visitor.post(f"{ID}/authorize?client=office", login=truth.login, password=truth.password)
    page = visitor.post(f"{ID}/code?client=office", code=visitor.newest_code())
    assert page.url == f"{OFFICE}/?done=signed_in"
    assert len([link for link in page.links if "/letters/" in link]) == 5
    assert f"{OFFICE}/" in visitor.get(f"{MY}/").links


def test_a_letter_speaks_its_own_language_and_that_of_the_official(official):
    for one in official.country.office.letters:
        page = official.get(f"{OFFICE}/letters/{one.appeal.id}")
        text = page.soup.select_one(".letter-text")
        assert text["lang"] == one.lang
        assert text.get_text() == translator(one.lang).gettext(one.appeal.text)
        assert one.appeal.text in page.text


def test_the_forms_that_are_open_follow_the_state(official):
    key = address(official, "secret")
    page = official.get(key)
    assert [form["action"] for form in page.soup.select("main form")] == [
        *[f"{key.removeprefix(OFFICE)}/visitor"] * 2,
        f"{key.removeprefix(OFFICE)}/register",
        f"{key.removeprefix(OFFICE)}/back",
    ]
    page = official.post(f"{key}/register")
    actions = {form["action"].rpartition("/")[2] for form in page.soup.select("main form")}
    assert actions == {"visitor", "answer", "forward", "extend", "leave"}
    official.post(f"{key}/visitor", reply="keep")
    page = official.post(f"{key}/answer", words="polite", lang=letter(official, "secret").lang)
    assert page.banner == "Your answer is sent."
    assert not page.soup.select("main form")
    said = translator(letter(official, "secret").lang).gettext(letter(official, "secret").fits)
    assert page.soup.select_one(".timeline blockquote").get_text() == said


def test_what_the_law_forbids_is_said_with_its_article(official):
    key = address(official, "complaint")
    page = official.post(f"{key}/back")
    assert "article 23" in page.problems
    official.post(f"{key}/register")
    about = letter(official, "complaint").appeal.about
    page = official.post(f"{key}/forward", to=about)
    assert "article 25" in page.problems
    assert page.soup.select_one(f"#to option[value={about}]").has_attr("selected")


def test_my_work_today_names_each_fault(official):
    assert "0 of 5 letters" in official.get(f"{OFFICE}/day").text
    key = address(official, "nameless")
    official.post(f"{key}/register")
    official.post(f"{key}/leave")
    page = official.get(f"{OFFICE}/day")
    assert "1 of 5 letters" in page.text
    assert "All as the law asks." in page.text
    assert "Somebody at the window still waits" in page.text


@pytest.mark.parametrize("fields", [{"to": "<b>x</b>"}, {"to": "x" * 500}, {"to": "\x00"}])
def test_odd_fields_are_turned_away(official, fields):
    key = address(official, "elsewhere")
    official.post(f"{key}/register")
    page = official.post(f"{key}/forward", **fields)
    assert page.status == 422
    assert "<b>x" not in page.html
    page = official.post(f"{key}/answer", words="<i>", lang="\u202e")
    assert page.status == 422


def test_there_is_no_such_letter(official):
    assert official.get(f"{OFFICE}/letters/l9").status == 404
    assert official.post(f"{OFFICE}/letters/l9/register").status == 404


def test_the_role_card_says_where_one_is_a_trainee(official):
    assert "District sanitary inspectorate" in role_card(official.visit(), official.truth)
