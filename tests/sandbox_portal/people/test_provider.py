"""The Faker provider: fakes that Faker lacks, from the Faker's own chance."""

from __future__ import annotations

import subprocess
import sys

import pytest
from faker import Faker
from faker.generator import Generator

from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.provider import SavodProvider
from sandbox_portal.people.real import real_looking


def fake(seed: int = 7) -> Generator:
    generator = Generator()
    generator.seed_instance(seed)
    generator.add_provider(SavodProvider)
    return generator


TEXTS = (
    "given_name",
    "family_name",
    "patronymic",
    "jshshir",
    "stir",
    "savod_phone",
    "savod_email",
    "address",
    "document_number",
    "plate",
    "card_number",
)


@pytest.mark.parametrize("method", TEXTS)
def test_each_text_is_nobodys_and_follows_the_seed(method: str) -> None:
    texts = [fake(seed).format(method) for seed in range(200)]
    assert not any(map(real_looking, texts))
    assert len(set(texts)) > 50
    assert texts[7] == fake(7).format(method)


def test_names_follow_the_sex() -> None:
    people = fake()
    assert people.format("family_name", "f").endswith("va")
    assert people.format("family_name", "m").endswith("v")
    assert people.format("patronymic", "m").endswith("oʻgʻli")


def test_citizens_of_one_faker_differ_and_make_families() -> None:
    people = fake()
    citizens = [people.format("citizen") for _ in range(100)]
    assert all(isinstance(citizen, Citizen) for citizen in citizens)
    assert len({citizen.jshshir for citizen in citizens}) == 100
    assert len(people.format("household")) >= 3
    assert people.format("identity_document").mark == "NAMUNA"
    assert "MFY" in people.format("savod_address").text


def test_it_works_beside_faker_s_own_providers() -> None:
    faker = Faker("uz_UZ")
    faker.add_provider(SavodProvider)
    assert not real_looking(faker.savod_phone())
    assert faker.profile()["address"].endswith(("uy", "xonadon"))


def test_the_registry_and_the_guard_do_without_faker() -> None:
    code = "import sandbox_portal.people.registry, sandbox_portal.people.real, sys\n"
    code += "sys.exit('faker' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
