"""The button to begin anew, which asks once more before it does."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets

from sandbox_portal.language import translator


class StartOver(ipywidgets.HBox):  # type: ignore[misc]  # ipywidgets has no types
    """A button that becomes a question: really begin anew?"""

    def __init__(self, lang: str, act: Callable[[], None]) -> None:
        _ = translator(lang).gettext
        wide = ipywidgets.Layout(width="auto")
        self.ask = ipywidgets.Button(description=_("Start over"), icon="undo", layout=wide)
        self.yes = ipywidgets.Button(
            description=_("Yes, begin anew"), button_style="warning", layout=wide
        )
        self.no = ipywidgets.Button(description=_("No, go on"), layout=wide)
        saved = ipywidgets.HTML(f"<span>{_('Every step is saved by itself.')}</span>")
        self._calm = (saved, self.ask)
        self._asking = (
            ipywidgets.HTML(f"<span>{_('Really begin anew?')}</span>"),
            self.yes,
            self.no,
        )
        super().__init__(self._calm, layout=ipywidgets.Layout(align_items="center"))
        self.ask.on_click(lambda _button: self._show(self._asking))
        self.no.on_click(lambda _button: self._show(self._calm))
        self.yes.on_click(lambda _button: self._confirmed(act))

    def _confirmed(self, act: Callable[[], None]) -> None:
        self._show(self._calm)
        act()

    def _show(self, children: tuple[ipywidgets.Widget, ...]) -> None:
        self.children = children
