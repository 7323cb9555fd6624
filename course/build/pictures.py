"""Pictures of a unit: SVG files whose texts are translated, embedded into the notebooks.

JupyterLab shows a picture only from beside the notebook or from inside it. Inside is safer:
a notebook that is moved, handed out or collected keeps its pictures.
"""

from __future__ import annotations

import base64
import re
from html import escape, unescape
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

from course.build import html
from course.errors import ContentError
from course.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

_SHOWN: Final = re.compile(r"(?<=\]\()([\w-]+\.svg)(?=\))")
_FOREIGN: Final = re.compile(
    r"<script|<foreignObject|<image|\son\w+=|href=|url\((?!#)|<!DOCTYPE", re.IGNORECASE
)
_SVG: Final = "{http://www.w3.org/2000/svg}"


def shown(markdown: str) -> list[str]:
    """Return the names of the pictures that a Markdown cell shows, in order."""
    return _SHOWN.findall(markdown)


def read_pictures(folder: Path, cells: Iterable[str]) -> dict[str, str]:
    """Return the pictures that these Markdown cells show, by name; raise if one is not fit."""
    names = dict.fromkeys(name for text in cells for name in shown(text))
    pictures = {}
    faults = []
    for name in names:
        try:
            pictures[name] = _read(folder / name)
        except ContentError as error:
            faults += error.inside(name)
    if faults:
        raise ContentError(*faults)
    return pictures


def messages(picture: str) -> list[str]:
    """Return the texts of a picture in order."""
    return [unescape(part.text) for part in html.parts(picture)]


def translate(picture: str, translation: Callable[[str], str]) -> str:
    """Return the picture with its texts in another language."""
    for part in reversed(html.parts(picture)):
        text = escape(translation(unescape(part.text)))
        picture = picture[: part.begin] + text + picture[part.end :]
    return picture


def embed(markdown: str, pictures: Mapping[str, str], translation: Callable[[str], str]) -> str:
    """Return a Markdown cell that holds its pictures itself, as data addresses."""

    def address(match: re.Match[str]) -> str:
        drawn = translate(pictures[match[1]], translation)
        return "data:image/svg+xml;base64," + base64.b64encode(drawn.encode()).decode()

    return _SHOWN.sub(address, markdown)


def _read(path: Path) -> str:
    try:
        picture = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(
            _("this picture cannot be read: {reason}").format(reason=error)
        ) from None
    if _FOREIGN.search(picture):
        raise ContentError(_("a picture holds no script, no link and nothing from elsewhere"))
    try:
        root = ElementTree.fromstring(picture)  # noqa: S314 - our own file, without a doctype
    except ElementTree.ParseError as error:
        raise ContentError(_("this is not an SVG picture: {reason}").format(reason=error)) from None
    if root.tag != f"{_SVG}svg" or "viewBox" not in root.attrib:
        raise ContentError(_("a picture is an <svg> with a viewBox"))
    if root.find(f"{_SVG}title") is None:
        raise ContentError(_("a picture needs a <title>, for those who hear it"))
    return picture
