"""What can go wrong behind the wall.

NoWallError                 this computer cannot make a sandbox: no submission is graded
SandboxStoppedError         one sandbox gives no more answers: `code` says why
StopCell                    ends a test cell, even one that catches every Exception
├── NotPlainAnswer          the pupil's function returned something that cannot cross
└── NoAnswer                the pupil's code ended its process, took too long, flooded, garbled
PupilError                  the pupil's function raised: also an instance of the built-in error
TestWrittenWrongError       the author of a test cell did what only plain data allows
"""

from __future__ import annotations

import builtins
from functools import cache
from typing import TYPE_CHECKING, Any

from grading.cells import StopCell

if TYPE_CHECKING:
    from collections.abc import Mapping


class NoWallError(Exception):
    """No sandbox can be made here; `reason` is what bubblewrap said, or nothing without it."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class SandboxStoppedError(Exception):
    """The sandbox was ended: it `died`, was `slow`, sent a `flood`, or something `garbled`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class TestWrittenWrongError(Exception):
    """A test cell gave a pupil's function something that is not plain data."""


class NotPlainAnswer(StopCell):
    """A result that cannot cross; it counts as wrong."""

    def __init__(self, function: str, code: str, what: str) -> None:
        super().__init__(function, code, what)
        self.function = function
        self.code = code
        self.what = what


class NoAnswer(StopCell):
    """There is no result; `code` is that of SandboxStoppedError, or `missing` or `used_up`."""

    def __init__(self, function: str, code: str, line: int | None = None) -> None:
        super().__init__(function, code, line)
        self.function = function
        self.code = code
        self.line = line


class PupilError(Exception):
    """The pupil's function raised an error."""

    def __init__(self, function: str, facts: Mapping[str, Any]) -> None:
        self.function = function
        self.type = str(facts["type"])
        self.text = str(facts["text"])
        self.line: int | None = facts["line"]

    def __str__(self) -> str:
        return f"{self.type}: {self.text}" if self.text else self.type


def pupil_error(function: str, facts: Mapping[str, Any]) -> PupilError:
    """Return the error so that a test cell can expect it: `except ValueError`."""
    return _error_class(str(facts["known"]))(function, facts)


@cache
def _error_class(known: str) -> type[PupilError]:
    """Return a PupilError that is also the built-in error of that name, if there is one."""
    found = getattr(builtins, known, None)
    if not (isinstance(found, type) and issubclass(found, Exception)) or found is Exception:
        return PupilError
    if issubclass(found, (BaseExceptionGroup, StopIteration, StopAsyncIteration)):
        return PupilError
    return type("PupilError", (PupilError, found), {"__module__": __name__})
