"""Publishing the table: its numbers, its shape, and a look at it with a reader's eyes."""

from __future__ import annotations

from collections.abc import Sequence

from flask import request
from flask.typing import ResponseReturnValue

from sandbox_portal.domain.mahalla.publishing import (
    LISTS,
    HideNumbers,
    PublishTable,
    ShapeTable,
)
from sandbox_portal.domain.outcome import Problem
from sandbox_portal.sites.mahalla.site import here, secretary
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import perform


@secretary.page("/desk/publish", "mahalla/publish", private=True)
def publish() -> ResponseReturnValue:
    """Show the table as it would be published, with a box beside each number."""
    return _table()


@secretary.action("/desk/publish/hide", private=True)
def hide_numbers() -> ResponseReturnValue:
    """Hide the ticked numbers."""
    cells = tuple(key for key in here().sheet.keys if f"hide-{key}" in request.form)
    problems = perform(HideNumbers(cells=cells)).problems
    return _table(problems) if problems else go("/desk/publish?done=numbers_hidden")


@secretary.page("/desk/publish/shape", "mahalla/shape", private=True)
def shape() -> ResponseReturnValue:
    """Show the form for the shape of the table."""
    return _shape()


@secretary.action("/desk/publish/shape", private=True)
def shape_table() -> ResponseReturnValue:
    """Shape the table."""
    site = here()
    command = ShapeTable(
        row_end=typed("row_end", 40),
        column_totals="column_totals" in request.form,
        grand_total="grand_total" in request.form,
        merged_kinds=_ticked("kind", [kind.key for kind in site.kinds]),
        merged_mahallas=_ticked("mahalla", [m.id for m in site.mahallas]),
        attached=_ticked("list", LISTS),
    )
    problems = perform(command).problems
    return _shape(problems) if problems else go("/desk/publish?done=table_shaped")


def _ticked(part: str, keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if f"{part}-{key}" in request.form)


@secretary.page("/desk/publish/reader", "mahalla/reader", private=True)
def reader() -> ResponseReturnValue:
    """Show what a curious reader can find out about each hidden number."""
    site = here()
    if not site.counted:
        return _table([Problem("table", "not_counted")])
    ranges = site.sheet.ranges(site.hidden, site.shape.known)
    small = site.sheet.small_shown(site.hidden)
    found = [key for key, (least, most) in ranges.items() if least == most]
    return show("mahalla/reader.html", sheet=site.sheet, ranges=ranges, small=small, found=found)


@secretary.action("/desk/publish", private=True)
def publish_table() -> ResponseReturnValue:
    """Publish the table."""
    problems = perform(PublishTable()).problems
    return _table(problems) if problems else go("/table?done=table_published")


def _table(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    return show("mahalla/publish.html", problems, sheet=here().sheet)


def _shape(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    return show("mahalla/shape.html", problems, lists=LISTS)
