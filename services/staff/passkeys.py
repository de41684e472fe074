"""Passkeys as WebAuthn has them: what a browser is asked, and whether its answer is good; the only room of that library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, cast
from urllib.parse import urlsplit

from fido2 import cbor
from fido2.cose import CoseKey
from fido2.server import Fido2Server
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestationConveyancePreference,
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialDescriptor,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialType,
    PublicKeyCredentialUserEntity,
    RegistrationResponse,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

MACHINE = "localhost"
LONGEST_ANSWER = 20_000
LONGEST_CREDENTIAL_ID = 1023
REQUIRED = UserVerificationRequirement.REQUIRED


class PasskeyRefused(Exception):
    """The browser's answer is no good; nothing more is told to whoever sent it."""


@dataclass(frozen=True)
class Party:
    """Whom passkeys are made for: the name that browsers bind them to, and the one origin where they count."""

    id: str
    origin: str
    name: str


@dataclass(frozen=True)
class Owner:
    """Whose passkey it becomes; the device shows the address and name when it asks which one to use."""

    id: str
    email: str
    name: str


@dataclass(frozen=True)
class NewCredential:
    """What is kept of a new passkey."""

    credential_id: bytes
    public_key: bytes
    sign_count: int


@dataclass(frozen=True)
class Assertion:
    """What a browser sent to sign in: which passkey it says it has, and whose it says it is. Nothing is checked yet."""

    credential_id: bytes
    challenge: bytes
    user_handle: bytes | None
    answer: Mapping[str, Any]


def party_of(site_url: str, name: str) -> Party | None:
    """None where browsers offer no passkeys: without https, and at addresses that are only numbers.

    One machine is its own place: it is reached as localhost, whichever of its numbers is in its address.
    """
    parts = urlsplit(site_url)
    host = parts.hostname or ""
    if host == MACHINE or _is_this_machine(host):
        port = f":{parts.port}" if parts.port else ""
        return Party(MACHINE, f"{parts.scheme}://{MACHINE}{port}", name)
    if parts.scheme != "https" or _is_number(host):
        return None
    return Party(host, f"https://{parts.netloc}".lower(), name)


def ask_to_enrol(party: Party, owner: Owner, has: Iterable[bytes], challenge: bytes) -> dict[str, Any]:
    """What the browser is asked to make a passkey from; devices that have one of `has` make no second one."""
    taken = [PublicKeyCredentialDescriptor(type=PublicKeyCredentialType.PUBLIC_KEY, id=each) for each in has]
    options, _ = _server(party).register_begin(
        PublicKeyCredentialUserEntity(id=owner.id.encode(), name=owner.email, display_name=owner.name), taken,
        resident_key_requirement=ResidentKeyRequirement.REQUIRED, user_verification=REQUIRED, challenge=challenge,
    )  # fmt: skip
    return cast(dict[str, Any], dict(options.public_key))


def ask_to_sign_in(party: Party, challenge: bytes) -> dict[str, Any]:
    """What the browser is asked to sign; it offers whichever passkeys it has for this place."""
    options, _ = _server(party).authenticate_begin(user_verification=REQUIRED, challenge=challenge)
    return cast(dict[str, Any], dict(options.public_key))


def challenge_of_enrolment(answer: Mapping[str, Any]) -> bytes:
    """Which challenge the answer says it answers. Raises `PasskeyRefused`."""
    try:
        return bytes(RegistrationResponse.from_dict(answer).response.client_data.challenge)
    except Exception as fault:
        raise PasskeyRefused from fault


def check_enrolment(party: Party, answer: Mapping[str, Any], challenge: bytes) -> NewCredential:
    """Raises `PasskeyRefused`."""
    try:
        made = _server(party).register_complete(_state(challenge), answer).credential_data
        public_key = cbor.encode(dict(made.public_key)) if made else b""
    except Exception as fault:
        raise PasskeyRefused from fault
    if made is None or not 0 < len(made.credential_id) <= LONGEST_CREDENTIAL_ID:
        raise PasskeyRefused
    counter = RegistrationResponse.from_dict(answer).response.attestation_object.auth_data.counter
    return NewCredential(made.credential_id, public_key, counter)


def read_assertion(answer: Mapping[str, Any]) -> Assertion:
    """Raises `PasskeyRefused`."""
    try:
        read = AuthenticationResponse.from_dict(answer)
    except Exception as fault:
        raise PasskeyRefused from fault
    return Assertion(read.raw_id, read.response.client_data.challenge, read.response.user_handle, answer)


def check_assertion(party: Party, assertion: Assertion, public_key: bytes, owner_id: str) -> int:
    """The passkey's count of its uses. Raises `PasskeyRefused`."""
    if assertion.user_handle not in {None, b"", owner_id.encode()}:
        raise PasskeyRefused
    try:
        key = CoseKey.parse(cast(Mapping[int, Any], cbor.decode(public_key)))
        known = AttestedCredentialData.create(bytes(16), assertion.credential_id, key)
        _server(party).authenticate_complete(_state(assertion.challenge), [known], assertion.answer)
        return AuthenticationResponse.from_dict(assertion.answer).response.authenticator_data.counter
    except Exception as fault:
        raise PasskeyRefused from fault


def _server(party: Party) -> Fido2Server:
    return Fido2Server(
        PublicKeyCredentialRpEntity(id=party.id, name=party.name), AttestationConveyancePreference.NONE,
        # Exactly this origin: no page at a neighbour's subdomain or another port may ask for us.
        verify_origin=lambda origin: origin == party.origin,
    )  # fmt: skip


def _state(challenge: bytes) -> dict[str, Any]:
    return {"challenge": websafe_encode(challenge), "user_verification": REQUIRED}


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_this_machine(host: str) -> bool:
    return _is_number(host) and ip_address(host).is_loopback
