"""The kiosk's printer: print, collect, report a fault, cancel what is held up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sandbox_portal.domain.access_log import record_access
from sandbox_portal.domain.identity import KIOSK
from sandbox_portal.domain.kiosk.state import FAULTS, JOBS_KEPT, REPAIR, Kiosk, PrintJob
from sandbox_portal.domain.outcome import Event, Outcome, done, refused

if TYPE_CHECKING:
    from sandbox_portal.domain.country import Country


class PrintDocument(msgspec.Struct, frozen=True, tag="print_document"):
    """Print one of the certificates that the kiosk offers."""

    document: str


class CollectPrint(msgspec.Struct, frozen=True, tag="collect_print"):
    """Take everything out of the tray."""


class ReportFault(msgspec.Struct, frozen=True, tag="report_fault"):
    """Tell the duty officer what is wrong with the kiosk."""

    fault: str


class CancelPrint(msgspec.Struct, frozen=True, tag="cancel_print"):
    """Cancel a printing that is held up, so that it does not come out later."""

    job: str


def print_document(country: Country, command: PrintDocument) -> Outcome:
    """Print; now and then the paper gets stuck."""
    kiosk = country.kiosk
    if kiosk is None or not kiosk.in_use:
        return refused("kiosk", "not_started")
    if not _signed_in(country, kiosk):
        return refused("session", "not_signed_in")
    document = kiosk.document(command.document)
    if document is None:
        return refused("paper", "unknown")
    if kiosk.jammed:
        return refused("printer", "jammed")
    if len(kiosk.jobs) >= JOBS_KEPT:
        return refused("printer", "no_paper_left")
    return done(_print(country, kiosk, document.key))


def _signed_in(country: Country, kiosk: Kiosk) -> bool:
    return kiosk.elder.signed_in if kiosk.user == "elder" else KIOSK in country.open_on


def _print(country: Country, kiosk: Kiosk, document: str) -> Event:
    kiosk.printings += 1
    kiosk.jammed = kiosk.printings == kiosk.jams_at
    owner = kiosk.user
    job = PrintJob(
        f"p{len(kiosk.jobs) + 1}", document, owner, "jammed" if kiosk.jammed else "in_tray"
    )
    kiosk.jobs.append(job)
    if owner == "citizen":
        record_access(country, "civil_registry", "kiosk_certificate", job.id)
    name = "print_jammed" if kiosk.jammed else "printed"
    return country.event(name, job=job.id, document=document, owner=owner)


def collect_print(country: Country, _: CollectPrint) -> Outcome:
    """Take the papers; that needs no session, only that nobody else stands there."""
    kiosk = country.kiosk
    if kiosk is None:
        return refused("kiosk", "none")
    if kiosk.user == "other":
        return refused("kiosk", "busy")
    if not kiosk.tray:
        return refused("tray", "empty")
    return done(*[_hand_over(country, job) for job in kiosk.tray])


def _hand_over(country: Country, job: PrintJob) -> Event:
    job.status = "collected"
    return country.event("print_collected", job=job.id, document=job.document, owner=job.owner)


def report_fault(country: Country, command: ReportFault) -> Outcome:
    """Report; the duty officer comes when there really is such a fault."""
    kiosk = country.kiosk
    if kiosk is None or not kiosk.in_use:
        return refused("kiosk", "not_started")
    if command.fault not in FAULTS:
        return refused("fault", "unknown")
    if kiosk.repaired_at is not None:
        return refused("fault", "already_reported")
    right = kiosk.jammed and command.fault == "paper_jam"
    if right:
        kiosk.repaired_at = country.now + REPAIR
    return done(country.event("fault_reported", fault=command.fault, right=right))


def cancel_print(country: Country, command: CancelPrint) -> Outcome:
    """Cancel what the jam holds up; what has come out cannot be called back."""
    kiosk = country.kiosk
    if kiosk is None or not kiosk.in_use:
        return refused("kiosk", "not_started")
    job = next((job for job in kiosk.jobs if job.id == command.job), None)
    if job is None:
        return refused("job", "unknown")
    if job.status != "jammed":
        return refused("job", "not_waiting")
    job.status = "cancelled"
    return done(
        country.event("print_cancelled", job=job.id, document=job.document, owner=job.owner)
    )


def put_right(country: Country, kiosk: Kiosk) -> list[Event]:
    """Clear the jam; what was not cancelled comes out now."""
    kiosk.jammed, kiosk.repaired_at = False, None
    out = kiosk.waiting
    for job in out:
        job.status = "in_tray"
    return [
        country.event("print_came_out", job=job.id, document=job.document, owner=job.owner)
        for job in out
    ]
