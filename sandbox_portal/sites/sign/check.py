"""Checking the signature of a document, and giving a verdict on it."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.outcome import Problem
from sandbox_portal.domain.signature.checking import TESTS, CheckSignature, GiveVerdict
from sandbox_portal.domain.signature.papers import SignedPaper
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.say import Say
from sandbox_portal.sites.sign import words
from sandbox_portal.sites.sign.site import sign
from sandbox_portal.sites.visit import current_visit, perform


@sign.page("/documents/<document>/check", "sign/check", about="document", private=True)
def check(document: str) -> ResponseReturnValue:
    """Show who signed, which tests there are, and what came of those that were run."""
    return _page(document)


@sign.action("/documents/<document>/check", private=True)
def run_tests(document: str) -> ResponseReturnValue:
    """Run the tests that were chosen."""
    chosen = tuple(name for name in TESTS if name in request.form)
    problems = perform(CheckSignature(document=document, tests=chosen)).problems
    return _page(document, problems) if problems else _again(document, "tests_run")


@sign.action("/documents/<document>/verdict", private=True)
def give_verdict(document: str) -> ResponseReturnValue:
    """Keep the verdict."""
    verdict, reason = typed("verdict", 20), typed("reason", 20)
    command = GiveVerdict(document=document, verdict=verdict, reason=reason)
    problems = perform(command).problems
    return _page(document, problems) if problems else _again(document, "verdict_given")


def _again(document: str, done: str) -> ResponseReturnValue:
    return go(f"/documents/{document}/check?done={done}")


def _page(document: str, problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    state = current_visit().country.signature
    signed = state.find_signed(document)
    if signed is None:
        abort(404)
    passed = state.passed.get(document, {})
    return show(
        "sign/check.html",
        problems,
        signed=signed,
        mine=document in state.signed,
        tests=words.TESTS,
        passed=passed,
        results={name: _result(signed, name, good) for name, good in passed.items()},
        verdict=state.verdicts.get(document),
        verdicts=words.VERDICTS,
        verdict_reasons=words.VERDICT_REASONS,
        chosen={name: typed(name, 20) for name in ("verdict", "reason")},
    )


def _result(signed: SignedPaper, test: str, passed: bool) -> str:
    """Say what came of a test, with the facts that it compared."""
    say = Say(current_visit())
    certificate = signed.certificate
    revoked = current_visit().country.signature.revoked.get(certificate.serial)
    sentence = say.text((words.PASSED if passed else words.FAILED)[test])
    return sentence.format(
        signed=say.date(signed.at.date()),
        since=say.date(certificate.since),
        until=say.date(certificate.until),
        revoked=say.date(revoked.date()) if revoked else "",
        purposes=", ".join(say.text(words.PURPOSES[p]) for p in certificate.purposes),
        needed=say.text(words.PURPOSES[signed.paper.purpose]),
    )
