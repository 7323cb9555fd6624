"""Digital signature: keys, certificates, signing what was viewed, checking and revoking."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from datetime import date, timedelta

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from sandbox_portal.domain.messages import ReplyToMessage
from sandbox_portal.domain.outcome import Outcome
from sandbox_portal.domain.signature.certificate import Authority, later
from sandbox_portal.domain.signature.checking import TESTS, CheckSignature, GiveVerdict
from sandbox_portal.domain.signature.keys import fits, public_key, sign
from sandbox_portal.domain.signature.owning import GetCertificate, RevokeCertificate
from sandbox_portal.domain.signature.papers import sealed
from sandbox_portal.domain.signature.pin import PinSeal
from sandbox_portal.domain.signature.signing import SignDocument, ViewDocument
from sandbox_portal.domain.signature.state import OwnKey
from sandbox_portal.evidence import Evidence
from sandbox_portal.scenarios.settle_signature import REASONS, one_letter_off
from sandbox_portal.world import World
from tests.sandbox_portal.domain.citizen import CitizenAtWork, code_of

EXERCISE = "10-signature"
PIN = PinSeal("a1b", 6, easy=False, own_data=False)
WRONG = PinSeal("fff", 6, easy=False, own_data=False)
OWN = "own1"


class Signer(CitizenAtWork):
    """A citizen with the signature service."""

    def __init__(self, pupil: str = "ali") -> None:
        super().__init__(pupil, EXERCISE)
        self.state = self.country.signature

    @property
    def own(self) -> OwnKey:
        assert self.state.own is not None
        return self.state.own

    def text_hash(self, lang: str = "uz") -> str:
        return self.state.drafts[OWN].hash(lang)

    def get_certificate(self) -> Outcome:
        return self.do(GetCertificate(PIN))

    def view(self, lang: str = "uz") -> Outcome:
        return self.do(ViewDocument(OWN, self.text_hash(lang)))

    def sign(self, pin: PinSeal = PIN, lang: str = "uz") -> Outcome:
        return self.do(SignDocument(OWN, self.text_hash(lang), pin))

    def revoke(self, reason: str = "key_lost") -> Outcome:
        return self.do(RevokeCertificate(self.own.certificate.serial, reason))

    def check(self, document: str) -> dict[str, bool]:
        self.do(CheckSignature(document, tuple(TESTS)))
        return self.state.passed[document]


@pytest.fixture
def signer() -> Signer:
    someone = Signer()
    someone.sign_in()
    return someone


FAILING = {
    "good": set(),
    "changed": {"mathematics"},
    "expired": {"dates"},
    "revoked": {"revocation"},
    "other_purpose": {"purpose"},
}


@pytest.mark.parametrize("pupil", ["a", "b", "c", "d", "e", "f", "g", "h"])
def test_each_flaw_fails_its_own_test_and_no_other(pupil: str) -> None:
    someone = Signer(pupil)
    someone.sign_in()
    for flaw, failing in FAILING.items():
        results = someone.check(getattr(someone.truth, f"{flaw}_document"))
        assert {name for name, passed in results.items() if not passed} == failing


def test_pupils_have_other_documents_in_other_order() -> None:
    worlds = [World(EXERCISE, f"pupil-{n}") for n in range(12)]
    assert len({w.truth.good_document for w in worlds}) > 2
    hashes = [s.paper.hash("uz") for w in worlds for s in w.country.signature.received.values()]
    assert len(set(hashes)) == len(hashes)


def test_keys_and_signatures_are_the_same_in_every_run() -> None:
    one, other = World(EXERCISE, "ali"), World(EXERCISE, "ali")
    assert msgspec.to_builtins(one.country.signature.received) == msgspec.to_builtins(
        other.country.signature.received
    )
    first = World(EXERCISE, "ali").country.signature.received["d1"]
    assert first.certificate.serial == "CA9C-354E"


def test_the_shown_hash_is_the_sha256_of_the_shown_text(signer: Signer) -> None:
    paper = signer.state.drafts[OWN]
    assert paper.hash("uz") == hashlib.sha256(paper.texts["uz"].encode()).hexdigest()


def test_the_signature_can_be_checked_with_the_library_alone(signer: Signer) -> None:
    signer.get_certificate()
    signer.view()
    signer.sign()
    signed = signer.state.signed[OWN]
    message = sealed(signer.text_hash(), signed.at, signed.certificate.serial)
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signed.certificate.key))
    key.verify(bytes.fromhex(signed.signatures["uz"]), message)
    assert all(signer.check(OWN).values())


def test_the_same_hash_is_viewed_and_signed(signer: Signer) -> None:
    signer.get_certificate()
    signer.view()
    signer.sign()
    seen = {"document": OWN, "hash": signer.text_hash()}
    evidence = Evidence(signer.world)
    assert evidence.order(("document_viewed", seen), ("document_signed", {**seen, "viewed": True}))
    assert evidence.never("signed_unread")


def test_signing_a_text_that_was_not_viewed_is_noted(signer: Signer) -> None:
    signer.get_certificate()
    signer.view("ru")
    outcome = signer.sign(lang="uz")
    assert not outcome.refused
    assert Evidence(signer.world).happened("document_signed", viewed=False)
    assert Evidence(signer.world).happened("signed_unread", document=OWN)


def test_what_cannot_be_signed(signer: Signer) -> None:
    assert code_of(signer.sign()) == ("certificate", "none")
    signer.get_certificate()
    assert code_of(signer.do(SignDocument("d1", signer.text_hash(), PIN))) == (
        "document",
        "unknown",
    )
    assert code_of(signer.do(SignDocument(OWN, "0" * 64, PIN))) == ("document", "unknown")
    assert code_of(signer.do(ViewDocument(OWN, "0" * 64))) == ("document", "unknown")
    signer.sign()
    assert code_of(signer.sign()) == ("document", "signed")


def test_an_expired_certificate_does_not_sign(signer: Signer) -> None:
    signer.get_certificate()
    signer.country.now += timedelta(days=800)
    assert code_of(signer.sign()) == ("certificate", "expired")


def test_a_certificate_for_another_purpose_does_not_sign(signer: Signer) -> None:
    signer.get_certificate()
    paper = signer.state.drafts[OWN]
    signer.state.drafts[OWN] = msgspec.structs.replace(paper, purpose="tax")
    assert code_of(signer.sign()) == ("certificate", "other_purpose")


def test_the_certificate_says_who_for_what_and_how_long(signer: Signer) -> None:
    signer.get_certificate()
    own = signer.own.certificate
    assert own.owner == signer.country.citizen.full_name
    assert own.until == later(own.since, 24) - timedelta(days=1)
    assert signer.state.authority is not None
    assert own.issued_with(signer.state.authority.key)
    forged = msgspec.structs.replace(own, purposes=("contracts",))
    assert not forged.issued_with(signer.state.authority.key)
    assert signer.country.access_log.entries[-1].reason == "certificate"
    assert code_of(signer.get_certificate()) == ("certificate", "active")


@pytest.mark.parametrize("months", [0, 25])
def test_no_certificate_lasts_longer_than_the_law_allows(months: int) -> None:
    with pytest.raises(ValueError, match="24 months"):
        Authority("authority", bytes(32)).issue(bytes(32), "x", (), date(2026, 1, 1), months)


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_are_counted_to_the_end_of_shorter_ones(day: date, months: int, due: date) -> None:
    assert later(day, months) == due


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        (PinSeal("1", 4, easy=False, own_data=False), "not_six"),
        (PinSeal("1", 6, easy=True, own_data=False), "easy"),
        (PinSeal("1", 6, easy=False, own_data=True), "own_data"),
    ],
)
def test_a_weak_pin_is_refused(signer: Signer, pin: PinSeal, code: str) -> None:
    assert code_of(signer.do(GetCertificate(pin))) == ("pin", code)
    assert signer.state.own is None


def test_three_wrong_pins_lock_the_key_for_a_quarter_of_an_hour(signer: Signer) -> None:
    signer.get_certificate()
    assert code_of(signer.sign(WRONG)) == ("pin", "wrong")
    signer.sign(WRONG)
    assert code_of(signer.sign(WRONG)) == ("pin", "locked")
    assert code_of(signer.sign()) == ("pin", "locked")
    signer.wait("quarter")
    assert not signer.sign().refused


def test_the_key_is_lost_after_signing_and_revoked_before_all_else(signer: Signer) -> None:
    signer.get_certificate()
    signer.sign()
    assert signer.happened()[-1] == "key_lost"
    assert signer.country.inbox.find("key-lost")
    serial = signer.own.certificate.serial
    signer.revoke()
    assert serial in signer.state.revoked
    assert Evidence(signer.world).between("key_lost", "certificate_revoked") == set()
    assert signer.check(OWN)["revocation"], "what was signed before stays signed"
    assert signer.country.inbox.messages[-1].id == f"{serial}-revoked"


def test_what_was_done_before_revoking_is_seen(signer: Signer) -> None:
    signer.get_certificate()
    signer.sign()
    signer.check("d1")
    evidence = Evidence(signer.world)
    assert evidence.between("key_lost", "certificate_revoked") is None
    signer.revoke()
    assert evidence.between("key_lost", "certificate_revoked") == {"signature_tested"}


def test_nobody_signs_with_a_lost_key(signer: Signer) -> None:
    signer.get_certificate()
    signer.own.lost = True
    assert code_of(signer.sign()) == ("certificate", "lost")


def test_after_revoking_one_gets_another_key(signer: Signer) -> None:
    signer.get_certificate()
    first = signer.own.certificate
    assert code_of(signer.do(RevokeCertificate("x", "key_lost"))) == ("certificate", "unknown")
    assert code_of(signer.revoke("because")) == ("why", "none")
    signer.revoke("not_needed")
    signer.get_certificate()
    assert signer.own.certificate.key != first.key


@pytest.mark.parametrize(
    ("reply", "event"), [("tell_pin", "pin_disclosed"), ("send_key", "key_exported")]
)
def test_a_key_in_other_hands_signs_for_others(signer: Signer, reply: str, event: str) -> None:
    signer.get_certificate()
    signer.do(ReplyToMessage("colleague", reply))
    assert signer.happened()[-1] == event
    signer.wait("week")
    assert signer.happened().count("signed_by_stranger") == 1
    assert signer.country.inbox.find("loan")


def test_revoking_at_once_stops_the_misuse(signer: Signer) -> None:
    signer.get_certificate()
    signer.do(ReplyToMessage("colleague", "tell_pin"))
    signer.revoke("secret_told")
    signer.wait("week")
    assert "signed_by_stranger" not in signer.happened()


def test_refusing_the_colleague_gives_nothing_away(signer: Signer) -> None:
    signer.get_certificate()
    signer.do(ReplyToMessage("colleague", "refuse"))
    signer.wait("week")
    for event in ("pin_disclosed", "key_exported", "signed_by_stranger"):
        assert Evidence(signer.world).never(event)


def test_the_last_verdict_counts(signer: Signer) -> None:
    signer.do(GiveVerdict("d1", "valid", "all_passed"))
    signer.do(GiveVerdict("d1", "invalid", "expired"))
    assert Evidence(signer.world).verdict("d1") == ("invalid", "expired")
    assert Evidence(signer.world).verdict("d2") is None


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (GiveVerdict("d9", "valid", "all_passed"), ("document", "unknown")),
        (GiveVerdict(OWN, "valid", "all_passed"), ("document", "unknown")),
        (GiveVerdict("d1", "", "all_passed"), ("verdict", "none")),
        (GiveVerdict("d1", "valid", ""), ("reason", "none")),
        (GiveVerdict("d1", "valid", "expired"), ("reason", "contradicts")),
        (GiveVerdict("d1", "invalid", "all_passed"), ("reason", "contradicts")),
        (CheckSignature("d9", ("dates",)), ("document", "unknown")),
        (CheckSignature("d1", ()), ("tests", "none")),
        (CheckSignature("d1", ("dates", "magic")), ("tests", "none")),
    ],
)
def test_what_is_no_test_or_no_verdict(
    signer: Signer, command: GiveVerdict | CheckSignature, code: tuple[str, str]
) -> None:
    assert code_of(signer.do(command)) == code


@pytest.mark.parametrize(
    "command",
    [
        ViewDocument(OWN, "x"),
        SignDocument(OWN, "x", PIN),
        CheckSignature("d1", ("dates",)),
        GiveVerdict("d1", "valid", "all_passed"),
        GetCertificate(PIN),
        RevokeCertificate("x", "key_lost"),
    ],
)
def test_everything_needs_signing_in(command: GetCertificate) -> None:
    assert code_of(Signer().do(command)) == ("session", "not_signed_in")


def test_there_are_no_signatures_where_the_scenario_has_none(citizen: CitizenAtWork) -> None:
    assert not citizen.country.signature.offered
    assert code_of(citizen.do(GetCertificate(PIN))) == ("certificate", "unknown")
    assert code_of(citizen.do(CheckSignature("d1", ("dates",)))) == ("document", "unknown")


def test_a_world_without_signatures_does_not_load_the_library() -> None:
    code = (
        "import sys; from sandbox_portal.world import World; World('04-cabinet', 'ali');"
        "from sandbox_portal.sites.web import the_web; the_web().site('my.gov.test');"
        "assert 'cryptography' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200), st.binary(max_size=200))
def test_a_signature_fits_its_message_only(private: bytes, message: bytes, other: bytes) -> None:
    signature = sign(private, message)
    assert fits(public_key(private), signature, message)
    assert fits(public_key(private), signature, other) == (other == message)


def test_one_letter_is_one_letter_and_all_reasons_are_known() -> None:
    for name in ("Karimova Lola", "Gʻumbazov Umid", "Oʻktamova Ezoza"):
        wrong = one_letter_off(name)
        assert sum(a != b for a, b in zip(name, wrong, strict=True)) == 1
    assert set(REASONS) == set(FAILING)
