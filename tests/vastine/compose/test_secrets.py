"""The secret files of the compose stack fit each other, are the owner's, and are never made anew."""

import base64
from pathlib import Path

from nacl.public import PrivateKey

from vastine.compose.secrets import SERVICES, make_secrets


def read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="ascii").strip()


def test_public_and_private_key_belong_together(tmp_path: Path) -> None:
    make_secrets(tmp_path)
    private = PrivateKey(base64.b64decode(read(tmp_path, "notify_private_key")))
    assert bytes(private.public_key) == base64.b64decode(read(tmp_path, "notify_public_key"))


def test_each_service_has_a_password_of_its_own_and_its_address_holds_it(tmp_path: Path) -> None:
    make_secrets(tmp_path)
    passwords = [read(tmp_path, f"{service}_database_password") for service in SERVICES]
    assert len(set(passwords)) == len(SERVICES)
    for service, password in zip(SERVICES, passwords, strict=True):
        assert read(tmp_path, f"{service}_database_url") == f"postgresql://{service}:{password}@postgres:5432/{service}"


def test_what_is_missing_is_made_to_fit_what_is_there(tmp_path: Path) -> None:
    make_secrets(tmp_path)
    (tmp_path / "redis_url").unlink()
    assert make_secrets(tmp_path) == ["redis_url"]
    assert read(tmp_path, "redis_password") in read(tmp_path, "redis_url")
