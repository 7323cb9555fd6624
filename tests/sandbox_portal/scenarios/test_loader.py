"""Scenario files are read strictly: a mistake names file and key."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from sandbox_portal.scenarios.loader import (
    FOLDER,
    ScenarioError,
    load_scenario,
    read_scenario,
    scenario_keys,
)
from sandbox_portal.scenarios.plan_appeals import faults_of_register, load_register

APPEALS = (FOLDER / "07-appeal-life.toml").read_text(encoding="utf-8")
GOOD = (FOLDER / "04-cabinet.toml").read_text(encoding="utf-8")
COUNCIL = (FOLDER / "12-council.toml").read_text(encoding="utf-8")


def test_every_scenario_can_be_read() -> None:
    assert "04-cabinet" in scenario_keys()
    for key in scenario_keys():
        assert load_scenario(key).key == key


def test_an_unknown_scenario_names_the_known_ones() -> None:
    with pytest.raises(ScenarioError, match="04-cabinet"):
        load_scenario("99-nothing")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("version = 1", "version = 1\nspeed = 3", "speed"),
        ("version = 1\n", "", "version"),
        ("version = 1", 'version = "one"', "version"),
        ('body = "library"', 'body = "nobody"', "nobody"),
        ('effect = "discloses_code"', 'effect = "explodes"', "effect"),
        ('key = "04-cabinet"', 'key = "05-other"', "05-other"),
        ("[consents]", "[consents", "04-cabinet.toml"),
    ],
)
def test_a_mistake_names_file_and_key(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / "04-cabinet.toml"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError, match=named) as caught:
        read_scenario(path)
    assert "04-cabinet.toml" in str(caught.value)


SIGNATURE = (FOLDER / "10-signature.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('authority = "authority"', 'authority = "nobody"', "nobody"),
        ("months = 24", "months = 25", "24 months"),
        ('body = "bicycles"', 'body = "nobody"', "nobody"),
        ("Bir oylik ijara narxi — {amount} soʻm.", "Bir oylik ijara.", "bicycle: the gaps"),
        ("{amount}", "{price}", "bicycle: the gaps"),
        ('other_purposes = ["tax", "deliveries"]', 'other_purposes = ["appeals"]', "its own"),
        ('ru = """\n{person} учится', 'de = """\n{person} учится', "de"),
    ],
)
def test_a_mistake_in_a_signature_plan_names_its_key(
    tmp_path: Path, old: str, new: str, named: str
) -> None:
    path = tmp_path / "10-signature.toml"
    assert old in SIGNATURE
    path.write_text(SIGNATURE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError, match=named) as caught:
        read_scenario(path)
    assert "10-signature.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('wanted = "evening-bus"', 'wanted = "morning-bus"', "morning-bus"),
        ("initiatives = 4", "initiatives = 40", "initiative_pool"),
        ("members = 25", "member = 25", "member"),
        ("[bodies.council]", "[bodies.senate]", "council"),
    ],
)
def test_a_mistake_in_the_council_is_named(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / "12-council.toml"
    assert old in COUNCIL
    path.write_text(COUNCIL.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError, match=named):
        read_scenario(path)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('subject = "shop_rules"', 'subject = "moon"', "energy-drinks: no subject 'moon'"),
        ('body = "trade"', 'body = "nobody"', "energy-drinks: no body 'nobody'"),
        ('to = "roads"', 'to = "nobody"', "broken-crossing: no body 'nobody'"),
        ('kind = "ariza"', 'kind = "shikoyat"', "energy-drinks: no body ''"),
        ("days_ago = 6", "days_ago = 8", "energy-drinks: days_ago"),
        ('act = "extend"', 'act = "forget"', "forget"),
    ],
)
def test_a_mistake_in_appeals_names_file_and_key(
    tmp_path: Path, old: str, new: str, named: str
) -> None:
    path = tmp_path / "07-appeal-life.toml"
    assert old in APPEALS
    path.write_text(APPEALS.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError, match=named) as caught:
        read_scenario(path)
    assert "07-appeal-life.toml" in str(caught.value)


def test_every_subject_is_decided_by_exactly_one_body() -> None:
    register = load_register()
    assert not list(faults_of_register(register))
    lame = replace(register, offices={"mahalla": replace(register.offices["mahalla"], higher="x")})
    faults = list(faults_of_register(lame))
    assert "offices.mahalla: no higher body 'x'" in faults
    assert "subjects.road: exactly one body must decide it" in faults


def test_every_complaint_has_a_body_above_it() -> None:
    offices = load_register().offices
    assert [key for key, office in offices.items() if not office.higher] == ["reception"]
    assert all(office.answers_in < 15 for office in offices.values())


TRACE = (FOLDER / "01-who-serves-whom.toml").read_text(encoding="utf-8")
FORMS = (FOLDER / "02-personal-data.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "old", "new", "named"),
    [
        (TRACE, 'asked = "migration"', 'asked = "nobody"', "nobody"),
        (TRACE, 'companies = ["bank",', 'companies = ["moon", "bank",', "moon"),
        (TRACE, 'paper = "ownership"', 'paper = "diary"', "home: paper 'diary'"),
        (TRACE, 'asked = "mobile"', 'asked = "treasury"', "sms: companies"),
        (TRACE, 'link = "https://my-gov.test/"', 'link = "https://my.gov.test/"', "no look-alike"),
        (TRACE, "days = 10", "days = 0", "ask-bank: days = 0"),
        (TRACE, 'needed = ["name", "phone"]', 'needed = ["name", "moon"]', "ask-employer"),
        (FORMS, 'body = "sports"', 'body = "nobody"', "section: no body"),
        (FORMS, 'key = "email"', 'key = "moon"', "moon"),
        (FORMS, 'key = "shoe_size"', 'key = "health"', "health is special"),
    ],
)
def test_a_mistake_in_a_services_plan_names_its_key(
    tmp_path: Path, text: str, old: str, new: str, named: str
) -> None:
    path = tmp_path / ("01-who-serves-whom.toml" if text is TRACE else "02-personal-data.toml")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError, match=named) as caught:
        read_scenario(path)
    assert path.name in str(caught.value)
