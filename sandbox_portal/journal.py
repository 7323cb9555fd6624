"""The journal: each command of a pupil as one JSON line, beside the notebook.

JournalError
├── NotAJournalError      the file is no journal, or a line of it cannot be read
├── SplicedJournalError   a line does not follow from the one before
├── ForeignJournalError   it belongs to another pupil or another exercise
├── OtherVersionError     it was made with another version of the exercise
└── JournalNotSavedError  the disk is full or the folder cannot be written
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Final

import msgspec
from filelock import FileLock, Timeout

from sandbox_portal.domain.commands import Command

FORMAT: Final = 1
SUFFIX: Final = ".journal.jsonl"
SIZE_LIMIT: Final = 4 * 1024 * 1024
"""Bytes: a pupil who clicks every second for eight hours stays below."""
HASH_LENGTH: Final = 16
BINARY: Final = getattr(os, "O_BINARY", 0)
"""Windows would else write two bytes at a line's end."""


class JournalError(Exception):
    """Something is wrong with a journal; `code` names the sentence, `values` fill it."""

    code = "journal"

    def __init__(self, path: Path, **values: object) -> None:
        self.path = path
        self.values = {"file": path.name, **values}
        details = ", ".join(f"{key}={value!r}" for key, value in self.values.items())
        super().__init__(f"{self.code}: {details}")


class NotAJournalError(JournalError):
    """The file is no journal, or one of its lines cannot be read."""

    code = "not_a_journal"


class SplicedJournalError(JournalError):
    """A line does not follow from the line before: something was cut out, put in or changed."""

    code = "spliced"


class ForeignJournalError(JournalError):
    """The journal belongs to another pupil or another exercise."""

    code = "foreign"


class OtherVersionError(JournalError):
    """The journal was made with another version of the exercise."""

    code = "other_version"


class JournalNotSavedError(JournalError):
    """A command could not be written: the disk is full, or the folder is read-only."""

    code = "not_saved"


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first line: whose journal it is, of which exercise and version."""

    savod: int
    exercise: str
    version: int
    pupil: str


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A further line: the hash of the line before, and the command."""

    prev: str
    do: Command


_encode: Final = msgspec.json.Encoder().encode
_decode: Final = msgspec.json.Decoder().decode
_decode_header: Final = msgspec.json.Decoder(Header).decode
_decode_line: Final = msgspec.json.Decoder(Line).decode


def journal_path(folder: Path, exercise: str) -> Path:
    """Return where the journal of an exercise lies."""
    return folder / f"{exercise}{SUFFIX}"


def chain_hash(line: bytes) -> str:
    """Return the hash by which the next line refers to this one (without its line end)."""
    return hashlib.sha256(line).hexdigest()[:HASH_LENGTH]


def read_journal(path: Path) -> tuple[Header, list[Command]]:
    """Read a journal strictly, leaving out a torn last line."""
    return parse_journal(path, _read(path))


def parse_journal(path: Path, data: bytes) -> tuple[Header, list[Command]]:
    """Read the bytes of a journal strictly; the path is only named in errors."""
    whole, _ = _split(data)
    return _parse(path, whole)


def check_owner(path: Path, header: Header, expected: Header) -> None:
    """Raise if a journal is of another pupil, exercise or version than expected."""
    for name in ("exercise", "pupil"):
        found, wanted = getattr(header, name), getattr(expected, name)
        if found != wanted:
            raise ForeignJournalError(path, what=name, found=found, wanted=wanted)
    if (header.savod, header.version) != (expected.savod, expected.version):
        raise OtherVersionError(path, found=header.version, wanted=expected.version)


def _whole_lines(path: Path) -> tuple[list[bytes], int]:
    """Return the lines that are whole, and how many bytes there are behind them."""
    return _split(_read(path))


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise NotAJournalError(path, line=data.count(b"\n"))
    return data


def _split(data: bytes) -> tuple[list[bytes], int]:
    whole = data[: data.rfind(b"\n") + 1]
    return whole.split(b"\n")[:-1], len(data) - len(whole)


def _parse(path: Path, lines: list[bytes]) -> tuple[Header, list[Command]]:
    if not lines:
        raise NotAJournalError(path, line=1)
    try:
        header = _decode_header(lines[0])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise NotAJournalError(path, line=1) from error
    return header, list(_commands(path, lines))


def _commands(path: Path, lines: list[bytes]) -> Iterator[Command]:
    for number, (before, raw) in enumerate(pairwise(lines), start=2):
        try:
            line = _decode_line(raw)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise NotAJournalError(path, line=number) from error
        if line.prev != chain_hash(before):
            raise SplicedJournalError(path, line=number)
        if not _within(_decode(raw), msgspec.to_builtins(line)):
            raise NotAJournalError(path, line=number)
        yield line.do


