"""Whatever is typed at the terminal: no error, escaped, and nothing real is kept."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from sandbox_portal.guard import find_real
from sandbox_portal.kiosk.rewriting import TOKEN
from tests.content.fuzzing import MARK, NASTY, REAL, Form, forms
from tests.sandbox_portal.kiosk.person import OWN, START, Person
from tests.sandbox_portal.sites.strict import Strict

PHONE = "/phone/phone.test/"
MOST_PAGES = 40


def walk(person: Person) -> Iterator[Form]:
    """Follow every link in the terminal and yield the forms that lead to the simulated web."""
    todo, seen, met = [START, "/web/id.gov.test/authorize", PHONE], set[str](), set[str]()
    while todo and len(seen) < MOST_PAGES:
        path = todo.pop(0).split("#")[0]
        if path in seen:
            continue
        seen.add(path)
        page = person.read(path)
        todo += [str(a["href"]) for a in page.select("a[href^='/web/'], a[href^='/phone/']")]
        for form in forms(str(page), OWN + path):
            where = urlsplit(form.url).path
            if where.startswith(("/web/", "/phone/")) and where not in met:
                met.add(where)
                yield form


@pytest.mark.parametrize("inside", [False, True], ids=["outside", "signed in"])
def test_no_field_of_the_terminal_takes_what_it_should_not(inside: bool) -> None:
    person = Person("ru")
    if inside:
        person.sign_in()
    else:
        person.begin()
        person.post(f"{START}start")
    refused = tried = 0
    for form in list(walk(person)):
        for field, text in form.attacks():
            if field != TOKEN:
                refused += attack(person, form, field, text)
                tried += 1
    assert tried > len(NASTY)
    assert refused


def attack(person: Person, form: Form, field: str, text: str) -> bool:
    """Send one field with a text; tell whether the guard refused it."""
    fields = dict(form.filled(field, text)) | {TOKEN: person.visitor.token}
    before = len(person.visitor.journal)
    response = person.post(urlsplit(form.url).path, **fields)
    assert response.status_code < 500, (form.url, field, text)
    html = response.get_data(as_text=True)
    if response.mimetype == "text/html" and response.status_code in (200, 422):
        assert not Strict(html).faults, (form.url, field, text[:40])
    assert f"<script>{MARK}" not in html
    assert f"<img src=x onerror={MARK}" not in html
    assert f"{MARK}49" not in html
    looks_real = bool(find_real([(field, text)], ""))
    assert not looks_real or len(person.visitor.journal) == before, (form.url, field, text)
    assert looks_real == (text in REAL)
    return looks_real
