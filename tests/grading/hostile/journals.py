"""Journals that were saved by another program, cut, forged or filled up; strange times."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from sandbox_portal.journal import chain_hash
from tests.grading.class_room import MODEL, write_journal
from tests.grading.hostile.files import BOM
from tests.grading.hostile.kind import HALF, JOURNAL, Kind, fixed, stopped, with_bytes
from tests.grading.small_course import SLUG


def lines(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True)


def header_with(**changes: object) -> Any:
    """Change the header and write the chain anew, as somebody can who knows the format."""

    def change(data: bytes) -> bytes:
        first, *rest = lines(data)
        written = [msgspec.json.encode({**msgspec.json.decode(first), **changes}) + b"\n"]
        for line in rest:
            parts = {**msgspec.json.decode(line), "prev": chain_hash(written[-1][:-1])}
            written.append(msgspec.json.encode(parts) + b"\n")
        return b"".join(written)

    return with_bytes(JOURNAL, change)


def classmates(folder: Path) -> None:
    (folder / JOURNAL).unlink()
    write_journal(folder / JOURNAL, "honest", MODEL)


def appended(*commands: bytes) -> Any:
    """Write further lines with a right chain, as somebody can who knows the format."""

    def change(data: bytes) -> bytes:
        for command in commands:
            last = lines(data)[-1].rstrip(b"\n")
            data += b'{"prev":"%s","do":%s}\n' % (chain_hash(last).encode(), command)
        return data

    return with_bytes(JOURNAL, change)


def two_journals(name: str, part: slice) -> Any:
    def damage(folder: Path) -> None:
        data = (folder / JOURNAL).read_bytes()
        (folder / JOURNAL).rename(folder / f"{SLUG}.journal (1).jsonl")
        (folder / name).write_bytes(b"".join(lines(data)[part]))

    return damage


def stamped(text: str | bytes) -> Any:
    def damage(folder: Path) -> None:
        data = text.encode() if isinstance(text, str) else text
        (folder / "timestamp.txt").write_bytes(data)

    return damage


DEEP = b'{"type":"sign_in","login":' + b"[" * 5000 + b"]" * 5000 + b"}"

JOURNALS: dict[str, Kind] = {
    "journal-with-mark": fixed(with_bytes(JOURNAL, lambda data: BOM + data), "encoding"),
    "journal-of-notepad": fixed(
        with_bytes(JOURNAL, lambda data: data.replace(b"\n", b"\r\n")), "encoding"
    ),
    "journal-in-utf-16": fixed(
        with_bytes(JOURNAL, lambda data: data.decode().encode("utf-16")), "encoding"
    ),
    "torn": Kind(
        with_bytes(JOURNAL, lambda data: data[:-10]), HALF, notes=frozenset({"torn_line"})
    ),
    "two-journals-one-goes-on": fixed(
        two_journals(f"{SLUG}.journal (2).jsonl", slice(2)), "renamed"
    ),
    "two-journals-that-differ": stopped(
        two_journals(f"{SLUG}.journal (2).jsonl", slice(1, None)), "several files"
    ),
    "journal-missing": stopped(lambda f: (f / JOURNAL).unlink(), "was used, but its journal"),
    "journal-of-a-classmate": stopped(classmates, "belongs to honest, not to"),
    "journal-of-another-exercise": stopped(
        header_with(exercise="03-one-id"), "belongs to 03-one-id"
    ),
    "journal-header-forged": stopped(header_with(pupil="honest"), "belongs to honest"),
    "journal-of-another-version": stopped(header_with(version=0), "another version"),
    "journal-of-another-format": stopped(header_with(savod=99), "another version"),
    "journal-header-longer": stopped(header_with(score=100), "line 1 is damaged"),
    "journal-spliced": stopped(
        with_bytes(JOURNAL, lambda data: b"".join([lines(data)[0], *lines(data)[2:]])),
        "line 2 does not follow",
    ),
    "journal-empty": stopped(with_bytes(JOURNAL, lambda _d: b""), "line 1 is damaged"),
    "journal-binary": stopped(with_bytes(JOURNAL, lambda _d: bytes(range(256))), "is damaged"),
    "journal-giant": stopped(
        with_bytes(JOURNAL, lambda data: data + b" " * 5_000_000), "cannot be read as a journal"
    ),
    "unknown-command": stopped(appended(b'{"type":"become_president"}'), "line 5 is damaged"),
    "score-as-command": stopped(appended(b'{"type":"score","points":10}'), "line 5 is damaged"),
    "command-of-deep-nesting": stopped(appended(DEEP), "line 5 is damaged"),
    "command-with-more": stopped(
        appended(b'{"type":"end_session","session":"x","points":7}'), "line 5 is damaged"
    ),
    "impossible-commands": fixed(
        appended(*[b'{"type":"end_session","session":"%d"}' % n for n in range(200)])
    ),
}

STAMPS: dict[str, Kind] = {
    "time-is-a-word": fixed(stamped("yesterday"), "stamp", stock=False),
    "time-of-a-zone": fixed(stamped("2026-09-14 08:00:00 +05")),
    "time-in-iso": fixed(stamped("2026-09-14T08:00:00+05:00")),
    "time-empty": fixed(stamped(""), "stamp"),
    "time-in-the-future": fixed(stamped("9999-12-31 23:59:59 UTC"), "stamp"),
    "time-long-ago": fixed(stamped("1970-01-01 00:00:00 UTC"), "stamp"),
    "time-binary": fixed(stamped(b"\xff\xfe\x00"), "stamp", stock=False),
    "time-giant": fixed(stamped("2026-09-14 " + "0" * 100_000), "stamp", stock=False),
    "time-that-overflows": fixed(stamped("99999999999999999999"), "stamp", stock=False),
}
