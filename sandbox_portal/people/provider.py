"""A Faker provider for Uzbekistan: what Faker itself lacks, or gives out with real numbers.

Faker's own `uz_UZ` has no JShShIR and no addresses, and about a quarter of its phone numbers
are valid ones of real people.
"""

from __future__ import annotations

from functools import cached_property

from faker.providers import BaseProvider

from sandbox_portal.people import identifiers
from sandbox_portal.people.citizen import Citizen
from sandbox_portal.people.registry import SERIALS, CivilRegistry


class SavodProvider(BaseProvider):
    """`faker.add_provider(SavodProvider)`: then `faker.citizen()`, `faker.jshshir()` …"""

    @cached_property
    def _registry(self) -> CivilRegistry:
        return CivilRegistry(self.generator.random.random)

    def _serial(self) -> int:
        return int(self.generator.random.random() * SERIALS)

    def citizen(self) -> Citizen:
        """Return a citizen; no two of one Faker are alike."""
        return self._registry.citizen()

    def household(self) -> list[Citizen]:
        """Return a family under one roof."""
        return self._registry.household()

    def jshshir(self) -> str:
        """Return a personal number that begins with 7 or 8."""
        return self.citizen().jshshir

    def stir(self) -> str:
        """Return a tax number that begins with 0."""
        return identifiers.stir(self._serial())

    def savod_phone(self) -> str:
        """Return a phone number with the code 00."""
        return identifiers.phone(self._serial())

    def document_number(self) -> str:
        """Return the number of an ID card that begins with XX."""
        return identifiers.document_number(self._serial())

    def mahalla_address(self) -> str:
        """Return an address in one line, from the region down to the house."""
        home = self.citizen().address
        return f"{home.region}, {home.district}, {home.mahalla} MFY, {home.street} koʻchasi, {home.house}"
