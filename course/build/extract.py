"""The messages of the programs: from Python, from templates and from data files."""

from __future__ import annotations

import io
import tomllib
from typing import TYPE_CHECKING, Any, Final

from babel.messages.extract import extract

from course.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from course.build.po import MessageId

PACKAGES: Final = ("sandbox_portal", "grading", "course")
DATA_FILES: Final = (
    "sandbox_portal/scenarios/*.toml",
    "sandbox_portal/scenarios/registers/*.toml",
    "course/outcomes.toml",
)
TEMPLATE_SUFFIXES: Final = {".html", ".txt", ".j2", ".jinja", ".svg"}

# Keys of data files whose values a person reads; any key that ends in _text is one too.
TRANSLATED_KEYS: Final = {"text", "purpose", "title", "system", "sender"}

_KEYWORDS: Final[dict[str, Any]] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
}
_TEMPLATE_METHOD: Final = "jinja2.ext:babel_extract"
_TEMPLATE_OPTIONS: Final = {"newstyle_gettext": "true", "trimmed": "true", "silent": "false"}


def extract_all(root: Path) -> list[MessageId]:
    """Return the messages of all packages, each once, files in order of their paths."""
    found: list[MessageId] = []
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*")):
            found += _from_file(path)
    for pattern in DATA_FILES:
        for path in sorted(root.glob(pattern)):
            found += from_data(tomllib.loads(path.read_text(encoding="utf-8")))
    return list(_merged(found))


def from_python(source: bytes) -> Iterator[MessageId]:
    """Yield the messages of a Python source."""
    yield from _ids(extract("python", io.BytesIO(source), _KEYWORDS))


def from_template(source: bytes) -> Iterator[MessageId]:
    """Yield the messages of a Jinja2 template."""
    yield from _ids(
        extract(_TEMPLATE_METHOD, io.BytesIO(source), _KEYWORDS, options=_TEMPLATE_OPTIONS)
    )


def from_data(value: object, key: str = "") -> Iterator[MessageId]:
    """Yield the messages of a data file that has been read."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from from_data(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from from_data(part, key)
    elif isinstance(value, str) and value and (key in TRANSLATED_KEYS or key.endswith("_text")):
        yield value


def _from_file(path: Path) -> Iterable[MessageId]:
    try:
        if path.suffix == ".py":
            return list(from_python(path.read_bytes()))
        if path.suffix in TEMPLATE_SUFFIXES and "templates" in path.parts:
            return list(from_template(path.read_bytes()))
    except SyntaxError as error:
        raise ContentError(f"{path.name}: {error}") from error
    return ()


def _ids(found: Iterable[tuple[int, Any, list[str], str | None]]) -> Iterator[MessageId]:
    for _line, message, _comments, _context in found:
        if message:
            yield message if isinstance(message, str) else (message[0], message[1])


def _merged(found: Iterable[MessageId]) -> Iterator[MessageId]:
    # «%d file» alone and with its plural are one entry in a catalogue: the plural one.
    plural = {one[0]: one for one in found if not isinstance(one, str)}
    yield from dict.fromkeys(plural.get(one, one) if isinstance(one, str) else one for one in found)
