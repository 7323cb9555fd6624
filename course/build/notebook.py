"""Making notebooks: a document in a language, as bytes that are always the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from course.build import code, lint, pictures, prose
from course.build.options import metadata
from course.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from course.build.source import Cell, Document

KERNEL: Final = {"display_name": "Python 3", "language": "python", "name": "python3"}


def messages(document: Document) -> list[str]:
    """Return the messages of a document: its title, its cells in order, its pictures."""
    found = [document.front.title]
    for cell in document.cells:
        found += (code if cell.kind == "code" else prose).messages(cell.text)
    return found + _picture_messages(document)


def prose_messages(document: Document) -> list[str]:
    """Return the messages that are Markdown or stand in a picture."""
    cells = [cell.text for cell in document.cells if cell.kind == "markdown"]
    found = [document.front.title, *(text for cell in cells for text in prose.messages(cell))]
    return found + _picture_messages(document)


def _picture_messages(document: Document) -> list[str]:
    return [text for drawn in document.pictures.values() for text in pictures.messages(drawn)]


def check_english(document: Document) -> None:
    """Raise if a cell cannot be split into messages or has a trap in it."""
    faults: list[str] = []
    for cell in document.cells:
        try:
            if cell.kind == "code":
                code.messages(cell.text)
            else:
                found = [lint.emphasis_faults(text) for text in prose.messages(cell.text)]
                faults += [f"{cell.id}: {fault}" for one in found for fault in one]
        except ContentError as error:
            faults += error.inside(cell.id)
    if faults:
        raise ContentError(*faults)


def make_notebook(
    document: Document, about: Mapping[str, str], known: Mapping[str, str]
) -> NotebookNode:
    """Return a document as a notebook; `about` says unit, kind and lang, `known` the messages."""

    def translation(text: str) -> str:
        return known[text] if known else text

    faults: list[str] = []
    cells = list(_cells(document, about["lang"], translation, faults))
    if faults:
        raise ContentError(*faults)
    front = document.front
    savod: dict[str, Any] = {
        **about,
        "title": translation(front.title),
        "minutes": front.minutes,
        "outcomes": front.outcomes,
        "prerequisites": front.prerequisites,
    }
    head = {"kernelspec": KERNEL, "language_info": {"name": "python"}, "savod": savod}
    return cast("NotebookNode", new_notebook(cells=cells, metadata=head))  # type: ignore[no-untyped-call]


def to_bytes(notebook: NotebookNode) -> bytes:
    """Return the file of a notebook."""
    nbformat.validate(notebook)
    return (str(nbformat.writes(notebook)) + "\n").encode()  # type: ignore[no-untyped-call]


def _cells(
    document: Document, lang: str, translation: Callable[[str], str], faults: list[str]
) -> Iterator[NotebookNode]:
    for cell in document.cells:
        try:
            yield _cell(cell, document.pictures, lang, translation)
        except ContentError as error:
            faults += error.inside(cell.id)


def _cell(
    cell: Cell, drawn: Mapping[str, str], lang: str, translation: Callable[[str], str]
) -> NotebookNode:
    extra = {"id": cell.id, "metadata": metadata(cell.options)}
    if cell.kind == "code":
        text = code.translate(cell.text, translation, lang)
        return cast("NotebookNode", new_code_cell(text, **extra))  # type: ignore[no-untyped-call]
    text = pictures.embed(prose.translate(cell.text, translation), drawn, translation)
    return cast("NotebookNode", new_markdown_cell(text, **extra))  # type: ignore[no-untyped-call]
