"""The pools of messages are read strictly: a mistake names file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox_portal.scenarios.loader import FOLDER, ScenarioError, read_scenario

GOOD = (FOLDER / "08-fraud.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("[bodies.bank]", "[bodies.other]", "no body 'bank'"),
        ("genuine = 4", "genuine = 99", "fraud.genuine"),
        ('key = "support-link"', 'key = "support-app"', "support-app is there 2 times"),
        ('scheme = "support"\n', "", "support-app: a bad message"),
        ('right = ["report"]', 'right = ["check"]', "support-app: right"),
        ('right = ["report"]', 'right = ["report", "shout"]', "shout"),
        ("https://my-gov.test/", "https://my.gov.test/", "support-link: link"),
        ('channel = "sms"', 'channel = "pigeon"', "channel"),
        ('app = "Yordam.apk"', 'application = "Yordam.apk"', "application"),
    ],
)
def test_a_mistake_names_file_and_key(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / "08-fraud.toml"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError, match=named) as caught:
        read_scenario(path)
    assert "08-fraud.toml" in str(caught.value)
