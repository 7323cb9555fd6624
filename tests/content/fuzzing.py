"""Forms as they stand on pages, and what nobody should type into them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

MARK = "zqz"
NASTY = (
    "",
    MARK + "x" * 10_000,
    f"<script>{MARK}</script>",
    f'"><img src=x onerror={MARK}>',
    f"{MARK}{{{{7*7}}}}{{%25 raw %25}}",
    f"{MARK}%s%n%(x)s{{0}}{{self}}",
    f"{MARK}\x00\x01\x1b\x7f\r\n",
    f"{MARK}\u202e\u2066\ufeff",
    f"{MARK}аdmin\u0456",
    "٣٤٥²½",
    "-1",
    "9" * 400,
)
"""Long, empty, markup, templates, control signs, right-to-left, look-alike letters, numbers."""
REAL = (
    "+998 90 123 45 67",
    "９９８９０１２３４５６７",
    "+998\x0090\x001\x0023\x0145\x0167",
    "+998\u202e90\u202e123\u206645\u202c67",
    "+998\u200b90\u200b123\u200b45\u200b67",
    "tel998(90)123.45-67",
    "lola.karimova@mail.uz",
    "AB 1234567",
    "АВ1234567",
    "8600 1234 5678 9017",
    "3 140789 123 4567",
)
"""What looks like a real person's, some of it in disguise. The guard is asked which it refuses."""


@dataclass(frozen=True)
class Form:
    """A form: where it goes, what it sends untouched, and the fields that somebody fills."""

    url: str
    preset: tuple[tuple[str, str], ...]
    typed: tuple[str, ...]
    chosen: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.typed, *self.chosen, *(name for name, _ in self.preset))

    def filled(self, name: str, text: str) -> list[tuple[str, str]]:
        """Return what is sent when one field is filled with a text, and the others sensibly."""
        usual = {**dict(self.preset), **dict.fromkeys(self.typed, "12")}
        return list({**usual, name: text}.items())

    def attacks(self) -> Iterator[tuple[str, str]]:
        """Yield a field and a text: everything into what is typed, some into what is tampered."""
        for name in self.typed:
            yield from ((name, text) for text in (*NASTY, *REAL))
        for name in {*self.chosen, *dict(self.preset)}:
            yield from ((name, text) for text in (*NASTY[:3], NASTY[6], REAL[0]))


def forms(html: str, url: str) -> Iterator[Form]:
    """Yield the forms of a page that have fields."""
    for form in BeautifulSoup(html, "html.parser").find_all("form"):
        if form.select("[name]"):
            yield _form(form, url)


def _form(form: Tag, url: str) -> Form:
    hidden = [(str(one["name"]), str(one.get("value", ""))) for one in _hidden(form)]
    typed, chosen = [], []
    for one in form.select("input:not([type=hidden])[name], textarea[name], select[name]"):
        picked = one.name == "select" or one.get("type") in ("radio", "checkbox")
        (chosen if picked else typed).append(str(one["name"]))
    return Form(
        urljoin(url, str(form.get("action", ""))),
        tuple(hidden),
        tuple(dict.fromkeys(typed)),
        tuple(dict.fromkeys(chosen)),
    )


def _hidden(form: Tag) -> list[Tag]:
    return form.select("input[type=hidden][name], button[name]")
