"""The register of fields: which data are ordinary, special or biometric, and who keeps them.

O'RQ-547 of 2 July 2019 on personal data: special data are listed in article 25, biometric and
genetic data stand apart in article 26, and special data need consent in writing (21).
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

FieldClass = Literal["ordinary", "special", "biometric"]


class FieldKind(msgspec.Struct, frozen=True):
    """What the register says of one field: its class, and who keeps it if a state office does."""

    kind: FieldClass
    keeper: str


REGISTER: Final[dict[str, FieldKind]] = {
    "name": FieldKind("ordinary", "civil_registry"),
    "born": FieldKind("ordinary", "civil_registry"),
    "jshshir": FieldKind("ordinary", "civil_registry"),
    "document_number": FieldKind("ordinary", "civil_registry"),
    "address": FieldKind("ordinary", "civil_registry"),
    "phone": FieldKind("ordinary", "oneself"),
    "email": FieldKind("ordinary", "oneself"),
    "school": FieldKind("ordinary", "school"),
    "parents_work": FieldKind("ordinary", "nobody"),
    "shoe_size": FieldKind("ordinary", "oneself"),
    "friends": FieldKind("ordinary", "oneself"),
    "card_number": FieldKind("ordinary", "bank"),
    "religion": FieldKind("special", "nobody"),
    "origin": FieldKind("special", "nobody"),
    "health": FieldKind("special", "clinic"),
    "party": FieldKind("special", "nobody"),
    "private_life": FieldKind("special", "nobody"),
    "fingerprint": FieldKind("biometric", "documents"),
    "face_scan": FieldKind("biometric", "documents"),
}
SENSITIVE: Final = ("special", "biometric")


def kind_of(name: str) -> str:
    """Return the class of a field."""
    return REGISTER[name].kind
