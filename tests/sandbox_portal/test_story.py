"""Every event has a sentence: the notebook's journal and the page of one's steps need it."""

from __future__ import annotations

import re
from pathlib import Path

import sandbox_portal
from sandbox_portal.story import WORDS

DOMAIN = Path(sandbox_portal.__file__).parent / "domain"


def test_every_event_of_the_domain_has_a_sentence() -> None:
    source = "".join(path.read_text("utf-8") for path in DOMAIN.rglob("*.py"))
    names = set(re.findall(r"country\.event\(\s*\"(\w+)\"", source))
    assert {"signed_in", "ballot_cast", "change_tried"} <= names
    assert not names - set(WORDS)
