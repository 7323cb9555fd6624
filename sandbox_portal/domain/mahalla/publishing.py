"""Publishing the monthly table: shape it, hide numbers, look at it as a reader, let it go.

A table is published once. What is out cannot be taken back, and a second version would tell the
reader the difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

import msgspec

from sandbox_portal.domain.mahalla.roles import turned_away
from sandbox_portal.domain.mahalla.tables import RowEnd, Shape
from sandbox_portal.domain.outcome import Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country
    from sandbox_portal.domain.mahalla.state import EMahalla

LISTS: Final = ("names", "phones")
"""Lists from the register that one could attach to the table, and must not."""


class ShapeTable(msgspec.Struct, frozen=True, tag="shape_table"):
    """Choose what is put together, which totals are shown, and what is attached."""

    row_end: str
    column_totals: bool
    grand_total: bool
    merged_kinds: tuple[str, ...] = ()
    merged_mahallas: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()


class HideNumbers(msgspec.Struct, frozen=True, tag="hide_numbers"):
    """Choose the numbers that are hidden, by their keys; all others are shown."""

    cells: tuple[str, ...]


class PublishTable(msgspec.Struct, frozen=True, tag="publish_table"):
    """Publish the table as it is."""


def _not_now(country: Country) -> Outcome | None:
    """Return why nobody works at the table now, or None if they can."""
    if away := turned_away(country):
        return away
    if not country.mahalla.counted:
        return refused("table", "not_counted")
    return refused("table", "published") if country.mahalla.published else None


def shape_table(country: Country, command: ShapeTable) -> Outcome:
    """Shape the table anew; numbers that it no longer has are no longer hidden."""
    if stopped := _not_now(country):
        return stopped
    site = country.mahalla
    end = next((known for known in get_args(RowEnd) if known == command.row_end), None)
    if end is None:
        return refused("row_end", "unknown")
    if not set(command.attached) <= set(LISTS):
        return refused("lists", "unknown")
    if not _can_merge(command.merged_kinds, [k.key for k in site.kinds]):
        return refused("kinds", "too_few")
    if not _can_merge(command.merged_mahallas, [m.id for m in site.mahallas]):
        return refused("mahallas", "too_few")
    site.shape = Shape(
        end,
        command.column_totals,
        command.grand_total,
        command.merged_kinds,
        command.merged_mahallas,
        command.attached,
    )
    site.hidden &= set(site.sheet.keys)
    return done(country.event("table_shaped", row_end=end, lists=len(set(command.attached))))


def _can_merge(chosen: tuple[str, ...], known: list[str]) -> bool:
    """Tell whether so many can be put together: none, or at least two that there are."""
    return not chosen or (len(set(chosen)) > 1 and set(chosen) <= set(known))


def hide_numbers(country: Country, command: HideNumbers) -> Outcome:
    """Hide just these numbers."""
    if stopped := _not_now(country):
        return stopped
    site = country.mahalla
    if not set(command.cells) <= set(site.sheet.keys):
        return refused("cells", "unknown")
    site.hidden = frozenset(command.cells)
    return done(country.event("numbers_hidden", count=len(site.hidden)))


def publish_table(country: Country, _command: PublishTable) -> Outcome:
    """Publish the table; the event tells what a curious reader gets out of it."""
    if stopped := _not_now(country):
        return stopped
    site = country.mahalla
    site.published = True
    return done(
        country.event(
            "table_published",
            row_end=site.shape.row_end,
            lists=len(set(site.shape.attached)),
            small_shown=len(site.sheet.small_shown(site.hidden)),
            worked_out=len(worked_out(site)),
            readable=len(site.sheet.keys) - len(site.hidden),
        )
    )


def worked_out(site: EMahalla) -> list[str]:
    """Return the hidden numbers that are no secret: the reader can work them out."""
    ranges = site.sheet.ranges(site.hidden, site.shape.known)
    return [key for key, (least, most) in ranges.items() if least == most]
