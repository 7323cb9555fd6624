"""The whole state of the simulated country at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from sandbox_portal.domain.access_log import AccessLog
from sandbox_portal.domain.appeals.state import Appeals
from sandbox_portal.domain.bank import Bank
from sandbox_portal.domain.bodies import Body
from sandbox_portal.domain.cabinet import Cabinet
from sandbox_portal.domain.chain import Chain
from sandbox_portal.domain.consent import Consents
from sandbox_portal.domain.council.state import Council
from sandbox_portal.domain.draw import Draw
from sandbox_portal.domain.identity import LAPTOP, Account
from sandbox_portal.domain.kiosk.state import Kiosk, Parked
from sandbox_portal.domain.mahalla.state import EMahalla
from sandbox_portal.domain.messages import Inbox
from sandbox_portal.domain.office.state import OfficeDesk
from sandbox_portal.domain.one_id.state import OneId
from sandbox_portal.domain.outcome import Event, Fact
from sandbox_portal.domain.oversight.state import Oversight
from sandbox_portal.domain.services.state import Services
from sandbox_portal.domain.signature.state import Signatures
from sandbox_portal.people.citizen import Citizen


class Country(msgspec.Struct):
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
    access_log: AccessLog = msgspec.field(default_factory=AccessLog)
    council: Council = msgspec.field(default_factory=Council)
    chain: Chain = msgspec.field(default_factory=Chain)
    answers: dict[str, str] = msgspec.field(default_factory=dict)
    signature: Signatures = msgspec.field(default_factory=Signatures)
    kiosk: Kiosk | None = None
    appeals: Appeals = msgspec.field(default_factory=Appeals)
    office: OfficeDesk = msgspec.field(default_factory=OfficeDesk)
    bank: Bank = msgspec.field(default_factory=Bank)
    mahalla: EMahalla = msgspec.field(default_factory=EMahalla)
    services: Services = msgspec.field(default_factory=Services)
    codes_for_strangers: dict[str, str] = msgspec.field(default_factory=dict)
    helpers_called: set[str] = msgspec.field(default_factory=set)
    one_id: OneId = msgspec.field(default_factory=OneId)
    oversight: Oversight = msgspec.field(default_factory=Oversight)

    @property
    def device(self) -> str:
        """The device that the citizen uses now."""
        return self.kiosk.device if self.kiosk is not None else LAPTOP

    @property
    def open_on(self) -> dict[str, str]:
        """The citizen's open sessions by the device that they are open on."""
        parked = self.kiosk.parked if self.kiosk is not None else {}
        everywhere = {device: one.here for device, one in parked.items()}
        everywhere[self.device] = self.account.here
        return {device: session for device, session in everywhere.items() if session}

    def seen_from(self, device: str) -> Country:
        """Return the country for a page on a device; on another one its session is another."""
        if self.kiosk is None or device == self.device:
            return self
        there = self.kiosk.parked.get(device, Parked())
        account = msgspec.structs.replace(self.account, here=there.here, challenge=there.challenge)
        return msgspec.structs.replace(self, account=account)

    def event(self, name: str, **facts: Fact) -> Event:
        """Return an event of this moment."""
        return Event(name, self.now, facts)
