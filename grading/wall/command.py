"""The command that makes a sandbox, and what is sent into it first."""

from __future__ import annotations

import json
import marshal
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from grading.wall.errors import NoWallError
from grading.wall.python_files import python_files
from grading.wall.seccomp import seccomp_filter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grading.wall.limits import Limits

HOME: Final = "/pupil"
FOLDER: Final = "/notebook"
NOBODY: Final = "65534"
_DEVICES: Final = ("/dev/null", "/dev/zero", "/dev/urandom")
_BOOT: Final = (
    "import sys, marshal\n"
    "pipe = sys.stdin.buffer.raw\n"
    "code = b''\n"
    "while len(code) < {size}:\n"
    "    code += pipe.read({size} - len(code))\n"
    "names = {{'__name__': 'runner'}}\n"
    "for part in marshal.loads(code):\n"
    "    exec(part, names)\n"
)


@dataclass(frozen=True)
class User:
    """As whom pupil code runs: with a `uid` of its own, which only root can give, or as nobody
    in a user namespace."""

    uid: int | None = None


@dataclass(frozen=True)
class Started:
    """A sandbox that is being made."""

    process: subprocess.Popen[bytes]
    requests: int
    answers: int
    info: int
    """Where bwrap tells the number of the sandbox's first process."""
    first_lines: bytes


def users() -> tuple[User, ...]:
    """Return the users to try, the better first.

    The limit on processes does not bind root's own processes, not even in a user namespace. So
    root gives them a user whom nobody else has: one for each grading process.
    """
    if os.geteuid() == 0:
        return User(2_000_000_000 + os.getpid()), User()
    return (User(),)


def bubblewrap(folder: Path | None, limits: Limits, user: User) -> Started:
    """Start the command. Its errors are kept; nothing has run yet of what the pupil wrote."""
    program = shutil.which("bwrap")
    if program is None:
        raise NoWallError
    info, info_end = os.pipe()
    refused = _filter_file()
    numbers = (info_end,) if refused is None else (info_end, refused)
    code, boot = _runner()
    options = [*_options(folder, limits, user), "--info-fd", str(info_end)]
    if refused is not None:
        options += ["--seccomp", str(refused)]
    python = [str(python_files().program), "-s", "-S", "-P", "-B", "-c", boot]
    try:
        process = subprocess.Popen(  # noqa: S603 - all of it is ours
            [program, *options, "--", *python],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=numbers,
            bufsize=0,
        )
    finally:
        for number in numbers:
            os.close(number)
    config = {"uid": user.uid, "limits": _limits(limits)}
    first_lines = code + json.dumps(config).encode() + b"\n"
    requests, answers = (pipe.fileno() for pipe in (process.stdin, process.stdout) if pipe)
    return Started(process, requests, answers, info, first_lines)


@cache
def _runner() -> tuple[bytes, str]:
    """Return the runner as compiled code, and the line of Python that starts it."""
    here = Path(__file__).parent
    parts = tuple(
        compile((here / name).read_text("utf-8"), name, "exec", dont_inherit=True)
        for name in ("plain.py", "runner.py")
    )
    code = marshal.dumps(parts)
    return code, _BOOT.format(size=len(code))


def _filter_file() -> int | None:
    """Return an open file with the filter on system calls."""
    program = seccomp_filter()
    if program is None:
        return None
    number = os.memfd_create("seccomp")
    os.write(number, program)
    os.lseek(number, 0, os.SEEK_SET)
    return number


def _limits(limits: Limits) -> dict[str, int]:
    return {
        "RLIMIT_AS": limits.memory,
        "RLIMIT_NPROC": limits.processes,
        "RLIMIT_FSIZE": limits.file,
        "RLIMIT_NOFILE": limits.open_files,
        "RLIMIT_CPU": round(limits.total_seconds) + 1,
        "RLIMIT_CORE": 0,
    }


def _options(folder: Path | None, limits: Limits, user: User) -> Iterator[str]:
    yield from ("--die-with-parent", "--new-session", "--hostname", "wall")
    for namespace in ("ipc", "pid", "net", "uts"):
        yield f"--unshare-{namespace}"
    yield "--unshare-cgroup-try"
    yield from ("--cap-drop", "ALL")
    if user.uid is None:
        yield from ("--unshare-user", "--uid", NOBODY, "--gid", NOBODY)
    else:
        yield from ("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID")
    yield "--clearenv"
    for name, value in _environment().items():
        yield from ("--setenv", name, value)
    yield from _files()
    yield from ("--perms", "1777", "--size", str(limits.home), "--tmpfs", HOME)
    yield from ("--dir", FOLDER) if folder is None else ("--ro-bind", str(folder), FOLDER)
    yield from ("--remount-ro", "/", "--chdir", FOLDER)


def _files() -> Iterator[str]:
    python = python_files()
    # bwrap would make these folders for root alone.
    folders = {folder for path in python.shown for folder in path.parents}
    for folder in sorted({*folders, Path("/dev")} - {Path("/")}):
        yield from ("--dir", str(folder))
    for path in python.shown:
        yield from ("--ro-bind", str(path), str(path))
    for path in python.hidden:
        yield from ("--tmpfs", str(path), "--remount-ro", str(path))
    for device in _DEVICES:
        yield from ("--dev-bind", device, device)


def _environment() -> dict[str, str]:
    """The whole environment. The fixed seed of hashes makes grading come out the same again."""
    return {
        "HOME": HOME,
        "LANG": "C.UTF-8",
        "PATH": "/usr/bin",
        "TMPDIR": HOME,
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "TZ": "UTC",
    }
