"""The journal keeps every acknowledged command and notices every other change."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox_portal import journal as journal_module
from sandbox_portal.domain.clock import PassTime
from sandbox_portal.domain.navigation import Answer, OpenPage
from sandbox_portal.explain import explain
from sandbox_portal.journal import (
    ForeignJournalError,
    Header,
    Journal,
    JournalError,
    JournalNotSavedError,
    NotAJournalError,
    OtherVersionError,
    SplicedJournalError,
    check_owner,
    journal_path,
    read_journal,
)

STEPS = [OpenPage("my/home"), PassTime("day"), Answer("why", "law"), OpenPage("my/profile", "x")]


def opened(
    folder: Path, pupil: str = "ali", exercise: str = "04-cabinet", version: int = 1
) -> Journal:
    return Journal.open(journal_path(folder, "04-cabinet"), exercise, version, pupil)


def written(folder: Path) -> Path:
    journal = opened(folder)
    for step in STEPS:
        journal.append(step)
    journal.close()
    return journal.path


def test_what_was_appended_is_read_again(tmp_path: Path) -> None:
    path = written(tmp_path)
    header, commands = read_journal(path)
    assert header == Header(1, "04-cabinet", 1, "ali")
    assert commands == STEPS
    journal = opened(tmp_path)
    assert journal.commands == STEPS
    assert journal.notices == []
    journal.close()


def test_each_command_is_one_line_on_disk_before_append_returns(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    for number, step in enumerate(STEPS, start=1):
        journal.append(step)
        assert journal.path.read_bytes().count(b"\n") == number + 1
    journal.close()


@given(cut=st.integers(min_value=1, max_value=60))
@settings(max_examples=30, deadline=None)
def test_a_torn_last_line_is_left_out_with_a_notice(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("torn")
    path = written(folder)
    whole = path.read_bytes()
    last = len(whole) - whole[:-1].rfind(b"\n") - 1
    path.write_bytes(whole[: -min(cut, last - 1)])
    journal = opened(folder)
    assert journal.commands == STEPS[:-1]
    assert journal.notices == ["torn_line"]
    journal.append(STEPS[-1])
    journal.close()
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda lines: [b"not json", *lines[1:]], NotAJournalError),
        (lambda lines: [lines[0], b"{", *lines[2:]], NotAJournalError),
        (lambda lines: [lines[0], b"\xff\xfe", *lines[2:]], NotAJournalError),
        (lambda lines: [b"[]", *lines[1:]], NotAJournalError),
        (lambda lines: [lines[0], *lines[2:]], SplicedJournalError),
        (lambda lines: [*lines[:2], lines[3], lines[2], lines[4]], SplicedJournalError),
        (lambda lines: [*lines, lines[-1]], SplicedJournalError),
        (
            lambda lines: [lines[0], lines[1].replace(b"home", b"room"), *lines[2:]],
            SplicedJournalError,
        ),
        (
            lambda lines: [lines[0], lines[1].replace(b"open_page", b"win"), *lines[2:]],
            NotAJournalError,
        ),
        (
            lambda lines: [lines[0].replace(b'"pupil"', b'"x":1,"pupil"'), *lines[1:]],
            NotAJournalError,
        ),
    ],
)
def test_a_damaged_journal_is_named_and_stays_as_it_is(tmp_path: Path, spoil, error) -> None:  # type: ignore[no-untyped-def]
    path = written(tmp_path)
    path.write_bytes(b"\n".join(spoil(path.read_bytes().splitlines())) + b"\n")
    before = path.read_bytes()
    with pytest.raises(error) as caught:
        opened(tmp_path)
    assert path.read_bytes() == before
    assert 1 <= caught.value.values["line"] <= 7
    for lang in ("uz", "ru", "en"):
        assert path.name in explain(caught.value, lang)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = journal_path(tmp_path, "04-cabinet")
    path.write_bytes(b" " * (journal_module.SIZE_LIMIT + 1))
    with pytest.raises(NotAJournalError):
        read_journal(path)


@pytest.mark.parametrize(
    ("other", "error"),
    [
        ({"pupil": "vali"}, ForeignJournalError),
        ({"exercise": "05-log"}, ForeignJournalError),
        ({"version": 2}, OtherVersionError),
    ],
)
def test_a_journal_of_somebody_else_is_refused(
    tmp_path: Path, other: dict, error: type[JournalError]
) -> None:
    path = written(tmp_path)
    with pytest.raises(error) as caught:
        opened(tmp_path, **other)
    assert len({explain(caught.value, lang) for lang in ("uz", "ru", "en")}) == 3
    header, _ = read_journal(path)
    expected = Header(
        1, other.get("exercise", "04-cabinet"), other.get("version", 1), other.get("pupil", "ali")
    )
    with pytest.raises(error):
        check_owner(path, header, expected)


def test_a_second_kernel_only_looks(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.append(STEPS[0])
    second = opened(tmp_path)
    assert second.read_only
    assert second.notices == ["second_kernel"]
    assert second.commands == STEPS[:1]
    with pytest.raises(JournalNotSavedError):
        second.append(STEPS[1])
    first.append(STEPS[1])
    first.close()
    second.close()
    assert read_journal(first.path)[1] == STEPS[:2]


def test_looking_writes_nothing(tmp_path: Path) -> None:
    journal = Journal.open(
        journal_path(tmp_path, "04-cabinet"), "04-cabinet", 1, "ali", looking=True
    )
    assert journal.read_only
    assert list(tmp_path.iterdir()) == []


def test_start_over_keeps_the_old_journal(tmp_path: Path) -> None:
    path = written(tmp_path)
    whole = path.read_bytes()
    journal = opened(tmp_path)
    aside = journal.start_over()
    again = journal.start_over()
    journal.append(STEPS[0])
    journal.close()
    assert aside is not None
    assert again is not None
    assert aside.read_bytes() == whole
    assert aside != again
    assert read_journal(path)[1] == STEPS[:1]


def test_a_full_disk_loses_nothing_and_the_next_try_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = opened(tmp_path)
    journal.append(STEPS[0])
    before = journal.path.read_bytes()
    real_write = os.write

    def partly(descriptor: int, data: bytes) -> int:
        if len(data) > 10:
            return real_write(descriptor, data[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(journal_module.os, "write", partly)
        with pytest.raises(JournalNotSavedError) as caught:
            journal.append(STEPS[1])
    assert journal.path.read_bytes() == before
    assert journal.commands == STEPS[:1]
    assert "No space" in explain(caught.value, "en")
    journal.append(STEPS[1])
    journal.close()
    assert read_journal(journal.path)[1] == STEPS[:2]


def test_a_limit_of_the_system_in_the_middle_of_a_line(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only Unix has limits on a file's size")
    journal = opened(tmp_path)
    journal.append(STEPS[0])
    before = journal.path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 20, hard))
        with pytest.raises(JournalNotSavedError):
            journal.append(STEPS[1])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert journal.path.read_bytes() == before
    journal.append(STEPS[1])
    journal.close()
    assert read_journal(journal.path)[1] == STEPS[:2]


def test_a_folder_that_cannot_be_written_is_only_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(journal_module.FileLock, "acquire", denied)
    journal = opened(tmp_path)
    assert journal.notices == ["read_only_folder"]
    with pytest.raises(JournalNotSavedError):
        journal.append(STEPS[0])


KILLED = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from sandbox_portal.domain.navigation import OpenPage
    from sandbox_portal.journal import Journal
    journal = Journal.open(Path(sys.argv[1]), "04-cabinet", 1, "ali")
    for number in range(100000):
        journal.append(OpenPage(f"page/{number}"))
        print(number, flush=True)
    """
)


@pytest.mark.parametrize("after", [1, 7, 50])
def test_kill_at_any_moment_loses_no_acknowledged_command(tmp_path: Path, after: int) -> None:
    path = journal_path(tmp_path, "04-cabinet")
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    for _ in range(after):
        child.stdout.readline()
    child.send_signal(signal.SIGKILL)
    acknowledged = after + sum(1 for _ in child.stdout)
    child.stdout.close()
    child.wait()
    journal = opened(tmp_path)
    assert len(journal.commands) >= acknowledged
    assert not journal.read_only
    journal.close()


def test_the_lines_hold_nothing_but_previous_hash_and_command(tmp_path: Path) -> None:
    path = written(tmp_path)
    for raw in path.read_text().splitlines()[1:]:
        assert set(json.loads(raw)) == {"prev", "do"}
