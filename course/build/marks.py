"""nbgrader's marks: lines that begin and end what pupils or the public may not see."""

from __future__ import annotations

import re
from typing import Final

_NAMES = "SOLUTION|HIDDEN TESTS|MARK SCHEME"
_ALONE: Final = re.compile(rf"[#=\s]*\b(BEGIN|END) ({_NAMES})\b[=\s]*")
_ANYWHERE: Final = re.compile(rf"\b(?:BEGIN|END) (?:{_NAMES})\b")

HIDDEN_BEGIN: Final = "BEGIN HIDDEN TESTS"
HIDDEN_END: Final = "END HIDDEN TESTS"


def is_mark(text: str) -> bool:
    """Say whether a text is one of nbgrader's marks and nothing else."""
    return _ALONE.fullmatch(text) is not None


def holds_mark(text: str) -> bool:
    """Say whether nbgrader would take this text for a mark, whatever else is in it."""
    return _ANYWHERE.search(text) is not None
