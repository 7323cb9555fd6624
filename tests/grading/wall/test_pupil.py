"""A submission's running code: what it remembers, and what is done when a sandbox ends."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from grading.wall import sandbox
from grading.wall.command import User, users
from grading.wall.errors import NoAnswer, NotPlainAnswer, NoWallError, PupilError, pupil_error
from grading.wall.grade import TooMuchCodeError
from grading.wall.limits import Limits
from grading.wall.pupil import PupilCode
from grading.wall.words import explained
from sandbox_portal.language import LANGUAGES
from tests.grading.wall.conftest import QUICK, grade

pytestmark = pytest.mark.bubblewrap


@pytest.fixture
def code() -> Any:
    """Running code of nobody yet."""
    with PupilCode(None, QUICK) as running:
        yield running


def test_cells_share_names_and_later_ones_win(code: PupilCode) -> None:
    code.run(1, "x = 1\ndef f():\n    return x")
    assert code.call("f", (), {}) == (1, "")
    code.run(2, "x = 2")
    assert code.call("f", (), {}) == (2, "")


def test_words_and_defaults_cross(code: PupilCode) -> None:
    code.run(1, "def f(a, *more, b=1, **rest):\n    return [a, more, b, rest]")
    assert code.call("f", (1, 2), {"b": 3, "c": (4,)}) == ([1, (2,), 3, {"c": (4,)}], "")


def test_arguments_that_the_function_changes_change_here(code: PupilCode) -> None:
    code.run(1, "def f(xs, d, s, *, k):\n    xs.append(1); d.clear(); s.add(2); k[0].append(3)")
    numbers, known, some, inner = [0], {"a": 1}, {1}, [[]]
    code.call("f", (numbers, known, some), {"k": inner})
    assert (numbers, known, some, inner) == ([0, 1], {}, {1, 2}, [[3]])


def test_arguments_that_become_something_else_are_told(code: PupilCode) -> None:
    code.run(1, "def f(xs):\n    xs.append(object())")
    with pytest.raises(NotPlainAnswer):
        code.call("f", ([],), {})


def test_printed_text_comes_back_up_to_the_limit(code: PupilCode) -> None:
    code.run(1, "def f(n):\n    print('x' * n)")
    assert code.call("f", (3,), {}) == (None, "xxx\n")
    assert len(code.call("f", (10**6,), {})[1]) == QUICK.printed


def test_printed_text_steers_no_terminal(code: PupilCode) -> None:
    code.run(1, "def f():\n    print('\\x1b[31m\\ud800\\x00oʻ')")
    assert code.call("f", (), {})[1] == "\ufffd[31m?\ufffdoʻ\n"


def test_after_the_end_of_a_sandbox_the_cells_run_again(code: PupilCode) -> None:
    code.run(1, "import os\ndef f():\n    return 1\ndef g():\n    os._exit(0)")
    code.run(2, "os._exit(0)")
    code.run(3, "def h():\n    return f() + 1")
    with pytest.raises(NoAnswer) as caught:
        code.call("g", (), {})
    assert caught.value.code == "died"
    assert code.call("h", (), {}) == (2, "")
    assert [run.error for run in code.cells] == [None, {"kind": "stopped", "code": "died"}, None]


def test_sandboxes_are_not_made_without_end() -> None:
    with PupilCode(None, Limits(restarts=2)) as code:
        code.run(1, "import os\ndef f():\n    os._exit(0)")
        codes = []
        for _ in range(5):
            with pytest.raises(NoAnswer) as caught:
                code.call("f", (), {})
            codes.append(caught.value.code)
    assert codes == ["died", "died", "died", "used_up", "used_up"]


def test_all_calls_together_have_a_limit_of_time() -> None:
    with PupilCode(None, Limits(call_seconds=1, total_seconds=1.5)) as code:
        code.run(1, "import time\ndef f():\n    time.sleep(0.9)\n    return 1")
        assert code.call("f", (), {}) == (1, "")
        for reason in ("slow", "used_up"):
            with pytest.raises(NoAnswer) as caught:
                code.call("f", (), {})
            assert caught.value.code == reason


def test_errors_can_be_expected_by_their_class(code: PupilCode) -> None:
    code.run(1, "class Own(KeyError):\n    pass\ndef f(n):\n    raise Own('x')")
    with pytest.raises(KeyError) as caught:
        code.call("f", (1,), {})
    error = caught.value
    assert isinstance(error, PupilError)
    assert (error.function, error.type, error.line) == ("f", "Own", 4)


@pytest.mark.parametrize(
    "known",
    [
        *("SystemExit", "KeyboardInterrupt", "BaseException", "Exception", "StopIteration"),
        *("ExceptionGroup", "int", "print", "nothing"),
    ],
)
def test_no_error_of_the_pupils_can_end_the_grader(known: str) -> None:
    error = pupil_error("f", {"known": known, "type": known, "text": "", "line": None})
    assert type(error) is PupilError


@pytest.mark.parametrize(
    "known",
    [
        *("OSError", "UnicodeDecodeError", "UnicodeEncodeError", "ImportError", "SyntaxError"),
        *("ZeroDivisionError", "StopAsyncIteration", "Warning", "TypeError", "AttributeError"),
    ],
)
def test_every_built_in_error_can_be_told(known: str) -> None:
    error = pupil_error("f", {"known": known, "type": known, "text": "why", "line": 3})
    assert str(error) == f"{known}: why"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_reasons_are_told_in_each_language(lang: str) -> None:
    facts = {"known": "ValueError", "type": "ValueError", "text": "why", "line": 3}
    errors: list[BaseException] = [pupil_error("f", facts), TypeError("x")]
    errors += [pupil_error("f", {**facts, "type": name}) for name in ("EOFError", "MemoryError")]
    errors += [NotPlainAnswer("f", code, "x") for code in ("type", "too_big", "form")]
    errors += [NoAnswer("f", code) for code in ("missing", "slow", "died", "used_up", "garbled")]
    told = [explained(error, lang) for error in errors]
    english = [explained(error, "en") for error in errors]
    assert len(set(told)) == len(told) - 1  # what is garbled cannot be read either way
    assert lang == "en" or not set(told) & set(english)


def test_too_much_code_is_not_run() -> None:
    with pytest.raises(TooMuchCodeError):
        grade(("x = 1\n" * 300_000,), {})


def test_without_bubblewrap_there_is_no_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(NoWallError) as caught:
        grade(("x = 1",), {"test": "x"})
    assert caught.value.reason == ""


def test_a_bubblewrap_that_cannot_make_a_sandbox_says_why(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bwrap = tmp_path / "bwrap"
    bwrap.write_text("#!/bin/sh\necho No permissions to create new namespace >&2\nexit 1\n")
    bwrap.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(sandbox, "_known_user", [])
    with pytest.raises(NoWallError, match="No permissions"):
        grade(("x = 1",), {"test": "x"})


def test_the_second_way_of_making_a_sandbox_works_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_known_user", [User()])
    source = "import os\ndef f():\n    return os.getuid(), os.listdir('/home') if 0 else 1"
    assert grade((source,), {"test": 'check("nobody", f() == (65534, 1))'}).passed()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a user of its own")
def test_root_gives_each_grading_process_a_user_of_its_own() -> None:
    source = "import os\ndef f():\n    return os.getuid()"
    wanted = users()[0].uid
    assert wanted == 2_000_000_000 + os.getpid()
    assert grade((source,), {"test": f'check("own", f() == {wanted})'}).passed()
