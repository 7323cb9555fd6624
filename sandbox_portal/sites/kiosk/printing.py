"""Printing a certificate, and the printer with its tray."""

from __future__ import annotations

from collections.abc import Sequence

from flask.typing import ResponseReturnValue

from sandbox_portal.domain.kiosk.printer import (
    CancelPrint,
    CollectPrint,
    PrintDocument,
    ReportFault,
)
from sandbox_portal.domain.kiosk.state import FAULTS
from sandbox_portal.domain.outcome import Outcome, Problem
from sandbox_portal.sites.at_the_kiosk import the_kiosk
from sandbox_portal.sites.kiosk.site import kiosk
from sandbox_portal.sites.pages import go, show, typed
from sandbox_portal.sites.visit import perform


@kiosk.page("/print", "kiosk/print", private=True)
def choose_document() -> ResponseReturnValue:
    """Show the certificates that the kiosk prints."""
    return go("/help") if the_kiosk().user == "elder" else show("kiosk/print.html")


@kiosk.action("/print", private=True)
def print_document() -> ResponseReturnValue:
    """Print one of them."""
    outcome = perform(PrintDocument(document=typed("document", 60)))
    if not outcome.refused:
        return go("/printer" if the_kiosk().jammed else "/printer?done=printed")
    at_the_printer = outcome.problems[0].field == "printer"
    if at_the_printer or the_kiosk().user == "elder":
        return _printer(outcome.problems)
    return show("kiosk/print.html", outcome.problems)


@kiosk.page("/printer", "kiosk/printer", private=True)
def printer() -> ResponseReturnValue:
    """Show the tray, what is held up, and how to report a fault."""
    return _printer()


@kiosk.action("/printer/collect", private=True)
def collect_print() -> ResponseReturnValue:
    """Take the paper out of the tray."""
    return _after(perform(CollectPrint()), "print_collected")


@kiosk.action("/printer/cancel", private=True)
def cancel_print() -> ResponseReturnValue:
    """Cancel a printing that is held up."""
    return _after(perform(CancelPrint(job=typed("job", 20))), "print_cancelled")


@kiosk.action("/printer/fault", private=True)
def report_fault() -> ResponseReturnValue:
    """Report what is wrong."""
    return _after(perform(ReportFault(fault=typed("fault", 20))), "fault_reported")


def _after(outcome: Outcome, done: str) -> ResponseReturnValue:
    return _printer(outcome.problems) if outcome.refused else go(f"/printer?done={done}")


def _printer(problems: Sequence[Problem] = ()) -> ResponseReturnValue:
    return show("kiosk/printer.html", problems, faults=FAULTS)
