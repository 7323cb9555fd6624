"""Keys and signatures: Ed25519, whose signatures are the same on every machine.

`cryptography` is loaded when a key is used first: a desk without signatures does not wait.
"""

from __future__ import annotations

import hashlib

from sandbox_portal.domain.draw import Draw


def key_from(draw: Draw, owner: str) -> bytes:
    """Return the private key of an owner in this world: 32 bytes that the seed determines."""
    return hashlib.sha256(draw.stream(f"private key of {owner}").seed.encode()).digest()


def public_key(private: bytes) -> str:
    """Return the public key that belongs to a private one, in hexadecimal digits."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def sign(private: bytes, message: bytes) -> str:
    """Return the signature of a message, in hexadecimal digits."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).sign(message).hex()


def fits(public: str, signature: str, message: bytes) -> bool:
    """Tell whether the owner of a public key signed exactly this message."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(
            bytes.fromhex(signature), message
        )
    except InvalidSignature:
        return False
    return True


def hash_of(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
