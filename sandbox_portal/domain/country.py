"""The whole state of the simulated country at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sandbox_portal.domain.access_log import AccessLog
from sandbox_portal.domain.bodies import Body
from sandbox_portal.domain.cabinet import Cabinet
from sandbox_portal.domain.chain import Chain
from sandbox_portal.domain.consent import Consents
from sandbox_portal.domain.council.state import Council
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.identity import Account
from sandbox_portal.domain.messages import Inbox
from sandbox_portal.domain.outcome import Event, Fact
from sandbox_portal.domain.signature.state import Signatures
from sandbox_portal.people.citizen import Citizen


@dataclass
class Country:
    """The citizen whom the pupil plays, and everything the state and the phone hold of them."""

    started: datetime
    now: datetime
    draw: Draw
    citizen: Citizen
    bodies: Mapping[str, Body]
    account: Account
    cabinet: Cabinet
    consents: Consents
    inbox: Inbox
    access_log: AccessLog = field(default_factory=AccessLog)
    council: Council = field(default_factory=Council)
    chain: Chain = field(default_factory=Chain)
    answers: dict[str, str] = field(default_factory=dict)
    signature: Signatures = field(default_factory=Signatures)

    def event(self, name: str, **facts: Fact) -> Event:
        """Return an event of this moment."""
        return Event(name, self.now, facts)
