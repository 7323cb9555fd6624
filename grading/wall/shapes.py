"""What an answer from the sandbox may look like; anything else ends that sandbox."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from grading.wall.errors import SandboxStoppedError

_ERRORS: Final[dict[str, dict[str, type]]] = {
    "raised": {"type": str, "known": str, "text": str},
    "too_long": {"type": str, "known": str, "text": str},
    "not_plain": {"code": str, "what": str},
}
_LONGEST: Final = 300
_UNREADABLE: Final = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Answer:
    """An answer in its proper form; `value` has not been unpacked."""

    value: Any
    printed: str
    error: dict[str, Any] | None


def read_answer(said: dict[str, Any], mark: str, printed: int) -> Answer:
    """Return the answer to the question with this mark."""
    text = said.get("printed")
    known = {"id", "printed", "value"}, {"id", "printed", "error"}
    if set(said) not in known or said["id"] != mark or type(text) is not str:
        raise SandboxStoppedError("garbled")
    error = _error(said["error"]) if "error" in said else None
    return Answer(said.get("value"), cleaned(text[:printed]), error)


def _error(said: Any) -> dict[str, Any]:
    wanted = _ERRORS.get(str(said.get("kind"))) if type(said) is dict else None
    if wanted is None or any(type(said.get(name)) is not kind for name, kind in wanted.items()):
        raise SandboxStoppedError("garbled")
    texts = {name: cleaned(said[name])[:_LONGEST] for name in wanted}
    line = said.get("line")
    known_line = line if type(line) is int and 0 < line < 1_000_000 else None
    return {"kind": said["kind"], **texts, "line": known_line}


def cleaned(text: str) -> str:
    """Return a text without signs that steer a terminal, and without halves of letters."""
    whole = text.encode(errors="replace").decode()
    return "".join(
        sign if sign in "\n\t" or sign.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for sign in whole
    )
