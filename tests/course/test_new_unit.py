"""`savod new-unit`, followed the way that CONTRIBUTING.md leads: the unit builds and plays."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.new_unit.make import NewUnitError, new_unit
from course.units import TRANSLATED
from tests.course.checkout import copy_checkout, fill, run

SLUG = "99-new-topic"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_checkout(tmp_path_factory.mktemp("checkout"))


def test_a_new_unit_builds_records_and_passes_the_tests_of_every_unit(checkout: Path) -> None:
    said = run(checkout, "course", "new-unit", SLUG, "--title", "A new topic")
    assert f"lessons/{SLUG}/lesson.md" in said
    assert "CONTRIBUTING.md" in said
    for lang in TRANSLATED:
        for home in ("lessons", "exercises"):
            fill(checkout / home / SLUG / f"{lang}.po", lang)
    run(checkout, "course", "build", "--only", SLUG)
    run(checkout, "course", "record")
    wanted = ["tests/content/test_exercises.py", "tests/content/test_plans.py", "-q", "-k", SLUG]
    assert " passed" in run(checkout, "pytest", *wanted)


@pytest.mark.parametrize("slug", ["new-topic", "4-x", "04-other", "13_topic", "../13-x"])
def test_a_wrong_or_taken_name_is_refused(checkout: Path, slug: str) -> None:
    with pytest.raises(NewUnitError):
        new_unit(slug, "x", checkout)
    assert not (checkout / "lessons" / slug).is_dir()
