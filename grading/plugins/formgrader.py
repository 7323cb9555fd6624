"""What a pupil wrote, as a teacher sees it in Formgrader: shown, but never run."""

from __future__ import annotations

from typing import Final

import bleach
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

BLOCKS: Final = ("blockquote", "dd", "div", "dl", "dt", "hr", "li", "ol", "p", "pre", "ul")
HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
INLINE: Final = ("a", "abbr", "b", "br", "code", "del", "em", "i", "img", "ins", "kbd", "s")
MORE_INLINE: Final = ("span", "strong", "sub", "sup", "u")
TABLES: Final = ("table", "tbody", "td", "th", "thead", "tr")
TAGS: Final = frozenset({*BLOCKS, *HEADINGS, *INLINE, *MORE_INLINE, *TABLES})
ATTRIBUTES: Final = frozenset({"class", "id", "title", "alt", "colspan", "rowspan", "align"})
PICTURE: Final = "data:image/"


def safe_markdown(source: str) -> str:
    """Return Markdown as HTML in which no script, form or foreign picture is left.

    Stands in `HTMLExporter.filters` for Formgrader, whose own filter lets all HTML through.
    """
    html = MarkdownWithMath(renderer=IPythonRenderer(escape=False)).render(source)
    protocols = {"http", "https", "mailto", "data"}
    return str(bleach.clean(html, tags=TAGS, attributes=_allowed, protocols=protocols))


def _allowed(tag: str, name: str, value: str) -> bool:
    """Tell whether an attribute may stay: a link leads somewhere, a picture is in the text."""
    if tag == "a" and name == "href":
        return not value.strip().lower().startswith("data:")
    if tag == "img" and name == "src":
        return value.startswith(PICTURE)
    return name in ATTRIBUTES
