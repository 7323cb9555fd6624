"""The outcome catalogue is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.errors import ContentError
from course.outcomes import OUTCOMES_FILE, read_outcomes

GOOD = """\
[outcomes."L4.sessions"]
text = "Ends a session"
digcomp = ["4.2"]
[misconceptions.M04]
text = "Always right"
"""


def test_the_course_has_outcomes() -> None:
    catalogue = read_outcomes(OUTCOMES_FILE)
    assert catalogue.outcomes["L4.wrong-field"].digcomp == ("4.2", "2.6")
    assert "M04c" in catalogue.misconceptions


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("text =", "title =", "title"),
        ('digcomp = ["4.2"]\n', "", "digcomp"),
        ('"4.2"', '"7.1"', "digcomp"),
        ("L4.sessions", "L4 sessions", "L4 sessions"),
        ("M04", "X04", "X04"),
        ("[misconceptions.M04]", "[misconception.M04]", "misconception"),
        ("text", "text text", "toml"),
    ],
)
def test_a_wrong_key_is_named(tmp_path: Path, old: str, new: str, word: str) -> None:
    path = tmp_path / "outcomes.toml"
    path.write_text(GOOD, encoding="utf-8")
    read_outcomes(path)
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=word):
        read_outcomes(path)
