"""Building the tiny course: notebooks, checks, and what is said when something is wrong."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from course.build.run import build, check, update_messages
from course.build.skeleton import differences
from course.errors import ContentError, OutdatedError, UnknownUnitError
from tests.course.conftest import translate_all

EXERCISE = "exercises/04-cabinet"


def notebooks(root: Path, suffix: str = "") -> dict[str, nbformat.NotebookNode]:
    """Return an exercise in its three languages."""
    folder = root / EXERCISE
    return {
        lang: nbformat.read(folder / f"{lang}{suffix}.ipynb", as_version=4)
        for lang in ("en", "uz", "ru")
    }


def replace(path: Path, old: str, new: str) -> None:
    """Change a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_build_makes_nine_notebooks_and_then_nothing(translated: Path) -> None:
    build(translated)
    assert len(list(translated.rglob("*.ipynb"))) == 9
    assert build(translated) == []
    check(translated)


def test_notebooks_differ_in_texts_only(translated: Path) -> None:
    build(translated)
    for suffix in ("", "-code"):
        found = notebooks(translated, suffix)
        assert differences(found) == []
        assert found["uz"].cells[0].source != found["ru"].cells[0].source


def test_differences_names_the_cell(translated: Path) -> None:
    build(translated)
    found = notebooks(translated)
    found["ru"].cells[1].source += "\nmore = 1"
    found["uz"].cells.pop()
    assert differences(found) == [
        "en and uz have different numbers of cells",
        "cell 2 differs between en and ru",
    ]


def test_front_matter_is_in_the_notebook(translated: Path) -> None:
    build(translated)
    assert notebooks(translated)["uz"].metadata["savod"] == {
        "unit": "04-cabinet",
        "kind": "exercise",
        "lang": "uz",
        "title": "uz Your cabinet",
        "minutes": 20,
        "outcomes": ["L4.sessions"],
        "prerequisites": [],
    }


def test_check_names_what_is_outdated_and_writes_nothing(translated: Path) -> None:
    build(translated)
    (translated / EXERCISE / "uz.ipynb").write_text("{}", encoding="utf-8")
    (translated / EXERCISE / "ru-code.ipynb").unlink()
    with pytest.raises(OutdatedError) as caught:
        check(translated)
    assert caught.value.files == (f"{EXERCISE}/ru-code.ipynb", f"{EXERCISE}/uz.ipynb")
    assert (translated / EXERCISE / "uz.ipynb").read_text(encoding="utf-8") == "{}"


def test_notebooks_without_a_source_go(translated: Path) -> None:
    build(translated)
    (translated / EXERCISE / "code.md").unlink()
    with pytest.raises(OutdatedError, match="savod messages"):
        check(translated)
    update_messages(translated)
    with pytest.raises(OutdatedError, match="savod build") as caught:
        check(translated)
    assert f"{EXERCISE}/en-code.ipynb" in caught.value.files
    build(translated)
    check(translated)
    assert not list(translated.rglob("*-code.ipynb"))


def test_check_sees_a_catalogue_with_old_messages(translated: Path) -> None:
    build(translated)
    path = translated / EXERCISE / "uz.po"
    path.write_text(path.read_text(encoding="utf-8") + '\nmsgid "Old"\nmsgstr "Eski"\n', "utf-8")
    with pytest.raises(OutdatedError, match=r"uz\.po"):
        check(translated)


def test_one_language_that_is_not_ready_stops_only_itself(translated: Path) -> None:
    replace(translated / EXERCISE / "uz.po", 'msgstr "uz Do it"', 'msgstr ""')
    with pytest.raises(ContentError) as caught:
        build(translated)
    assert caught.value.faults == (f"{EXERCISE}/uz.po: no translation yet: “Do it”",)
    assert (translated / EXERCISE / "ru.ipynb").is_file()
    assert not (translated / EXERCISE / "uz.ipynb").exists()


@pytest.mark.parametrize(
    ("new", "word"),
    [
        ("uz o'quvchi", "U\\+02BB"),
        ("uz **«Do»**ni", "stars"),
        ("- uz", "structure"),
        ("uz `code`", "same `code`"),
    ],
)
def test_a_trap_in_a_translation_is_refused(translated: Path, new: str, word: str) -> None:
    path = translated / EXERCISE / "exercise.md"
    replace(path, "Why did you end it?", "- Do it")
    replace(translated / EXERCISE / "uz.po", "uz Do it", new)
    update_messages(translated)
    with pytest.raises(ContentError, match=word):
        build(translated)


def test_english_traps_are_refused_too(translated: Path) -> None:
    replace(translated / EXERCISE / "exercise.md", "Why did you", "Why did **«you»**r")
    with pytest.raises(ContentError, match=r"exercise\.md"):
        build(translated)


def test_a_source_with_a_fault_costs_no_translation(translated: Path) -> None:
    before = (translated / EXERCISE / "uz.po").read_bytes()
    replace(translated / EXERCISE / "code.md", "minutes: 20", "minutes: x")
    with pytest.raises(ContentError, match=r"code\.md"):
        update_messages(translated)
    assert (translated / EXERCISE / "uz.po").read_bytes() == before


def test_only_one_unit(translated: Path) -> None:
    assert {path.parent.name for path in build(translated, "04-cabinet")} == {"04-cabinet"}
    with pytest.raises(UnknownUnitError, match="04-cabinet"):
        build(translated, "05-log")


def test_messages_come_once_and_stay(sources: Path) -> None:
    update_messages(sources)
    translate_all(sources)
    assert update_messages(sources) == []
