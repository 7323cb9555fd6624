"""Files of a strange encoding, format, size or name, and what is no file at all."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from tests.grading.hostile.kind import (
    JOURNAL,
    NOTEBOOK,
    NOTHING,
    Kind,
    data_of,
    fixed,
    renamed,
    save,
    stopped,
    with_bytes,
    with_cell,
    with_cells,
    with_data,
)
from tests.grading.small_course import SLUG

BOM = b"\xef\xbb\xbf"


def as_text(codec: str) -> Any:
    return with_bytes(
        NOTEBOOK, lambda data: json.dumps(json.loads(data), ensure_ascii=False).encode(codec)
    )


def in_answer(mark: bytes) -> Any:
    return with_bytes(NOTEBOOK, lambda data: data.replace(b"Sessiya", mark, 1))


def old_format(folder: Path) -> None:
    cells = []
    for cell in data_of(folder)["cells"]:
        old = {key: value for key, value in cell.items() if key not in ("id", "execution_count")}
        if cell["cell_type"] == "code":
            old |= {"input": old.pop("source"), "language": "python", "collapsed": False}
            old |= {"prompt_number": 1, "outputs": []}
        cells.append(old)
    sheets = [{"cells": cells, "metadata": {}}]
    save(
        folder, {"metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0, "worksheets": sheets}
    )


def huge_outputs(cells: list[dict[str, Any]]) -> None:
    output = {"output_type": "stream", "name": "stdout", "text": "x" * 8_000_000}
    next(cell for cell in cells if cell["cell_type"] == "code")["outputs"] = [output]


def strange_cells(cells: list[Any]) -> None:
    cells[2:2] = [7, None, {"cell_type": "heading"}, {"cell_type": "code", "source": 1}, []]


def same_ids(cells: list[dict[str, Any]]) -> None:
    for cell in cells:
        cell["id"] = "same"


def bare(cells: list[dict[str, Any]]) -> None:
    for cell in cells:
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
        cell.pop("id")


def being_saved(folder: Path) -> None:
    shutil.copyfile(folder / NOTEBOOK, folder / f".~{NOTEBOOK}")
    os.truncate(folder / NOTEBOOK, 0)


def saved_by_halves(folder: Path) -> None:
    being_saved(folder)
    data = (folder / f".~{NOTEBOOK}").read_bytes()
    (folder / NOTEBOOK).write_bytes(data[: len(data) // 2])
    (folder / f".~{NOTEBOOK}").write_bytes(data[: len(data) // 3])


def giant(folder: Path) -> None:
    os.truncate(folder / NOTEBOOK, 40 * 1024 * 1024)


def two_copies(folder: Path, change: bytes = b"") -> None:
    data = (folder / NOTEBOOK).read_bytes()
    (folder / NOTEBOOK).rename(folder / f"{SLUG} (1).ipynb")
    (folder / f"{SLUG} (2).ipynb").write_bytes(data.replace(b"Sessiya", change or b"Sessiya"))


def deeper(folder: Path) -> None:
    below = folder / SLUG
    below.mkdir()
    for name in (NOTEBOOK, JOURNAL):
        (folder / name).rename(below / name)


def checkpoint_only(folder: Path) -> None:
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / NOTEBOOK).rename(folder / ".ipynb_checkpoints" / f"{SLUG}-checkpoint.ipynb")


def checkpoints(folder: Path) -> None:
    (folder / ".ipynb_checkpoints").mkdir()
    shutil.copyfile(folder / NOTEBOOK, folder / ".ipynb_checkpoints" / NOTEBOOK)


def extra(count: int) -> Any:
    def damage(folder: Path) -> None:
        for number in range(count):
            (folder / f"holiday-{number}.jpg").write_bytes(b"\xff\xd8")
        (folder / "evil.html").write_text("<script>alert(1)</script>", encoding="utf-8")

    return damage


def linked(name: str) -> Any:
    def damage(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).symlink_to(folder.parents[1] / "honest" / SLUG / name)

    return damage


def pipe(name: str) -> Any:
    def damage(folder: Path) -> None:
        (folder / name).unlink()
        os.mkfifo(folder / name)

    return damage


def directory(folder: Path) -> None:
    (folder / NOTEBOOK).unlink()
    (folder / NOTEBOOK).mkdir()


def replaced(data: bytes) -> Any:
    return with_bytes(NOTEBOOK, lambda _data: data)


HOSTILE = "<script>alert(1)</script>"
WIDGETS = {"widgets": {"application/vnd.jupyter.widget-state+json": {"state": {}}}}
DAMAGED = f"{NOTEBOOK} is damaged"

ENCODINGS: dict[str, Kind] = {
    "byte-order-mark": fixed(with_bytes(NOTEBOOK, lambda data: BOM + data), "encoding"),
    "utf-16": fixed(as_text("utf-16"), "encoding"),
    "utf-16-without-mark": fixed(as_text("utf-16-le"), "encoding"),
    "utf-16-big-endian": fixed(as_text("utf-16-be"), "encoding"),
    "cp1251": fixed(as_text("cp1251"), "encoding"),
    "lone-surrogate": fixed(in_answer(b"\\ud83d Sessiya"), "characters"),
    "raw-surrogate": fixed(
        with_bytes(
            NOTEBOOK, lambda d: d.replace(b"Sessiya", "Сессия ".encode() * 4 + b"\xed\xa0\xbd")
        ),
        "characters",
    ),
    "not-a-number": fixed(with_data(lambda data: data["metadata"].update(x=float("nan")))),
    "zero-character": fixed(in_answer(b"\\u0000")),
}

FORMATS: dict[str, Kind] = {
    "format-3": fixed(old_format, "old_format"),
    "format-5": fixed(with_data(lambda data: data.update(nbformat=5))),
    "no-format": fixed(with_data(lambda data: (data.pop("nbformat"), data.pop("nbformat_minor")))),
    "no-metadata": fixed(with_data(lambda data: data.pop("metadata"))),
    "kernel-of-another-language": fixed(
        with_data(lambda data: data.update(metadata={"kernelspec": {"name": "ir"}}))
    ),
    "widget-state": fixed(with_data(lambda data: data["metadata"].update(WIDGETS))),
    "bare-cells": fixed(with_cells(bare)),
    "same-ids": fixed(with_cells(same_ids)),
    "source-as-text": fixed(with_cell("why", lambda c: c.update(source="".join(c["source"])))),
    "strange-cells": fixed(with_cells(strange_cells), "shape"),
    "huge-outputs": fixed(with_cells(huge_outputs)),
    "script-in-answer": fixed(with_cell("why", lambda c: c.update(source=HOSTILE))),
    "cells-are-no-list": stopped(with_data(lambda data: data.update(cells=7)), "is not a notebook"),
    "a-list": stopped(replaced(b"[]"), "is not a notebook"),
    "a-word": stopped(replaced(b'"notebook"'), "is not a notebook"),
    "truncated": stopped(with_bytes(NOTEBOOK, lambda data: data[: len(data) // 2]), DAMAGED),
    "empty-notebook": stopped(replaced(b""), DAMAGED),
    "being-saved": fixed(being_saved, "being_saved"),
    "copy-is-damaged-too": stopped(saved_by_halves, DAMAGED),
    "zip-as-notebook": stopped(replaced(b"PK\x03\x04" + bytes(200)), DAMAGED),
    "login-page": stopped(replaced(b"<!doctype html><title>Sign in</title>"), DAMAGED),
    "deep-nesting": stopped(replaced(b"[" * 200_000), DAMAGED),
    "giant": stopped(giant, "40 MB, which is too much"),
}

NAMES: dict[str, Kind] = {
    "name-of-chrome": fixed(renamed(NOTEBOOK, f"{SLUG} (1).ipynb"), "renamed"),
    "name-of-firefox": fixed(renamed(NOTEBOOK, f"{SLUG}(2).ipynb"), "renamed"),
    "name-of-jupyter": fixed(renamed(NOTEBOOK, f"{SLUG}-Copy1.ipynb"), "renamed"),
    "name-of-windows": fixed(renamed(NOTEBOOK, f"{SLUG} — копия.ipynb"), "renamed"),
    "name-as-text": fixed(renamed(NOTEBOOK, f"{NOTEBOOK}.txt"), "renamed", stock=False),
    "name-in-capitals": fixed(renamed(NOTEBOOK, "04-Cabinet.ipynb"), "renamed"),
    "two-equal-copies": fixed(two_copies, "renamed"),
    "two-other-copies": stopped(
        lambda folder: two_copies(folder, b"Boshqa"), "several files", stock=False
    ),
    "one-folder-down": fixed(deeper, "deeper", stock=False),
    "checkpoints": fixed(checkpoints),
    "checkpoint-only": stopped(checkpoint_only, f"{NOTEBOOK} was not handed in", stock=False),
    "extra-files": fixed(extra(2), "left_out"),
    "many-extra-files": fixed(extra(900), "left_out"),
    "linked-notebook": stopped(linked(NOTEBOOK), "a link or a device"),
    "notebook-is-a-folder": stopped(directory, "a folder", stock=False),
    "notebook-is-a-pipe": stopped(pipe(NOTEBOOK), "a link or a device", stock=False),
    "nothing-there": stopped(
        lambda folder: [path.unlink() for path in folder.iterdir()],
        "was not handed in",
        stock=False,
    ),
    "only-the-journal": stopped(
        lambda folder: (folder / NOTEBOOK).unlink(), "was not handed in", stock=False
    ),
}

JOURNAL_NAMES: dict[str, Kind] = {
    "journal-of-chrome": fixed(renamed(JOURNAL, f"{SLUG}.journal (1).jsonl"), "renamed"),
    "journal-as-text": fixed(renamed(JOURNAL, f"{JOURNAL}.txt"), "renamed"),
    "linked-journal": stopped(linked(JOURNAL), "a link or a device"),
    "journal-is-a-pipe": stopped(pipe(JOURNAL), "a link or a device", stock=False),
    "untouched": Kind(lambda _folder: None, NOTHING),
}
