"""The signature service as a person uses it."""

from __future__ import annotations

import hashlib

import pytest

from sandbox_portal.domain.signature.signing import ViewDocument
from sandbox_portal.people.real import real_looking
from sandbox_portal.sites.sign.pins import is_easy, seal_pin
from sandbox_portal.sites.sign.site import in_groups
from tests.sandbox_portal.sites.sign_pages import PIN
from tests.sandbox_portal.sites.visitor import ID, SIGN, Visitor

OWN = f"{SIGN}/papers/own1"
CERTIFICATE = f"{SIGN}/certificate"


@pytest.fixture
def signer() -> Visitor:
    someone = Visitor(exercise="10-signature")
    someone.sign_in()
    return someone


def get_certificate(visitor: Visitor):
    return visitor.post(CERTIFICATE, pin=PIN, pin_again=PIN)


def test_the_hash_on_the_page_is_that_of_the_text_on_the_page(signer):
    page = signer.get(f"{SIGN}/documents/d1")
    words = page.soup.select_one(".words").get_text()
    digits = hashlib.sha256(words.encode()).hexdigest()
    assert page.soup.select_one(".hash code").get_text() == in_groups(digits)
    assert isinstance(signer.commands[-1], ViewDocument)
    assert signer.commands[-1].hash == digits


@pytest.mark.parametrize("lang", ["en", "uz", "ru"])
def test_each_language_has_a_text_and_a_hash_of_its_own(lang):
    reader = Visitor(lang, exercise="10-signature")
    reader.sign_in()
    words = reader.get(OWN).soup.select_one(".words")
    assert words["lang"] == lang
    assert words.get_text() == reader.country.signature.drafts["own1"].texts[lang]


def test_the_hash_shown_is_the_hash_signed(signer):
    get_certificate(signer)
    shown = signer.get(OWN).soup.select_one(".hash code").get_text()
    asked = signer.get(f"{OWN}/sign").soup.select_one(".hash code").get_text()
    page = signer.post(f"{OWN}/sign", pin=PIN)
    signed = next(e for e in signer.world.events if e.name == "document_signed")
    assert shown == asked == in_groups(signed.facts["hash"])
    assert signed.facts["viewed"] is True
    assert "is signed" in page.banner
    assert signer.get(f"{OWN}/sign").url == OWN


def test_one_signs_in_from_the_service_and_comes_back_to_it():
    someone = Visitor(exercise="10-signature")
    door = someone.get(f"{SIGN}/").soup.select_one("a.button-big")["href"]
    someone.post(door, login=someone.truth.login, password=someone.truth.password)
    page = someone.post(f"{ID}/code?client=sign", code=someone.newest_code())
    assert page.url.startswith(f"{SIGN}/")
    assert page.soup.select_one('main a[href="/documents"]')


def test_drawing_a_page_again_is_no_viewing(signer):
    signer.get(OWN, quiet=True)
    assert not [c for c in signer.commands if isinstance(c, ViewDocument)]


def test_one_can_sign_without_reading_and_it_is_noted(signer):
    get_certificate(signer)
    signer.get(f"{SIGN}/papers")
    signer.post(f"{OWN}/sign", pin=PIN)
    assert "signed_unread" in [e.name for e in signer.world.events]


def test_each_test_shows_its_own_result(signer):
    document = signer.truth.expired_document
    address = f"{SIGN}/documents/{document}/check"
    assert not signer.get(address).soup.select(".result")
    page = signer.post(address, mathematics="yes", dates="yes")
    assert [r.select_one(".badge").get_text() for r in page.soup.select(".result")] == [
        "Test passed",
        "Test failed",
    ]
    assert len(page.soup.select("input[type=checkbox]")) == 3
    assert "Choose at least one" in signer.post(address).problems


def test_nothing_is_chosen_beforehand(signer):
    assert not signer.get(f"{SIGN}/documents/d1/check").soup.select("[checked]")