def _within(given: object, known: object) -> bool:
    """Tell whether the fields of a line are all known: a newer version may know more of them."""
    if not isinstance(given, dict) or not isinstance(known, dict):
        return True
    return all(key in known and _within(value, known[key]) for key, value in given.items())


class Journal:
    """The journal of one desk, open for writing unless another kernel has it."""

    def __init__(self, path: Path, header: Header) -> None:
        self.path = path
        self.header = header
        self.notices: list[str] = []
        self.commands: list[Command] = []
        self.read_only = False
        self._descriptor: int | None = None
        self._size = 0
        self._last = b""
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), blocking=False)

    @classmethod
    def open(
        cls, path: Path, exercise: str, version: int, pupil: str, *, looking: bool = False
    ) -> Journal:
        """Open the journal, or begin a new one with its header.

        With `looking` nothing is written and no lock is taken. Raises a JournalError if the
        file is damaged or of somebody else; the file stays as it is.
        """
        journal = cls(path, Header(FORMAT, exercise, version, pupil))
        journal.read_only = looking
        if not looking:
            journal._take_lock()
        try:
            journal._load()
            if not journal._last and not journal.read_only:
                journal._append_line(_encode(journal.header))
        except BaseException:
            journal.close()
            raise
        return journal

    def _take_lock(self) -> None:
        try:
            self._lock.acquire()
        except Timeout:
            self.read_only = True
            self.notices.append("second_kernel")
        except OSError:
            self.read_only = True
            self.notices.append("read_only_folder")

    def _load(self) -> None:
        if not self.path.exists():
            return
        lines, torn_bytes = _whole_lines(self.path)
        if torn_bytes:
            self.notices.append("torn_line")
        if not lines:
            return
        header, self.commands = _parse(self.path, lines)
        check_owner(self.path, header, self.header)
        self._size = sum(len(line) + 1 for line in lines)
        self._last = lines[-1]

    def append(self, command: Command) -> None:
        """Write a command and flush it to the disk, before anyone acts on it.

        Raises JournalNotSavedError if it cannot be written; the file is then as before.
        """
        if self.read_only:
            raise JournalNotSavedError(self.path, reason="read_only")
        self._append_line(_encode(Line(chain_hash(self._last), command)))
        self.commands.append(command)

    def _append_line(self, line: bytes) -> None:
        try:
            descriptor = self._opened()
            _write_all(descriptor, line + b"\n")
            os.fsync(descriptor)
        except OSError as error:
            self._take_back()
            raise JournalNotSavedError(self.path, reason=os.strerror(error.errno or 0)) from error
        self._size += len(line) + 1
        self._last = line

    def _opened(self) -> int:
        """Open the file at the end of its last whole line; return the descriptor."""
        if self._descriptor is None:
            self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | BINARY, 0o644)
            os.ftruncate(self._descriptor, self._size)
            os.lseek(self._descriptor, self._size, os.SEEK_SET)
        return self._descriptor

    def _take_back(self) -> None:
        """Cut off what a failed write may have left; the next try begins there."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.ftruncate(self._descriptor, self._size)
            self._close_file()

    def start_over(self) -> Path | None:
        """Put the journal aside under another name and begin anew; return that name."""
        if self.read_only:
            raise JournalNotSavedError(self.path, reason="read_only")
        self._close_file()
        aside = None
        if self.path.exists():
            aside = _free_name(self.path)
            try:
                self.path.rename(aside)
            except OSError as error:
                reason = os.strerror(error.errno or 0)
                raise JournalNotSavedError(self.path, reason=reason) from error
        self.commands, self._size, self._last = [], 0, b""
        self._append_line(_encode(self.header))
        return aside

    def close(self) -> None:
        """Close the file and give the lock back; nothing more can be written."""
        self.read_only = True
        self._close_file()
        self._lock.release()

    def _close_file(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _write_all(descriptor: int, text: bytes) -> None:
    """Write every byte: a disk that is nearly full takes a part without an error."""
    while text:
        text = text[os.write(descriptor, text) :]


def _free_name(path: Path) -> Path:
    """Return a name beside the journal that is not taken: `04-cabinet.old-1.jsonl`."""
    stem = path.name.removesuffix(SUFFIX)
    number = 1
    while (name := path.with_name(f"{stem}.old-{number}.jsonl")).exists():
        number += 1
    return name
