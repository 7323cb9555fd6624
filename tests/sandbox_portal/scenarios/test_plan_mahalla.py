"""The plan of an e-mahalla is read strictly: a mistake names file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox_portal.scenarios.loader import FOLDER, ScenarioError, read_scenario

PLAN = (FOLDER / "11-mahalla.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("[bodies.mahalla]", "[bodies.village]", "no body 'mahalla'"),
        ("small_rows = 4", "small_rows = 5", "small_rows"),
        ("small_rows = 4", "small_row = 4", "small_row"),
        ("hot = [41, 46]", "hot = [29, 46]", "hot: it must lie above usual"),
        ("hot = [41, 46]", "hot = [41, 60]", "the largest mahalla must have the most"),
        ("[[700, 840], ", "[[300, 340], ", "too few for 4 kinds"),
        ("[900, 1060]", "[640, 640]", "the smallest first"),
        ("small = true\n\n[[mahalla.kinds]]", "[[mahalla.kinds]]", "two kinds with small"),
        ('question_text = "How', 'question = "How', "question"),
        ('effect = "tells_names"', 'effect = "sings"', "effect"),
    ],
)
def test_a_mistake_names_file_and_key(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / "11-mahalla.toml"
    assert old in PLAN
    path.write_text(PLAN.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError, match=named) as caught:
        read_scenario(path)
    assert "11-mahalla.toml" in str(caught.value)
