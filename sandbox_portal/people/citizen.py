"""A citizen of the simulated country, with home, document and family."""

from __future__ import annotations

from datetime import date
from typing import Final

import msgspec

from sandbox_portal.people.identifiers import Sex

MARK: Final = "NAMUNA"
"""Uzbek for specimen: it stands on each document of the simulation."""


class Address(msgspec.Struct, frozen=True, gc=False):
    """Where somebody lives: region, district, mahalla, street, house, and a flat or none."""

    region: str
    district: str
    mahalla: str
    street: str
    house: str
    flat: str | None = None

    @property
    def text(self) -> str:
        """The address in one line, as it is written in Uzbek."""
        home = f"{self.region} viloyati, {self.district} tumani, {self.mahalla} MFY, "
        home += f"{self.street} koʻchasi, {self.house}-uy"
        return home if self.flat is None else f"{home}, {self.flat}-xonadon"


class IdentityDocument(msgspec.Struct, frozen=True, gc=False):
    """An ID card; `expires` is its last day."""

    number: str
    issued: date
    expires: date
    issued_by: str
    mark: str = MARK


class Relative(msgspec.Struct, frozen=True, gc=False):
    """A relative's full name; `citizen` is their id, or empty if the registry has no such one."""

    name: str
    citizen: str = ""


class Family(msgspec.Struct, frozen=True, gc=False):
    """Parents, and a husband or wife and children if there are any."""

    father: Relative
    mother: Relative
    spouse: Relative | None = None
    children: tuple[Relative, ...] = ()


class Citizen(msgspec.Struct, frozen=True, gc=False):
    """Somebody who does not exist; `id` is what other data joins on."""

    id: str
    jshshir: str
    given_name: str
    family_name: str
    patronymic: str
    sex: Sex
    born: date
    address: Address
    phone: str
    email: str
    document: IdentityDocument
    stir: str
    family: Family

    @property
    def full_name(self) -> str:
        """Family name, given name and patronymic, in the order of documents."""
        return f"{self.family_name} {self.given_name} {self.patronymic}"

    def age(self, today: date) -> int:
        """Return the age in whole years."""
        had_birthday = (today.month, today.day) >= (self.born.month, self.born.day)
        return today.year - self.born.year - (not had_birthday)
