"""The button to begin anew, which asks once more before it does."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets

from sandbox_portal.desk.questions import Prompt
from sandbox_portal.language import translator


class StartOver(ipywidgets.HBox):  # type: ignore[misc]  # ipywidgets has no types
    """A button that becomes a question: really begin anew?"""

    def __init__(self, lang: str, act: Callable[[], None]) -> None:
        _ = translator(lang).gettext
        wide = ipywidgets.Layout(width="auto")
        self._calm = _("Every step is saved by itself.")
        self._question = _("Really begin anew?")
        self._prompt = Prompt(text=self._calm)
        self.ask = ipywidgets.Button(description=_("Start over"), icon="undo", layout=wide)
        self.yes = ipywidgets.Button(
            description=_("Yes, begin anew"), button_style="warning", layout=wide
        )
        self.no = ipywidgets.Button(description=_("No, go on"), layout=wide)
        super().__init__(layout=ipywidgets.Layout(align_items="center", flex_flow="row wrap"))
        # The prompt of a question keeps the notebook's shortcuts away from the buttons.
        self.add_class("savod-question")
        self.add_class("savod-start-over")
        self.ask.on_click(lambda _button: self._show(self._question, self.yes, self.no))
        self.no.on_click(lambda _button: self._show(self._calm, self.ask))
        self.yes.on_click(lambda _button: self._confirmed(act))
        self._show(self._calm, self.ask)

    def _confirmed(self, act: Callable[[], None]) -> None:
        self._show(self._calm, self.ask)
        act()

    def _show(self, text: str, *buttons: ipywidgets.Button) -> None:
        self._prompt.text = text
        self.children = (self._prompt, *buttons)
