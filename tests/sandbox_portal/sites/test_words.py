"""Every key that the domain can give has words."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import sandbox_portal
from sandbox_portal.domain.appeals import officials
from sandbox_portal.domain.messages import Channel
from sandbox_portal.domain.phone.calls import HELPERS
from sandbox_portal.domain.phone.handling import CAREFUL
from sandbox_portal.domain.services.fields import REGISTER
from sandbox_portal.domain.services.number import PARTS
from sandbox_portal.domain.services.state import RELATIONS
from sandbox_portal.domain.signature import checking, owning
from sandbox_portal.scenarios.loader import load_scenario, scenario_keys
from sandbox_portal.sites import words, words_messages, words_one_id, words_services
from sandbox_portal.sites.sign import words as sign_words
from sandbox_portal.world import World

DOMAIN = Path(sandbox_portal.__file__).parent / "domain"


def problems_of(source: str) -> Iterator[tuple[str, str]]:
    """Yield (field, code) of each refusal; a code in a variable stands for all of `_why_not`."""
    tree = ast.parse(source)
    returned = {
        node.value
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and function.name == "_why_not"
        for node in ast.walk(function)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "refused":
            if isinstance(node.args[0], ast.Starred):
                yield from _pairs(tree)
                continue
            field, code = node.args[:2]
            codes = {code.value} if isinstance(code, ast.Constant) else returned
            yield from ((ast.literal_eval(field), each) for each in codes)


def _pairs(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each (field, code) that a `_why_not` returns as a pair."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and function.name == "_why_not":
            for node in ast.walk(function):
                if isinstance(node, ast.Tuple) and all(
                    isinstance(part, ast.Constant) for part in node.elts
                ):
                    yield tuple(ast.literal_eval(node))


@pytest.mark.parametrize(
    "path", sorted(DOMAIN.rglob("*.py")), ids=lambda path: path.relative_to(DOMAIN).as_posix()
)
def test_every_problem_of_the_domain_has_a_sentence(path):
    missing = set(problems_of(path.read_text("utf-8"))) - set(words.PROBLEMS)
    assert not missing


def test_the_search_for_problems_finds_some():
    found = set(problems_of((DOMAIN / "identity.py").read_text("utf-8")))
    assert {("new", "weak"), ("code", "void"), ("session", "ended")} <= found


@pytest.mark.parametrize("key", scenario_keys())
def test_every_key_of_a_scenario_has_words(key):
    scenario = load_scenario(key)
    if scenario.signature:
        papers = (*scenario.signature.received_pool, *scenario.signature.own_pool)
        assert {paper.kind for paper in papers} <= set(sign_words.PURPOSES)
        assert set(scenario.signature.other_purposes) <= set(sign_words.PURPOSES)
    if pools := scenario.consents:
        for plan in (*pools.kept_pool, *pools.ended_pool, *pools.excessive_pool):
            assert set(plan.fields) <= set(words.FIELDS)
    assert set(World(key, "test-pupil").country.cabinet.record) <= set(words.FIELDS)
    assert {"cabinet", "civil_registry"} <= set(scenario.bodies)


@pytest.mark.parametrize("key", scenario_keys())
def test_every_way_to_check_a_message_has_words(key):
    if plan := load_scenario(key).fraud:
        assert {p.route for p in (*plan.bad_pool, *plan.genuine_pool)} <= set(words_messages.ROUTES)
        assert set(get_args(Channel)) == set(words_messages.CHANNELS)
        assert set(HELPERS) == set(words_messages.HELPERS)
        assert {f"handled_{how}" for how in CAREFUL} <= set(words.DONE)


def test_every_message_reason_and_device_of_the_domain_has_words():
    source = "".join(path.read_text("utf-8") for path in DOMAIN.rglob("*.py"))
    for known in (words.DEVICES, words.PLACES, words.REASONS):
        assert all(f'"{key}"' in source for key in known)
    appeals = {f"appeal_{act}" for act in ("register", *officials.ACTS)}
    assert set(words.MESSAGES) - appeals == {
        "one_time_code",
        "correction_done",
        "correction_refused",
        "certificate_revoked",
        "card_code",
        "money_taken",
        "card_blocked",
        "request_done",
        *words_one_id.MESSAGES,
        "access_misdirected",
        "access_by_case",
        "access_by_rule",
    }
    assert all(f'"{key}"' in source for key in words_one_id.MESSAGES)
    assert appeals <= set(words.MESSAGES)


def test_sentences_have_only_the_gaps_that_are_filled():
    gaps = {
        name for text in words.MESSAGES.values() for _, name, _, _ in string.Formatter().parse(text)
    }
    known = {"code", "field", "certificate", "number", "body", "day", None}
    assert gaps <= known | {"amount", "left", "card", "phone", "old_phone", "login", "password"}


def test_the_signature_service_has_words_for_each_test_and_reason():
    for known in (sign_words.TESTS, sign_words.PASSED, sign_words.FAILED):
        assert set(known) == set(checking.TESTS)
    assert set(sign_words.VERDICT_REASONS) == set(checking.REASONS)
    assert set(sign_words.REVOKE_REASONS) == set(owning.REASONS)
    assert set(owning.OWN_PURPOSES) <= set(sign_words.PURPOSES)


@pytest.mark.parametrize("pupil", ["a", "b", "c", "d", "e", "f"])
def test_a_citizen_has_a_sex_that_can_be_said(pupil):
    assert World("04-cabinet", pupil).country.citizen.sex in words.SEXES


def test_every_field_of_the_register_has_words_and_a_keeper():
    for name, kind in REGISTER.items():
        assert name in words.FIELDS, name
        assert kind.keeper in words_services.KEEPERS, name
        assert kind.kind in words_services.CLASSES, name
    assert {kind.kind for kind in REGISTER.values()} == set(words_services.CLASSES_MEAN)
    assert set(PARTS) == set(words_services.PARTS)
    assert set(RELATIONS) == set(words_services.RELATIONS)


@pytest.mark.parametrize("key", scenario_keys())
def test_every_field_that_a_company_asks_for_has_words(key):
    plan = load_scenario(key).services
    for asking in plan.asking if plan else ():
        assert set(asking.fields) <= set(words.FIELDS), asking.key
