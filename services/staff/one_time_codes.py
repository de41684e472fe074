"""One-time codes of authenticator apps (RFC 6238), and the picture that tells an app its secret; the room of both libraries."""

from __future__ import annotations

import hmac
from datetime import datetime

import pyotp
import segno
from nacl.encoding import Base64Encoder
from nacl.secret import SecretBox

STEP_SECONDS = 30
DIGITS = 6
# Clocks of telephones go a little wrong, and typing takes a while.
STEPS_EITHER_SIDE = 1


def new_secret() -> str:
    """160 random bits, as apps want them typed."""
    return pyotp.random_base32()


def sealed(secret: str, key: bytes) -> str:
    return SecretBox(key).encrypt(secret.encode(), encoder=Base64Encoder).decode()


def opened(sealed_secret: str, key: bytes) -> str:
    """Raises `nacl.exceptions.CryptoError` when the key is another than it was."""
    return SecretBox(key).decrypt(sealed_secret.encode(), encoder=Base64Encoder).decode()


def step_of(secret: str, typed: str, now: datetime) -> int | None:
    """The time step whose code was typed, newest first; None when it is the code of none that counts now."""
    code = "".join(typed[:100].split())
    if len(code) != DIGITS or not (code.isascii() and code.isdigit()):
        return None
    app, here = pyotp.TOTP(secret, interval=STEP_SECONDS, digits=DIGITS), int(now.timestamp()) // STEP_SECONDS
    steps = range(here + STEPS_EITHER_SIDE, here - STEPS_EITHER_SIDE - 1, -1)
    return next((step for step in steps if hmac.compare_digest(app.generate_otp(step), code)), None)


def address(secret: str, email: str, site: str) -> str:
    """What an app reads from the picture."""
    return pyotp.TOTP(secret, interval=STEP_SECONDS, digits=DIGITS).provisioning_uri(name=email, issuer_name=site)


def picture(said: str) -> str:
    """A QR code as inline SVG: dark on light whatever the page's colours are, for cameras."""
    return segno.make_qr(said, error="m").svg_inline(
        border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None
    )
