"""The e-mahalla as a whole: six mahallas, their requests of a month, and the secretary's desk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import msgspec

from sandbox_portal.domain.mahalla.circle import Circle
from sandbox_portal.domain.mahalla.roles import Role
from sandbox_portal.domain.mahalla.tables import Shape, Sheet, tabulate

BODY: Final = "mahalla"
"""The key of the mahalla among the bodies that read data."""


class Mahalla(msgspec.Struct, frozen=True):
    """A neighbourhood; `connected` is the share of its homes with internet, in percent."""

    id: str
    name: str
    households: int
    connected: int


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of request, and what it costs in visits to the district centre.

    `share` is how common it is; `small` that it may be rare enough to point at a family. `trips`
    is how often one goes for it, `again` the chance in percent of going once more because a
    paper was missing, `from_home` whether the e-mahalla can do all of it.
    """

    key: str
    text: str
    share: int
    trips: int
    again: int
    from_home: bool = False
    small: bool = False


class Entry(msgspec.Struct, frozen=True):
    """One line of the own mahalla's register: the secretary needs the name, a table does not."""

    day: date
    name: str
    phone: str
    kind: str


class Asked(msgspec.Struct, frozen=True):
    """A service that the citizen has asked for."""

    service: str
    detail: str
    attached: tuple[str, ...]


class EMahalla(msgspec.Struct):
    """Everything that mahalla.gov.test keeps; a scenario without it has an empty one.

    `counts` has the requests of the month by (mahalla, kind). Those of the own mahalla lie in
    the `register` and are shown in the table only when the secretary has `counted` them.
    """

    own: str = ""
    mahallas: tuple[Mahalla, ...] = ()
    kinds: tuple[Kind, ...] = ()
    counts: Mapping[tuple[str, str], int] = msgspec.field(default_factory=dict)
    register: tuple[Entry, ...] = ()
    notices: tuple[str, ...] = ()
    role: Role = "citizen"
    asked: list[Asked] = msgspec.field(default_factory=list)
    counted: bool = False
    rate_known: bool = False
    busiest: str = ""
    shape: Shape = msgspec.field(default_factory=Shape)
    hidden: frozenset[str] = frozenset()
    published: bool = False
    circle: Circle = msgspec.field(default_factory=Circle)
    months: dict[str, dict[str, int]] = msgspec.field(default_factory=dict)
    saving_known: bool = False

    @property
    def works(self) -> bool:
        """Tell whether there is an e-mahalla at all."""
        return bool(self.mahallas)

    def mahalla(self, mahalla_id: str) -> Mahalla:
        """Return one mahalla; an unknown one is a mistake of the program."""
        return next(m for m in self.mahallas if m.id == mahalla_id)

    def total(self, mahalla_id: str) -> int:
        """Return how many requests a mahalla had in the month."""
        return sum(self.counts[mahalla_id, kind.key] for kind in self.kinds)

    @property
    def sheet(self) -> Sheet:
        """The table as it is shaped now."""
        households = {m.id: m.households for m in self.mahallas}
        return tabulate(self.counts, households, [k.key for k in self.kinds], self.shape)
