"""The window that a pupil sees: a browser, a phone or a kiosk, as a widget."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Protocol

import anywidget
import ipywidgets
import msgspec
import traitlets

from sandbox_portal.language import translator

log = logging.getLogger(__name__)

STATIC: Final = Path(__file__).parent / "static"
MAX_FIELDS: Final = 200
MAX_URL: Final = 4_000
MAX_TEXT: Final = 50_000

Kind = Literal["browser", "phone", "kiosk"]
Text = Annotated[str, msgspec.Meta(max_length=MAX_TEXT)]


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the pupil did on the screen: asked for a page, or pressed a button of the frame."""

    do: Literal["request", "back", "reload", "home"]
    method: Literal["GET", "POST"] = "GET"
    url: Annotated[str, msgspec.Meta(max_length=MAX_URL)] = ""
    fields: Annotated[list[tuple[Text, Text]], msgspec.Meta(max_length=MAX_FIELDS)] = []


class PageLike(Protocol):
    """A page that a screen can show."""

    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def html(self) -> str: ...  # noqa: D102
    @property
    def lang(self) -> str: ...  # noqa: D102
    @property
    def status(self) -> int: ...  # noqa: D102


def frame_labels(lang: str) -> dict[str, str]:
    """Return the names of the frame's buttons and its sentences in a language."""
    _ = translator(lang).gettext
    return {
        "lang": lang,
        "browser": _("Browser"),
        "phone": _("Phone"),
        "kiosk": _("Infokiosk"),
        "page": _("Page"),
        "back": _("Back"),
        "reload": _("Reload"),
        "home": _("Home screen"),
        "start": _("First page"),
        "address": _("Address"),
        "go": _("Go"),
        "secure": _("Encrypted connection"),
        "insecure": _("Not encrypted"),
        "loading": _("The page is loading"),
        "slow": _(
            "The page does not answer. If it stays so, run the cell that opens the desk again."
        ),
    }


class Screen(anywidget.AnyWidget):
    """A browser, a phone or a kiosk: shows pages and reports what the pupil does on them."""

    _esm = STATIC / "screen.js"
    _css = STATIC / "screen.css"

    kind = traitlets.Enum(("browser", "phone", "kiosk"), default_value="browser").tag(sync=True)
    page = traitlets.Dict().tag(sync=True)
    notice = traitlets.Dict().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    css = traitlets.Unicode().tag(sync=True)

    def __init__(self, kind: Kind = "browser", lang: str = "en", css: str = "") -> None:
        basis = "20rem" if kind == "phone" else "33rem"
        grow = "0 1" if kind == "phone" else "1 1"
        super().__init__(
            kind=kind,
            css=css,
            labels=frame_labels(lang),
            layout=ipywidgets.Layout(flex=f"{grow} {basis}", min_width="0", max_width="100%"),
        )
        self._serial = 0
        self._callbacks: list[Callable[[Request], None]] = []
        self.on_msg(self._receive)

    def show(self, page: PageLike, *, quiet: bool = False) -> None:
        """Show a page; a quiet one does not move the focus and keeps typed text."""
        self.page = {
            "url": page.url,
            "title": page.title,
            "html": page.html,
            "lang": page.lang,
            "status": page.status,
            "quiet": quiet,
            "serial": self._next_serial(),
        }

    def notify(self, title: str, text: str, fields: Iterable[str] = ()) -> None:
        """Put a notice on top of the page and clear the named fields."""
        self.notice = {
            "title": title,
            "text": text,
            "fields": sorted(fields),
            "serial": self._next_serial(),
        }

    def on_request(self, callback: Callable[[Request], None]) -> None:
        """Call back on each thing that the pupil does on this screen."""
        self._callbacks.append(callback)

    def _next_serial(self) -> int:
        self._serial += 1
        return self._serial

    def _receive(self, _widget: Screen, content: Any, _buffers: Sequence[memoryview]) -> None:
        """Read a message of the browser strictly, act on it and say that it is done."""
        try:
            request = msgspec.convert(content, Request)
        except msgspec.ValidationError as error:
            # The error names the shape, never the value: a pupil may have typed it.
            log.warning("A message of the screen was ignored: %s", error)
            return
        try:
            for callback in self._callbacks:
                callback(request)
        finally:
            self.send({"do": "done"})


def side_by_side(*screens: Screen) -> ipywidgets.Box:
    """Return the screens in one row that wraps where there is no room."""
    layout = ipywidgets.Layout(flex_flow="row wrap", align_items="flex-start", width="100%")
    box = ipywidgets.Box(children=screens, layout=layout)
    box.add_class("savod-desk")
    return box
