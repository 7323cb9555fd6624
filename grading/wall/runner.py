"""What runs inside the sandbox: the pupil's cells, then one call after another.

It reads requests from stdin and answers on stdout, a line of JSON each. Nothing that it says is
a verdict: whatever pupil code does to this process, the grader only ever gets values and errors.
It is sent to the sandbox together with `plain.py` and needs nothing but Python's library.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType, FrameType
    from typing import Any

    from grading.wall.plain import NotPlainError, pack, unpack

CELL = "<cell "
ALONE = 2
"""This process in its own process namespace; the first is bwrap's, which nothing here can end."""


class TooLong(BaseException):
    """The time of a call or cell is over."""

    line: int | None = None


class Printed(io.StringIO):
    """What pupil code prints, up to a limit; the rest is lost."""

    limit = 0

    def write(self, text: str) -> int:
        """Keep what there is room for."""
        room = self.limit - self.tell()
        if room > 0:
            super().write(text[:room])
        return len(text)


def confine(config: dict[str, Any]) -> None:
    """Give up the user and take the limits; neither can be taken back."""
    if config["uid"] is not None:
        os.setgroups([])
        os.setresgid(config["uid"], config["uid"], config["uid"])
        os.setresuid(config["uid"], config["uid"], config["uid"])
    for name, value in config["limits"].items():
        resource.setrlimit(getattr(resource, name), (value, value))


def channel() -> tuple[io.BufferedReader, int]:
    """Move the two pipes away from stdin and stdout, which lead nowhere from now on."""
    requests, answers = os.dup(0), os.dup(1)
    nowhere = os.open("/dev/null", os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    os.close(nowhere)
    return os.fdopen(requests, "rb"), answers


def send(answers: int, answer: dict[str, Any]) -> None:
    """Write one line."""
    rest = json.dumps(answer).encode() + b"\n"
    while rest:
        rest = rest[os.write(answers, rest) :]


def check(sentence: str, passed: bool, hint: str = "") -> None:
    """Stand for `grading.check` where a pupil uses it in a cell of their own."""
    print(("✓ " if passed else "✗ ") + sentence)
    if not passed:
        raise AssertionError(f"{sentence}\n{hint}".strip())


def pupils_names() -> dict[str, Any]:
    """Return the namespace of the notebook; `from grading import check` works in it."""
    module = type(sys)
    grading, main = module("grading"), module("__main__")
    grading.check = check  # type: ignore[attr-defined]
    sys.modules.update(grading=grading, __main__=main)
    main.__dict__.update(display=print)
    return main.__dict__


def compiled(number: int, source: str) -> CodeType:
    """Compile a cell; where IPython's % and ! lines keep it from being Python, without them."""
    name = f"{CELL}{number}>"
    try:
        return compile(source, name, "exec", dont_inherit=True)
    except SyntaxError:
        plain = "\n".join(
            "" if line.lstrip().startswith(("%", "!")) else line for line in source.split("\n")
        )
        if plain == source:
            raise
        return compile(plain, name, "exec", dont_inherit=True)


def run_cell(names: dict[str, Any], request: dict[str, Any]) -> Any:
    """Run a cell; what it defines stays."""
    exec(compiled(request["number"], request["source"]), names)  # noqa: S102 - the sandbox's job


def look(names: dict[str, Any], request: dict[str, Any]) -> Any:
    """Tell what stands behind names: something to call, a plain value, another thing, nothing."""
    return ["list", *(kind_of(names, name) for name in request["names"])]


def kind_of(names: dict[str, Any], name: str) -> list[Any]:
    """Tell what stands behind one name."""
    if name not in names:
        return ["list", "missing"]
    if callable(names[name]):
        return ["list", "function"]
    try:
        return ["list", "value", pack(names[name])]
    except NotPlainError as error:
        return ["list", "other", error.code, error.what]


def call(names: dict[str, Any], request: dict[str, Any]) -> Any:
    """Call a function; return its result, and the arguments if it changed them."""
    arguments, words = unpack(request["arguments"]), unpack(request["words"])
    result = pack(names[request["name"]](*arguments, **words))
    after = [pack(arguments), pack(words)]
    same = after == [request["arguments"], request["words"]]
    return ["list", result] if same else ["list", result, *after]


def clear() -> None:
    """End whatever else runs here, so that no copy of this process answers or works on.

    A copy that the code made of this process, and that came here by itself, ends itself.
    """
    if os.getpid() != ALONE:
        os._exit(0)
    with contextlib.suppress(OSError):  # there is nothing else, which is the usual case
        os.kill(-1, signal.SIGKILL)  # all in the namespace but this process and the first
        while True:
            os.waitpid(-1, 0)  # until then they count as processes


DEEDS = {"cell": run_cell, "look": look, "call": call}


def answer(names: dict[str, Any], request: dict[str, Any]) -> dict[str, Any]:
    """Do what is asked; return what came of it."""
    printed = Printed()
    printed.limit = request["printed"]
    sys.stdout = sys.stderr = printed
    said: dict[str, Any] = {"id": request["id"]}
    signal.signal(signal.SIGALRM, too_long)
    signal.setitimer(signal.ITIMER_REAL, request["seconds"])
    try:
        said["value"] = DEEDS[request["do"]](names, request)
    except BaseException as error:  # noqa: BLE001 - also SystemExit and what pupils invent
        said["error"] = facts(error)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    said["printed"] = printed.getvalue().encode(errors="replace").decode()
    return said


def too_long(_signal: int, frame: FrameType | None) -> None:
    """Stop the pupil's code, and remember where it was."""
    error = TooLong()
    while frame is not None and not frame.f_code.co_filename.startswith(CELL):
        frame = frame.f_back
    error.line = frame.f_lineno if frame is not None else None
    raise error


def facts(error: BaseException) -> dict[str, Any]:
    """Say of an error what a pupil needs to find it."""
    if isinstance(error, NotPlainError):
        return {"kind": "not_plain", "code": error.code, "what": error.what[:100]}
    known = next(one for one in type(error).__mro__ if one.__module__ == "builtins")
    return {
        "kind": "too_long" if isinstance(error, TooLong) else "raised",
        "type": type(error).__name__[:100],
        "known": known.__name__,
        "text": text_of(error),
        "line": line_of(error),
    }


def text_of(error: BaseException) -> str:
    """Return the message of an error; asking for it can fail, too."""
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
    except BaseException:  # noqa: BLE001
        return ""
    return str(text)[:300].encode(errors="replace").decode()


def line_of(error: BaseException) -> int | None:
    """Return the line of the pupil's cell where it happened."""
    if isinstance(error, TooLong):
        return error.line
    found = error.lineno if isinstance(error, SyntaxError) else None
    step = error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename.startswith(CELL):
            found = step.tb_lineno
        step = step.tb_next
    return found


def main() -> None:
    """Answer requests until there are no more."""
    requests, answers = channel()
    confine(json.loads(requests.readline()))
    sys.path.append(os.curdir)
    names = pupils_names()
    send(answers, {"ready": True})
    for line in requests:
        said = answer(names, json.loads(line))
        clear()
        send(answers, said)


if __name__ == "runner":
    main()
