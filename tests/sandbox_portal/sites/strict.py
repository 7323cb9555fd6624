"""A strict reader of pages: what a browser would silently mend is a fault here."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "details",
        "dialog",
        "div",
        "dl",
        "fieldset",
        "figure",
        "footer",
        "form",
        *HEADINGS,
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)
PRESSED = frozenset(["a", "button", "label", "form"])
"""What must not stand in another of its kind."""
ONLY_BLOCKS_OUTSIDE = frozenset(
    [
        "p",
        *HEADINGS,
        "span",
        "label",
        "button",
        "a",
        "strong",
        "em",
        "legend",
    ]
)
PARENTS = {
    "li": {"ul", "ol", "menu"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "tr": {"table", "thead", "tbody", "tfoot"},
    "td": {"tr"},
    "th": {"tr"},
    "option": {"select", "optgroup", "datalist"},
    "legend": {"fieldset"},
    "summary": {"details"},
    "caption": {"table"},
}
CHILDREN = {
    "ul": {"li"},
    "ol": {"li"},
    "tr": {"td", "th"},
    "dl": {"dt", "dd", "div"},
    "table": {"caption", "thead", "tbody", "tfoot", "tr", "colgroup"},
    "select": {"option", "optgroup"},
}
SPOKEN = ("aria-label", "title", "alt", "placeholder")


class Strict(HTMLParser):
    """Reads one page; `faults` says what is wrong, `texts` what is to be read, by language."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.controls: list[dict[str, str]] = []
        self.ids: Counter[str] = Counter()
        self.pointers: list[tuple[str, str]] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._doctype = False
        self.feed(html)
        self.close()
        self._finish()

    def handle_decl(self, decl: str) -> None:
        self._doctype |= decl.lower() == "doctype html"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if len(found) != len(attrs):
            self._fault(tag, "an attribute twice")
        self._place(tag)
        self._note(tag, found)
        if tag not in VOID:
            self._open.append((tag, found))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            self._fault(tag, f"closed within {self._path()}")
            return
        self._open.pop()

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if not text or self._within("style"):
            return
        if self._open and self._open[-1][0] in CHILDREN:
            self._fault(self._open[-1][0], f"text {text!r}")
        self.texts.append((self._lang(), text))

    def _place(self, tag: str) -> None:
        parent = self._open[-1][0] if self._open else ""
        if tag in PARENTS and parent not in PARENTS[tag]:
            self._fault(tag, f"in {parent}")
        if parent in CHILDREN and tag not in CHILDREN[parent]:
            self._fault(tag, f"in {parent}")
        if tag in BLOCKS and any(one in ONLY_BLOCKS_OUTSIDE - {"a"} for one, _ in self._open):
            self._fault(tag, f"within {self._path()}")
        if tag in PRESSED and self._within(tag):
            self._fault(tag, "within its own kind")

    def _note(self, tag: str, found: dict[str, str]) -> None:
        if "id" in found:
            self.ids[found["id"]] += 1
        for name in ("for", "aria-describedby", "aria-labelledby", "aria-controls"):
            self.pointers += [(name, one) for one in found.get(name, "").split()]
        self.texts += [(self._lang(), found[name]) for name in SPOKEN if found.get(name)]
        if tag in ("select", "textarea") or (tag == "input" and found.get("type") != "hidden"):
            self.controls.append({**found, "within label": "yes" * self._within("label")})

    def _finish(self) -> None:
        if not self._doctype:
            self._fault("html", "no doctype")
        if self._open:
            self._fault(self._path(), "never closed")
        self.faults += [f"id {one!r} twice" for one, number in self.ids.items() if number > 1]
        self.faults += [
            f"{n} points to no {one!r}" for n, one in self.pointers if not self.ids[one]
        ]
        labelled = {one for name, one in self.pointers if name == "for"}
        for control in self.controls:
            named = control.get("aria-label") or control.get("aria-labelledby")
            if not (control.get("id") in labelled or control["within label"] or named):
                self.faults.append(f"the field {control.get('name')!r} has no label")

    def _within(self, tag: str) -> bool:
        return any(one == tag for one, _ in self._open)

    def _lang(self) -> str:
        return next((found["lang"] for _, found in reversed(self._open) if "lang" in found), "")

    def _path(self) -> str:
        return "/".join(tag for tag, _ in self._open)

    def _fault(self, tag: str, what: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: <{tag}> {what}")
