"""The state of the infokiosk: who uses it, what lies in its tray, who waits."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from sandbox_portal.domain.identity import LAPTOP

if TYPE_CHECKING:
    from sandbox_portal.domain.identity import Challenge

IDLE: Final = timedelta(minutes=3)
"""After so long without a touch the kiosk closes the session by itself."""
NEXT_COMES: Final = timedelta(minutes=1)
"""The queue: after so long somebody else stands at a kiosk that was left."""
NEXT_STAYS: Final = timedelta(minutes=2)
REPAIR: Final = timedelta(minutes=1)
"""How soon the duty officer has put a reported fault right."""
JOBS_KEPT: Final = 30

User = Literal["nobody", "citizen", "elder", "other"]
JobStatus = Literal["jammed", "in_tray", "collected", "cancelled", "left"]
FAULTS: Final = ("paper_jam", "no_paper", "dark_screen")
STEPS: Final = ("password", "code", "sign_out")
"""What the elder does in turn; printing comes between the second and the third."""


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A certificate that the kiosk prints; `text` is its name in English."""

    key: str
    text: str


class PrintJob(msgspec.Struct):
    """One printing, from the button to the paper in somebody's hand."""

    id: str
    document: str
    owner: str
    status: JobStatus


class Elder(msgspec.Struct):
    """The neighbour who asks for help: her name, what she needs, how far she has come."""

    name: str
    document: Document
    waits: bool = False
    steps: list[str] = msgspec.field(default_factory=list)

    @property
    def signed_in(self) -> bool:
        """Tell whether her own account is open at the kiosk."""
        return "code" in self.steps and "sign_out" not in self.steps

    @property
    def next_step(self) -> str | None:
        """What she does next."""
        return next((step for step in STEPS if step not in self.steps), None)


class Parked(msgspec.Struct):
    """What One ID holds for a device that is not used now: its session, its awaited code."""

    here: str | None = None
    challenge: Challenge | None = None


class Kiosk(msgspec.Struct):
    """The terminal with its printer and its queue, and the devices that one turns between.

    Of the device used now, the account itself holds session and code; `parked` has the others'.
    """

    documents: tuple[Document, ...]
    elder: Elder
    jams_at: int
    elder_comes: bool = True
    device: str = LAPTOP
    parked: dict[str, Parked] = msgspec.field(default_factory=dict)
    remember_asked: bool = False
    remembered: set[str] = msgspec.field(default_factory=set)
    user: User = "nobody"
    touched: datetime | None = None
    closed_itself: bool = False
    next_comes: datetime | None = None
    next_leaves: datetime | None = None
    visitors: int = 0
    jobs: list[PrintJob] = msgspec.field(default_factory=list)
    printings: int = 0
    jammed: bool = False
    repaired_at: datetime | None = None

    @property
    def in_use(self) -> bool:
        """Tell whether the pupil stands at the kiosk, alone or with the elder."""
        return self.user in ("citizen", "elder")

    @property
    def tray(self) -> list[PrintJob]:
        """The papers that lie in the tray."""
        return [job for job in self.jobs if job.status == "in_tray"]

    @property
    def waiting(self) -> list[PrintJob]:
        """The printings that a jam holds up."""
        return [job for job in self.jobs if job.status == "jammed"]

    @property
    def printable(self) -> tuple[Document, ...]:
        """Everything that may lie in the tray."""
        return (*self.documents, self.elder.document)

    @property
    def elder_served(self) -> bool:
        """Tell whether the elder has her paper in her hand."""
        return any(job.owner == "elder" and job.status == "collected" for job in self.jobs)

    def document(self, key: str) -> Document | None:
        """Return what the one who stands here may print."""
        offered = (self.elder.document,) if self.user == "elder" else self.documents
        return next((document for document in offered if document.key == key), None)

    def forget(self, session: str) -> None:
        """Let no device keep a session that has ended."""
        self.remembered.discard(session)
        for parked in self.parked.values():
            if parked.here == session:
                parked.here = None

    def leave(self, at: datetime) -> None:
        """Leave the kiosk to whoever comes next."""
        self.user = "nobody"
        self.touched = None
        self.next_comes = at + NEXT_COMES
