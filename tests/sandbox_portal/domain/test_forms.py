"""Forms: what is sent, refused and taken back; and hiding digits of the personal number."""

from __future__ import annotations

import pytest

from sandbox_portal.domain.services.fields import REGISTER, SENSITIVE
from sandbox_portal.domain.services.forms import RefuseForm, SendForm, TakeFormBack
from sandbox_portal.domain.services.number import PARTS, MaskNumber, masked, part_of
from sandbox_portal.evidence import Evidence
from sandbox_portal.world import World
from tests.sandbox_portal.domain.test_services import problem
from tests.sandbox_portal.played import signed_in

EXERCISE = "02-personal-data"
PUPILS = ("ali", "lola", "umid", "zuhra", "eli", "oybek")


def test_what_is_needed_goes_and_each_field_is_written_down() -> None:
    world = signed_in(EXERCISE).world
    needed = tuple(sorted(world.truth.needed_fields["library"]))
    outcome = world.do(SendForm("library", needed))
    assert [e.name for e in outcome.events] == ["form_sent", *["field_sent"] * len(needed)]
    evidence = Evidence(world)
    assert evidence.sent("library") == world.truth.needed_fields["library"]
    assert evidence.never("field_sent", kind="special")


def test_a_form_without_what_is_needed_is_not_taken_and_the_missing_field_is_not_named() -> None:
    world = signed_in(EXERCISE).world
    form = world.country.services.forms["library"]
    rest = tuple(f.key for f in form.fields if not f.needed)
    assert problem(world.do(SendForm("library", rest))) == ("form", "not_enough")
    assert problem(world.do(SendForm("library", ()))) == ("form", "empty")
    assert problem(world.do(SendForm("library", ("moon",)))) == ("form", "unknown")
    assert form.status == "open"
    assert Evidence(world).sent("library") == set()


def test_a_sent_form_can_be_taken_back_and_sent_anew_but_stays_in_the_log() -> None:
    world = signed_in(EXERCISE).world
    form = world.country.services.forms["section"]
    everything = tuple(f.key for f in form.fields)
    world.do(SendForm("section", everything))
    assert problem(world.do(SendForm("section", everything))) == ("form", "sent")
    assert problem(world.do(RefuseForm("section"))) == ("form", "sent")
    world.do(TakeFormBack("section"))
    assert problem(world.do(TakeFormBack("section"))) == ("form", "not_sent")
    world.do(SendForm("section", tuple(form.needed)))
    evidence = Evidence(world)
    assert evidence.sent("section") == form.needed
    assert evidence.happened("field_sent", form="section", field=everything[0])


def test_refusing_needs_no_sign_in_and_can_be_changed() -> None:
    world = World(EXERCISE, "ali")
    world.do(RefuseForm("prize"))
    assert world.country.services.forms["prize"].status == "refused"
    first = world.country.services.forms["prize"].fields[0].key
    assert not world.do(SendForm("prize", (first,))).refused


@pytest.mark.parametrize("pupil", PUPILS)
@pytest.mark.parametrize("exercise", [EXERCISE, f"{EXERCISE}-practice"])
def test_stars_do_not_tell_what_is_needed(exercise: str, pupil: str) -> None:
    forms = World(exercise, pupil).country.services.forms
    for key in ("library", "section"):
        fields = forms[key].fields
        assert any(f.needed and not f.star for f in fields), key
        assert any(f.star and not f.needed for f in fields), key
        classes = [REGISTER[f.key].kind for f in fields]
        assert sum(kind in SENSITIVE for kind in classes) == 1
        assert not any(f.needed and REGISTER[f.key].kind in SENSITIVE for f in fields)
        assert not any(f.star and REGISTER[f.key].kind in SENSITIVE for f in fields)
    assert forms["prize"].needed == frozenset()


def test_needed_fields_differ_between_pupils() -> None:
    worlds = [World(EXERCISE, pupil) for pupil in PUPILS]
    for key in ("library", "section"):
        assert len({w.truth.needed_fields[key] for w in worlds}) > 1


def test_each_place_of_the_number_belongs_to_one_part() -> None:
    assert sorted(place for places in PARTS.values() for place in places) == list(range(1, 15))
    assert [part_of(place) for place in (1, 7, 8, 14)] == ["sex", "year", "district", "check"]


def test_hidden_digits_are_stars() -> None:
    number = World(EXERCISE, "ali").country.citizen.jshshir
    assert masked(number, (1, 14)) == f"*{number[1:13]}*"


def test_a_mask_is_kept_and_replaced() -> None:
    world = signed_in(EXERCISE).world
    assert Evidence(world).hidden_digits == set()
    world.do(MaskNumber((14, 13, 12, 11, 11)))
    assert world.events[-1].facts["hidden"] == "11,12,13,14"
    world.do(MaskNumber((1, 2)))
    assert Evidence(world).hidden_digits == {1, 2}
    assert problem(world.do(MaskNumber(()))) == ("mask", "empty")
    assert problem(world.do(MaskNumber((0, 3)))) == ("mask", "unknown")
    assert problem(World(EXERCISE, "ali").do(MaskNumber((1,)))) == ("session", "not_signed_in")
