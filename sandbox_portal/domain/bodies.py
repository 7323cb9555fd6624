"""Bodies: offices and companies that ask for data or hold it."""

from __future__ import annotations

import msgspec


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An office or company, with the information system it works with.

    `text` is its name in English, the key of its translations.
    """

    text: str
    system: str
