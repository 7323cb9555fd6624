"""A Faker provider for Uzbekistan: what Faker itself lacks, or gives out with real numbers.

Faker's own `uz_UZ` has no JShShIR and no addresses, and about a quarter of its phone numbers
are valid ones.
"""

from __future__ import annotations

from faker.generator import Generator
from faker.providers import BaseProvider

from sandbox_portal.people import drawing, identifiers
from sandbox_portal.people.citizen import Address, Citizen, IdentityDocument
from sandbox_portal.people.identifiers import SEVEN_DIGITS, Sex
from sandbox_portal.people.names import FAMILIES, GIVEN, PATRONYMICS
from sandbox_portal.people.places import DISTRICTS
from sandbox_portal.people.registry import CivilRegistry


class SavodProvider(BaseProvider):
    """`faker.add_provider(SavodProvider)`: then `faker.citizen()`, `faker.jshshir()` …

    Citizens come from one registry, so no two of one Faker are alike. Seed before the first.
    """

    def __init__(self, generator: Generator) -> None:
        super().__init__(generator)
        self._kept: CivilRegistry | None = None

    def citizen(self) -> Citizen:
        """Return a citizen of 18 to 30 years."""
        return self._registry().citizen()

    def household(self) -> tuple[Citizen, ...]:
        """Return father, mother and their children."""
        return self._registry().household()

    def given_name(self, sex: Sex | None = None) -> str:
        """Return a given name of a man or a woman."""
        return drawing.one(self._random, GIVEN[sex or drawing.sex(self._random)])

    def family_name(self, sex: Sex | None = None) -> str:
        """Return a family name in the form of a man or a woman."""
        return drawing.one(self._random, FAMILIES[sex or drawing.sex(self._random)])

    def patronymic(self, sex: Sex | None = None) -> str:
        """Return a patronymic in the form of a man or a woman."""
        return drawing.one(self._random, PATRONYMICS[sex or drawing.sex(self._random)])

    def jshshir(self) -> str:
        """Return a personal number that begins with 7 or 8."""
        return self.citizen().jshshir

    def stir(self) -> str:
        """Return a tax number that begins with 0."""
        return identifiers.stir(self._number(SEVEN_DIGITS))

    def savod_phone(self) -> str:
        """Return a phone number with the code 00."""
        return identifiers.phone(self._number(SEVEN_DIGITS))

    def savod_email(self) -> str:
        """Return an e-mail address under .example."""
        return self.citizen().email

    def savod_address(self) -> Address:
        """Return a home in a district that is on no map."""
        return drawing.address(self._random, drawing.one(self._random, DISTRICTS))

    def address(self) -> str:
        """Return an address in one line, from the region down to the house."""
        return self.savod_address().text

    def identity_document(self) -> IdentityDocument:
        """Return an ID card."""
        return self.citizen().document

    def document_number(self) -> str:
        """Return the number of an ID card that begins with XX."""
        return identifiers.document_number(self._number(SEVEN_DIGITS))

    def plate(self) -> str:
        """Return a car's plate with the region 00."""
        return identifiers.plate(self._number(identifiers.PLATES))

    def card_number(self) -> str:
        """Return a bank card's number that begins with 0000."""
        return identifiers.card_number(self._number(identifiers.CARDS))

    def _random(self) -> float:
        # A Faker that is seeded gets another source of chance, so it is asked for each time.
        return float(self.generator.random.random())

    def _number(self, below: int) -> int:
        return drawing.number(self._random, below)

    def _registry(self) -> CivilRegistry:
        if self._kept is None:
            self._kept = CivilRegistry(self._random)
        return self._kept
