"""One sandbox: a Python that sees its own files and the pupil's folder, and two pipes to it."""

from __future__ import annotations

import json
import os
import select
import signal
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from grading.wall.command import bubblewrap, users
from grading.wall.errors import NoWallError, SandboxStoppedError
from grading.wall.strict_json import StrictJSONError, read_object

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from grading.wall.command import User
    from grading.wall.limits import Limits

_CHUNK: Final = 1 << 16
_known_user: list[User] = []
"""The first user with whom a sandbox could be made here, once there was one."""


def open_sandbox(folder: Path | None, limits: Limits) -> Sandbox:
    """Return a sandbox that is ready; raise NoWallError where none can be made."""
    reason = ""
    for user in _known_user or users():
        sandbox = Sandbox(folder, limits, user)
        try:
            sandbox.wait_until_ready()
        except SandboxStoppedError:
            reason = sandbox.close()
        else:
            _known_user[:] = [user]
            return sandbox
    raise NoWallError(reason)


class Sandbox:
    """A process that runs pupil code and answers in JSON, one question at a time."""

    def __init__(self, folder: Path | None, limits: Limits, user: User) -> None:
        self._limits = limits
        self._inbox = b""
        started = bubblewrap(folder, limits, user)
        self._process, self._info = started.process, started.info
        self._requests, self._answers = started.requests, started.answers
        os.set_blocking(self._requests, False)
        self._first_lines = started.first_lines

    def wait_until_ready(self) -> None:
        """Send the runner and wait for its first word; it has run nothing of the pupil's."""
        until = time.monotonic() + self._limits.start_seconds
        self._write(self._first_lines, until)
        if self._read(until) != {"ready": True}:
            raise SandboxStoppedError("garbled")

    def ask(self, request: Mapping[str, Any], seconds: float) -> dict[str, Any]:
        """Return the answer to one question, or raise SandboxStoppedError."""
        until = time.monotonic() + seconds
        self._write(json.dumps(request).encode() + b"\n", until)
        answer = self._read(until)
        if self._inbox:  # it says more than it was asked
            raise SandboxStoppedError("garbled")
        return answer

    def close(self) -> str:
        """Kill everything in the sandbox, wait until it is gone, and return what bwrap said."""
        self._kill()
        _, errors = self._process.communicate()
        os.close(self._info)
        return errors.decode(errors="replace").strip()[-500:]

    def _kill(self) -> None:
        """Kill the first process of the sandbox's own process namespace, so that all go.

        bwrap outside waits for it, and the kernel lets it go only after all the others.
        """
        with suppress(ProcessLookupError, ValueError, OSError):
            os.set_blocking(self._info, False)
            known = json.loads(os.read(self._info, _CHUNK))
            os.kill(int(known["child-pid"]), signal.SIGKILL)
            return
        self._process.kill()

    def _write(self, data: bytes, until: float) -> None:
        view = memoryview(data)
        while view:
            _wait(self._requests, select.POLLOUT, until)
            try:
                view = view[os.write(self._requests, view[:_CHUNK]) :]
            except BlockingIOError:
                continue
            except BrokenPipeError:
                raise SandboxStoppedError("died") from None

    def _read(self, until: float) -> dict[str, Any]:
        while (end := self._inbox.find(b"\n")) < 0:
            if len(self._inbox) > self._limits.answer:
                raise SandboxStoppedError("flood")
            _wait(self._answers, select.POLLIN, until)
            chunk = os.read(self._answers, _CHUNK)
            if not chunk:
                raise SandboxStoppedError("died")
            self._inbox += chunk
        line, self._inbox = self._inbox[:end], self._inbox[end + 1 :]
        try:
            return read_object(line)
        except StrictJSONError:
            raise SandboxStoppedError("garbled") from None


def _wait(number: int, event: int, until: float) -> None:
    """Wait until a pipe can be used; a process that is gone counts as that."""
    poll = select.poll()
    poll.register(number, event)
    left = until - time.monotonic()
    if left <= 0 or not poll.poll(left * 1000):
        raise SandboxStoppedError("slow")
