"""mahalla.gov.test as its users see it."""

from __future__ import annotations

import pytest

from sandbox_portal.sites.numbers import read_tenths
from tests.sandbox_portal.sites.visitor import ID, MAHALLA, Visitor

DESK = f"{MAHALLA}/desk"


@pytest.fixture
def secretary() -> Visitor:
    someone = Visitor(exercise="11-mahalla")
    someone.sign_in()
    someone.post(f"{MAHALLA}/role", role="secretary")
    counts = {f"count-{key}": str(n) for key, n in someone.truth.own_counts.items()}
    someone.post(f"{DESK}/register", **counts)
    return someone


@pytest.mark.parametrize(
    ("text", "tenths"),
    [
        ("21", 210),
        (" 21,4 ", 214),
        ("21.46", 214),
        ("0.5", 5),
        ("", None),
        ("1.2.3", None),
        ("-3", None),
        ("12345", None),
        ("٣", None),
        ("2,x", None),
    ],
)
def test_numbers_are_read_as_people_type_them(text, tenths):
    assert read_tenths(text) == tenths


def test_without_an_e_mahalla_there_is_no_site():
    assert Visitor(exercise="04-cabinet").get(f"{MAHALLA}/").status == 404


def test_one_id_brings_back_to_the_site():
    visitor = Visitor(exercise="11-mahalla")
    login, password = visitor.truth.login, visitor.truth.password
    assert visitor.get(f"{MAHALLA}/services").url == f"{ID}/authorize?client=mahalla"
    visitor.post(f"{ID}/authorize?client=mahalla", login=login, password=password)
    page = visitor.post(f"{ID}/code?client=mahalla", code=visitor.newest_code())
    assert page.url.startswith(f"{MAHALLA}/")
    assert page.banner


def test_a_resident_sees_no_register():
    visitor = Visitor(exercise="11-mahalla")
    visitor.sign_in()
    page = visitor.get(f"{DESK}/register")
    assert page.url == f"{MAHALLA}/?done=secretary_first"
    assert visitor.country.mahalla.register[0].name not in page.text


def test_the_own_row_is_empty_until_it_is_counted():
    visitor = Visitor(exercise="11-mahalla")
    visitor.sign_in()
    page = visitor.post(f"{MAHALLA}/role", role="secretary")
    assert page.soup.select_one("tr.own").get_text().count("?") == 5


def test_the_public_table_shows_no_hidden_number_and_no_name(secretary):
    small = secretary.truth.small_numbers
    hidden = {*small, *(f"{key.split('-')[0]}-street" for key in small)}
    secretary.post(f"{DESK}/publish/shape", row_end="rate")
    secretary.post(f"{DESK}/publish/hide", **{f"hide-{key}": "yes" for key in hidden})
    page = secretary.post(f"{DESK}/publish")
    cells = [cell.get_text(strip=True) for cell in page.soup.select("tbody td")]
    assert sum(cell.startswith("…") for cell in cells) == len(hidden)
    assert not set("1234") & set(cells)
    names = [entry.name for entry in secretary.country.mahalla.register]
    assert not any(name in page.html for name in names)
    stranger = secretary.post(f"{ID}/sign-out") and secretary.get(f"{MAHALLA}/table")
    assert [c.get_text(strip=True) for c in stranger.soup.select("tbody td")] == cells


def test_the_reader_finds_what_stands_alone(secretary):
    key = min(secretary.truth.small_numbers)
    secretary.post(f"{DESK}/publish/hide", **{f"hide-{key}": "yes"})
    page = secretary.get(f"{DESK}/publish/reader")
    row, column = secretary.country.mahalla.sheet.keys[key]
    number = secretary.country.mahalla.sheet.grid[row][column]
    assert page.soup.select_one(".range-open").get_text() == f"only {number}"
    secretary.post(f"{DESK}/publish/shape", row_end="none")
    page = secretary.get(f"{DESK}/publish/reader")
    assert page.soup.select_one(".range").get_text() == "0 or more"


def test_the_others_numbers_are_on_no_page_of_the_circle(secretary):
    circle = f"{DESK}/circle"
    secretary.post(f"{circle}/mask", mask="700")
    page = secretary.post(f"{circle}/pass", number=str(700 + secretary.truth.own_number))
    for member, item in zip(
        secretary.country.mahalla.circle.others, page.soup.select(".round li")[1:-1], strict=False
    ):
        assert item.get_text(strip=True) == f"{member.name}…"


def test_markup_in_a_field_is_shown_as_it_is(secretary):
    page = secretary.post(f"{DESK}/rate", rate="<b>7</b>")
    assert page.status == 422
    assert page.soup.select_one("#rate")["value"] == "<b>7</b>"
