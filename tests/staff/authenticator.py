"""A device with passkeys, in software: it makes real keys and real signatures, and lies where a test wants it to."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256

PRESENT, VERIFIED, HAS_KEY = 0x01, 0x04, 0x40


def websafe(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def challenge_in(question: dict[str, Any]) -> bytes:
    given: str = question["challenge"]
    return base64.urlsafe_b64decode(given + "==")


@dataclass
class Authenticator:
    """One device with one passkey. `origin` is the page that the browser stands at."""

    origin: str = "http://localhost"
    rp: str = "localhost"
    count: int = 0
    verifies: bool = True
    credential_id: bytes = field(default_factory=lambda: os.urandom(32))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    owner: bytes | None = None

    def make(self, challenge: bytes, owner: str = "") -> dict[str, Any]:
        """The answer to a question for a new passkey."""
        self.owner = owner.encode() or None
        public = cbor.encode(dict(ES256.from_cryptography_key(self.key.public_key())))
        named = bytes(16) + len(self.credential_id).to_bytes(2, "big") + self.credential_id + public
        made = {"fmt": "none", "attStmt": {}, "authData": self._data(HAS_KEY) + named}
        return self._answer(
            clientDataJSON=self._client("webauthn.create", challenge), attestationObject=cbor.encode(made)
        )

    def sign(self, challenge: bytes) -> dict[str, Any]:
        """The answer to a question for signing in."""
        client, data = self._client("webauthn.get", challenge), self._data(0)
        signature = self.key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        given = {"clientDataJSON": client, "authenticatorData": data, "signature": signature}
        return self._answer(**given, **({"userHandle": self.owner} if self.owner else {}))

    def _data(self, flags: int) -> bytes:
        flags |= PRESENT | (VERIFIED if self.verifies else 0)
        return hashlib.sha256(self.rp.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    def _client(self, kind: str, challenge: bytes) -> bytes:
        said = {"type": kind, "challenge": websafe(challenge), "origin": self.origin, "crossOrigin": False}
        return json.dumps(said).encode()

    def _answer(self, **response: bytes) -> dict[str, Any]:
        name = websafe(self.credential_id)
        return {
            "id": name, "rawId": name, "type": "public-key", "clientExtensionResults": {},
            "response": {key: websafe(value) for key, value in response.items()},
        }  # fmt: skip
