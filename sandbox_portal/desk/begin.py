"""The first cell of a notebook: says that all is ready, and brings the pupil back to the top."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import anywidget
import traitlets

from sandbox_portal.language import translator

STATIC: Final = Path(__file__).parent / "static"


class Begin(anywidget.AnyWidget):
    """A sentence at the place where reading starts.

    “Run All Cells” leaves JupyterLab at the last cell; this scrolls back to the first one,
    unless the pupil has begun to scroll, click or type.
    """

    _esm = STATIC / "begin.js"
    _css = STATIC / "begin.css"

    text = traitlets.Unicode().tag(sync=True)


def begin(lang: str = "uz") -> Begin:
    """Show that the notebook is ready, and where to read on.

    Parameters: the language. Returns a widget. Example: `begin(lang="uz")`
    """
    _ = translator(lang).gettext
    return Begin(text=_("Everything is ready. Read on from here."))
