"""Makes the secret files that docker-compose.yml names (`python -m vastine.compose.secrets secrets`); keeps those that exist."""

from __future__ import annotations

import base64
import os
import secrets
import sys
from pathlib import Path

from nacl.public import PrivateKey

SERVICES = ("articles", "comments", "notify", "staff")
# The containers run as different users, none of them root, and Docker hands a file secret over with its owner and mode.
READABLE = 0o444


def make_secrets(folder: Path) -> list[str]:
    """Writes what is missing; gives the names of what it made. The folder itself is for its owner alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return [name for name, value in _values(folder).items() if _write(folder / name, value)]


def _values(folder: Path) -> dict[str, str]:
    private = PrivateKey(base64.b64decode(_kept(folder, "notify_private_key", _base64(bytes(PrivateKey.generate())))))
    redis_password = _kept(folder, "redis_password", secrets.token_urlsafe(32))
    postgres_password = _kept(folder, "postgres_password", secrets.token_urlsafe(32))
    values = {
        "form_key": _base64(secrets.token_bytes(32)),
        "receipt_key": _base64(secrets.token_bytes(32)),
        "code_key": _base64(secrets.token_bytes(32)),
        "oidc_client_secret": "",
        "notify_private_key": _base64(bytes(private)),
        "notify_public_key": _base64(bytes(private.public_key)),
        "redis_password": redis_password,
        "redis_url": f"redis://:{redis_password}@redis:6379/0",
        "postgres_password": postgres_password,
        # The operator's commands reach every service's database, each under its own name.
        "operator_database_url": f"postgresql://postgres:{postgres_password}@postgres:5432/{{service}}",
    }
    for service in SERVICES:
        password = _kept(folder, f"{service}_database_password", secrets.token_urlsafe(32))
        values[f"{service}_database_password"] = password
        values[f"{service}_database_url"] = f"postgresql://{service}:{password}@postgres:5432/{service}"
    return values


def _kept(folder: Path, name: str, otherwise: str) -> str:
    path = folder / name
    return path.read_text(encoding="ascii").strip() if path.exists() else otherwise


def _write(path: Path, value: str) -> bool:
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, READABLE)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(value + "\n")
    return True


def _base64(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")


if __name__ == "__main__":
    for made in make_secrets(Path(sys.argv[1] if len(sys.argv) > 1 else "secrets")):
        print("made", made)
