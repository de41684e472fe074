"""The secrets of a house on one machine: made once, readable by their owner only, never seen half written."""

from __future__ import annotations

import base64
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

OWNER_ONLY = 0o600
KEY_BYTES = 32
REDIS_PASSWORD = "redis-password"  # noqa: S105  The name of its file.


@dataclass(frozen=True)
class Keys:
    """Where each secret lies."""

    form: Path
    receipt: Path
    code: Path
    notify_private: Path
    notify_public: Path
    redis_password: Path


def ensure_keys(folder: Path) -> Keys:
    """Makes the secrets that are missing."""
    private = _ensure(folder / "notify-private.key", _new_key)
    return Keys(
        form=_ensure(folder / "form.key", _new_key),
        receipt=_ensure(folder / "receipt.key", _new_key),
        code=_ensure(folder / "code.key", _new_key),
        notify_private=private,
        notify_public=_ensure(folder / "notify-public.key", lambda: _public_half(private.read_text(encoding="ascii"))),
        redis_password=_ensure(folder / REDIS_PASSWORD, lambda: secrets.token_urlsafe(KEY_BYTES)),
    )


def write_private(path: Path, text: str) -> None:
    """Writes a file that only its owner may read, whole or not at all, over what was there."""
    unfinished = _unfinished(path, text)
    unfinished.replace(path)


def _ensure(path: Path, make: Callable[[], str]) -> Path:
    if path.exists():
        path.chmod(OWNER_ONLY)
        return path
    unfinished = _unfinished(path, make())
    try:
        # A link never replaces: if another process made the secret meanwhile, its one stands.
        path.hardlink_to(unfinished)
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()
    return path


def _unfinished(path: Path, text: str) -> Path:
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return unfinished


def _new_key() -> str:
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode("ascii")


def _public_half(private: str) -> str:
    from nacl.public import PrivateKey  # noqa: PLC0415  Only the first start needs it.

    return base64.b64encode(bytes(PrivateKey(base64.b64decode(private)).public_key)).decode("ascii")