def test_a_verdict_can_be_given_and_changed(signer):
    verdict = f"{SIGN}/documents/d2/verdict"
    assert "Choose whether" in signer.post(verdict, reason="expired").problems
    page = signer.post(verdict, verdict="valid", reason="expired")
    assert "do not go together" in page.problems
    assert [i["value"] for i in page.soup.select("[checked]")] == ["valid", "expired"]
    assert "kept" in signer.post(verdict, verdict="invalid", reason="expired").banner
    assert "had expired" in signer.get(f"{SIGN}/documents").text
    signer.post(verdict, verdict="valid", reason="all_passed")
    assert signer.country.signature.verdicts["d2"].verdict == "valid"


def test_a_pin_is_typed_twice_and_never_kept(signer):
    assert "Type your PIN" in signer.post(CERTIFICATE, pin="", pin_again="").problems
    assert "not the same" in signer.post(CERTIFICATE, pin=PIN, pin_again="739252").problems
    assert "exactly 6" in signer.post(CERTIFICATE, pin="73925", pin_again="73925").problems
    assert get_certificate(signer).banner
    assert PIN not in str(signer.commands)
    assert PIN not in repr(signer.country.signature)


@pytest.mark.parametrize("pin", ["111111", "123456", "987654", "121212", "123123"])
def test_rows_and_patterns_are_easy(pin):
    assert is_easy(pin)
    assert not is_easy(PIN)


def test_a_pin_from_the_documents_is_refused(signer):
    born = signer.country.citizen.born
    for pin in (f"{born:%d%m%y}", signer.country.citizen.jshshir[-6:]):
        assert seal_pin(pin, signer.world).own_data
    assert not seal_pin(PIN, signer.world).own_data


@pytest.mark.parametrize("pin", ["", "abcdef", "12345²", "１２３４５６", "7392511", "739251 \n"])
def test_only_six_plain_digits_are_a_pin(signer, pin):
    assert (seal_pin(pin, signer.world).digits == 6) == (pin.strip() == PIN)


def test_losing_the_key_and_revoking_it(signer):
    get_certificate(signer)
    signer.get(OWN)
    signer.post(f"{OWN}/sign", pin=PIN)
    serial = signer.country.signature.own.certificate.serial
    assert "Choose why" in signer.post(f"{CERTIFICATE}/revoke").problems
    assert "revoked" in signer.post(f"{CERTIFICATE}/revoke", why="key_lost").banner
    assert serial in signer.get(f"{SIGN}/revoked").text
    assert "no such certificate" in signer.post(f"{CERTIFICATE}/revoke", why="key_lost").problems
    assert signer.get(f"{CERTIFICATE}/revoke").url == CERTIFICATE


def test_a_stranger_sees_the_home_page_and_the_list_only():
    stranger = Visitor(exercise="10-signature")
    assert stranger.get(f"{SIGN}/revoked").soup.select(".list")
    for path in ("documents", "documents/d1", "papers/own1", "papers/own1/sign", "certificate"):
        page = stranger.get(f"{SIGN}/{path}")
        assert page.url.startswith(f"{SIGN}/?done=sign_in_to_sign"), path
        assert "Sign in with One ID first" in page.banner


@pytest.mark.parametrize(
    "path", ["documents/d9", "documents/d9/check", "papers/d1", "papers/x/sign", "zzz"]
)
def test_what_is_not_there_is_said(signer, path):
    assert signer.get(f"{SIGN}/{path}").status == 404
    for action in ("documents/d9/check", "documents/d9/verdict", "papers/x/sign"):
        assert signer.post(f"{SIGN}/{action}", pin=PIN).status == 404


def test_the_site_exists_only_where_there_are_signatures(citizen):
    page = citizen.get(f"{SIGN}/")
    assert page.status == 404
    assert "no such site" in page.h1
    assert "sign.gov.test" not in citizen.get("https://my.gov.test/cabinet").html


def test_no_form_carries_what_the_guard_could_take_for_real(signer):
    get_certificate(signer)
    for address in (f"{OWN}/sign", f"{SIGN}/documents/d1/check", f"{CERTIFICATE}/revoke"):
        for control in signer.get(address).soup.select("[value]"):
            assert not real_looking(control["value"])
