"""A pupil's notebook behind the wall: its cells are run, its functions can be called."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from grading.wall.errors import (
    NoAnswer,
    NotPlainAnswer,
    SandboxStoppedError,
    TestWrittenWrongError,
    pupil_error,
)
from grading.wall.plain import NotPlainError, pack, unpack
from grading.wall.sandbox import Sandbox, open_sandbox
from grading.wall.shapes import read_answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from grading.wall.limits import Limits
    from grading.wall.shapes import Answer

MISSING: Final = "missing"
FUNCTION: Final = "function"


@dataclass(frozen=True)
class CellRun:
    """What came of running a cell: what it printed, and its error."""

    number: int
    source: str
    printed: str = ""
    error: dict[str, Any] | None = None


@dataclass
class PupilCode:
    """The running code of one submission.

    Where code ends its process or does not stop, the sandbox is killed; the next question starts
    another one, in which the cells so far are run again, without the cell that was the end.
    """

    folder: Path | None
    limits: Limits
    cells: list[CellRun] = field(default_factory=list)
    open_one: Callable[[Path | None, Limits], Sandbox] = open_sandbox

    def __post_init__(self) -> None:
        self._sandbox: Sandbox | None = None
        self._started = 0
        self._left = self.limits.total_seconds

    def __enter__(self) -> PupilCode:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Kill what is running."""
        if self._sandbox is not None:
            self._sandbox.close()
            self._sandbox = None

    def run(self, number: int, source: str) -> CellRun:
        """Run a cell and remember it."""
        try:
            run = self._run(self._running(), number, source)
        except SandboxStoppedError as stopped:
            run = CellRun(number, source, error={"kind": "stopped", "code": stopped.code})
        self.cells.append(run)
        return run

    def look(self, names: list[str]) -> list[Any]:
        """Tell of each name whether it is a function, a plain value, something else or missing."""
        request = {"do": "look", "names": names}
        try:
            answer = self._ask(self._running(), request, self.limits.call_seconds)
            found = unpack(answer.value) if answer.error is None else None
        except (SandboxStoppedError, NotPlainError):
            found = None
        if type(found) is not list or len(found) != len(names):
            return [[FUNCTION] for _ in names]  # calling them says what is wrong
        return found

    def call(self, name: str, arguments: tuple[Any, ...], words: dict[str, Any]) -> tuple[Any, str]:
        """Call a function of the pupil's; return what it returned and what it printed."""
        request = {"do": "call", "name": name, **_packed(name, arguments, words)}
        try:
            answer = self._ask(self._running(), request, self.limits.call_seconds)
        except SandboxStoppedError as stopped:
            raise NoAnswer(name, stopped.code) from None
        if answer.error is not None:
            raise _error(name, answer.error)
        try:
            return _result(name, answer.value, arguments, words), answer.printed
        except NotPlainAnswer as error:
            if error.code == "form":  # our own runner says nothing of that kind
                self.close()
            raise

    def _running(self) -> Sandbox:
        """Return the sandbox, anew if the last one was ended."""
        if self._left <= 0:
            self.close()
        if self._sandbox is None:
            if self._started > self.limits.restarts or self._left <= 0:
                raise SandboxStoppedError("used_up")
            self._started += 1
            self._sandbox = self.open_one(self.folder, self.limits)
            for run in self.cells:
                if (run.error or {}).get("kind") != "stopped":
                    self._run(self._sandbox, run.number, run.source)
        return self._sandbox

    def _run(self, sandbox: Sandbox, number: int, source: str) -> CellRun:
        request = {"do": "cell", "number": number, "source": source}
        answer = self._ask(sandbox, request, self.limits.cell_seconds)
        return CellRun(number, source, answer.printed, answer.error)

    def _ask(self, sandbox: Sandbox, request: dict[str, Any], seconds: float) -> Answer:
        """Ask, and end the sandbox if it gives no proper answer to this very question."""
        mark = secrets.token_hex(8)
        seconds = min(seconds, max(self._left, 0.01))
        more = {"id": mark, "seconds": seconds, "printed": self.limits.printed}
        begun = time.monotonic()
        try:
            said = sandbox.ask({**request, **more}, seconds + self.limits.grace_seconds)
            return read_answer(said, mark, self.limits.printed)
        except SandboxStoppedError:
            self.close()
            raise
        finally:
            self._left -= time.monotonic() - begun


def _packed(name: str, arguments: tuple[Any, ...], words: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"arguments": pack(list(arguments)), "words": pack(words)}
    except NotPlainError as error:
        raise TestWrittenWrongError(
            f"{name}(…) was given something that is not plain data: {error.code} {error.what}"
        ) from None


def _error(name: str, error: dict[str, Any]) -> BaseException:
    """Return what a test cell sees raised."""
    if error["kind"] == "not_plain":
        return NotPlainAnswer(name, error["code"], error["what"])
    if error["kind"] == "too_long":
        return NoAnswer(name, "slow", error["line"])
    return pupil_error(name, error)


def _result(name: str, value: Any, arguments: tuple[Any, ...], words: dict[str, Any]) -> Any:
    """Return the result; lists and dicts that the function changed change here, too."""
    if type(value) is not list or value[:1] != ["list"] or len(value) not in {2, 4}:
        raise NotPlainAnswer(name, "form", "")
    try:
        result, *after = (unpack(one) for one in value[1:])
        if after:
            _follow(list(arguments), after[0])
            _follow(words, after[1])
    except NotPlainError as error:
        raise NotPlainAnswer(name, error.code, error.what) from None
    return result


def _follow(before: Any, after: Any) -> None:
    """Change the test cell's own lists and dicts as the pupil's function changed its copies."""
    if type(before) is not type(after) or len(before) != len(after):
        raise NotPlainError("form")
    if type(before) is dict and before.keys() != after.keys():
        raise NotPlainError("form")
    keys = before if type(before) is dict else range(len(before))
    for old, new in [(before[key], after[key]) for key in keys]:
        if type(old) is not type(new):
            continue
        if type(old) is list:
            old[:] = new
        elif type(old) in {dict, set}:
            old.clear()
            old.update(new)
