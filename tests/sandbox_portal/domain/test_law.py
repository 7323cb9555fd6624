"""The law's file is read strictly, and every rule says where it stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sandbox_portal.domain.law.appeals import FILE, LawError, appeal_law, read_law

GOOD = FILE.read_text(encoding="utf-8")


def test_every_rule_has_an_article_and_a_day() -> None:
    law = appeal_law()
    rules = [*law.kinds.values(), *law.terms.values(), *law.details.values(), *law.acts.values()]
    for rule in (*rules, law.days, law.office_hours):
        assert rule.article
        assert law.passed < rule.checked < date(2030, 1, 1)
        assert rule.why


def test_the_figures_of_the_law() -> None:
    law = appeal_law()
    assert law.days.count == "calendar"
    assert law.days.confidence == "medium"
    assert law.terms["forward"].days == 5
    assert set(law.identifying) == {"name", "home", "confirmation"}
    assert law.kinds["ariza"].answer.days == law.kinds["shikoyat"].answer.days == 15
    assert law.kinds["taklif"].answer.months == 1


def test_every_act_leads_on_and_what_has_ended_stays_so() -> None:
    law = appeal_law()
    assert law.acts["send"].role == "citizen"
    leaving = {
        state
        for name, act in law.acts.items()
        for state in act.from_
        if act.to and state in law.states.ended and name != "delete"
    }
    assert not leaving


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("[days]", "speed = 3\n[days]", "speed"),
        ('count = "calendar"', 'count = "lunar"', "lunar"),
        ("[kinds.taklif]", "[kinds.petition]", "petition"),
        ('to = "extended"', 'to = "forgotten"', "forgotten"),
        ("days = 5\n", "days = 5\nmonths = 1\n", "terms.forward"),
        ('article = "25"\n', "", "article"),
    ],
)
def test_a_mistake_names_file_and_key(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / "appeals.toml"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LawError, match=named) as caught:
        read_law(path)
    assert "appeals.toml" in str(caught.value)
