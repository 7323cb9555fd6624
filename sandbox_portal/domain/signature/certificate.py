"""Certificates: which key belongs to whom, for what and how long, signed by the authority."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

import msgspec

from sandbox_portal.domain.signature.keys import fits, hash_of, public_key, sign

LONGEST: Final = 24
"""Months that a certificate may last at most: O'RQ-793 of 12 October 2022."""


class Certificate(msgspec.Struct, frozen=True):
    """What the authority vouches for; `until` is its last day, `office` a body or empty."""

    serial: str
    owner: str
    office: str
    purposes: tuple[str, ...]
    since: date
    until: date
    issuer: str
    key: str
    signature: str = ""

    @property
    def content(self) -> bytes:
        """What the authority signs: all but its own signature."""
        purposes = ",".join(self.purposes)
        dates = (self.since.isoformat(), self.until.isoformat())
        lines = (self.serial, self.owner, self.office, purposes, *dates, self.issuer, self.key)
        return "\n".join(lines).encode()

    def valid_on(self, day: date) -> bool:
        """Tell whether a day lies within the dates of the certificate."""
        return self.since <= day <= self.until

    def issued_with(self, authority_key: str) -> bool:
        """Tell whether the authority with this public key signed the certificate."""
        return fits(authority_key, self.signature, self.content)


class Authority(msgspec.Struct, frozen=True):
    """The certification authority: a body, and its private key."""

    body: str
    private: bytes

    @property
    def key(self) -> str:
        """The public key, with which anybody can check a certificate."""
        return public_key(self.private)

    def issue(
        self,
        private: bytes,
        owner: str,
        purposes: tuple[str, ...],
        since: date,
        months: int,
        office: str = "",
    ) -> Certificate:
        """Issue a certificate for a key; one that lasts too long is a mistake."""
        if not 1 <= months <= LONGEST:
            raise ValueError(f"A certificate lasts 1 to {LONGEST} months, not {months}")
        key = public_key(private)
        until = later(since, months) - timedelta(days=1)
        blank = Certificate(serial_of(key), owner, office, purposes, since, until, self.body, key)
        return msgspec.structs.replace(blank, signature=sign(self.private, blank.content))


def serial_of(key: str) -> str:
    """Return the number of the certificate for a public key, such as `7C01-9AF3`."""
    digits = hash_of(key)[:8].upper()
    return f"{digits[:4]}-{digits[4:]}"


def later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
