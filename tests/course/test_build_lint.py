"""The traps of Uzbek text."""

from __future__ import annotations

import pytest

from course.build.lint import emphasis_faults, letter_faults, prose_faults


@pytest.mark.parametrize(
    "text",
    [
        "Oʻquvchi gʻalaba va maʼlumot, sanʼat, eʼlon",
        "`o'quvchi` va https://a.test/o'z",
        '<img alt="o\'quvchi" src="a.png">',
        "[soʻz](o'z.html)",
        "«demo» va 'sinf'",
        "**Kirish**ni va «**Kirish**»ni bosing",
        "snake_case_name",
    ],
)
def test_right_text_passes(text: str) -> None:
    assert not [*letter_faults(text), *emphasis_faults(text)]


@pytest.mark.parametrize("mark", "ʼ‘’'`")
@pytest.mark.parametrize("letter", "oOgG")
def test_o_and_g_take_one_letter_only(letter: str, mark: str) -> None:
    (fault,) = letter_faults(f"yana {letter}{mark}zi")
    assert "U+02BB" in fault
    assert f"“{letter}{mark}zi”" in fault


@pytest.mark.parametrize("mark", "ʻ‘’'`")
def test_tutuq_is_one_letter_only(mark: str) -> None:
    (fault,) = letter_faults(f"ma{mark}lumot")
    assert "U+02BC" in fault


@pytest.mark.parametrize(
    "text", ["**«Kirish»**ni bosing", "**Kirish.**Keyin", "_Kirish_ni bosing", "bu _bir ikki_ni"]
)
def test_emphasis_that_a_reader_would_see_is_a_fault(text: str) -> None:
    assert list(emphasis_faults(text))


@pytest.mark.parametrize(
    ("message", "translation"),
    [
        ("Run `desk`", "Ishga tushiring"),
        ("See [it](a.html)", "Qarang"),
        ("<b>Now</b>", "Hozir"),
        ("Run `desk`", "`stol`ni ishga tushiring"),
    ],
)
def test_lost_markup_is_a_fault(message: str, translation: str) -> None:
    assert list(prose_faults(message, translation, "uz"))
    assert not list(prose_faults(message, message, "uz"))


def test_a_sentence_left_in_english_is_a_fault() -> None:
    assert list(prose_faults("Open the cabinet now.", "Open the cabinet now.", "ru"))
    assert not list(prose_faults("One ID", "One ID", "ru"))
