"""Seals what a reader left for staff to notify's public key. Who seals cannot open it again (libsodium's sealed box)."""

from __future__ import annotations

import base64
import binascii
import json

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox


class NotSealedForUs(Exception):
    """The block was damaged, or sealed to another key."""


def seal(fields: dict[str, str], public_key: bytes) -> str:
    """The fields as one sealed block, in base64. Twice the same fields give two different blocks."""
    plain = json.dumps(fields, ensure_ascii=False).encode()
    return base64.b64encode(SealedBox(PublicKey(public_key)).encrypt(plain)).decode()


def unseal(sealed: str, private_key: bytes) -> dict[str, str]:
    """The fields again. Raises `NotSealedForUs`."""
    try:
        plain = SealedBox(PrivateKey(private_key)).decrypt(base64.b64decode(sealed, validate=True))
        fields = json.loads(plain)
    except (CryptoError, binascii.Error, ValueError) as fault:
        raise NotSealedForUs from fault
    return {str(name): str(value) for name, value in fields.items()}
