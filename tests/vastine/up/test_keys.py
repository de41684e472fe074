"""The secrets: made once, whole, private from their first moment."""

from __future__ import annotations

import base64
import os
from dataclasses import astuple
from pathlib import Path

import pytest
from nacl.public import PrivateKey, PublicKey, SealedBox

from vastine.up.keys import ensure_keys, write_private


def key(path: Path) -> bytes:
    return base64.b64decode(path.read_text())


@pytest.fixture
def careless_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def test_only_the_owner_can_read_a_secret(tmp_path, careless_umask):
    keys = ensure_keys(tmp_path)
    assert {path.stat().st_mode & 0o777 for path in astuple(keys)} == {0o600}
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in astuple(keys)}


def test_a_secret_is_never_open_to_others_not_even_while_it_is_made(tmp_path, monkeypatch, careless_umask):
    seen: list[int] = []
    real = os.fsync

    def look(descriptor: int) -> None:
        seen.append(os.fstat(descriptor).st_mode & 0o777)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", look)
    ensure_keys(tmp_path)
    assert seen == [0o600] * 6


def test_secrets_stay_what_they_are(tmp_path):
    before = [path.read_text() for path in astuple(ensure_keys(tmp_path))]
    assert [path.read_text() for path in astuple(ensure_keys(tmp_path))] == before
    assert len(set(before)) == 6


def test_what_is_sealed_to_the_public_key_opens_with_the_private_one(tmp_path):
    keys = ensure_keys(tmp_path)
    sealed = SealedBox(PublicKey(key(keys.notify_public))).encrypt(b"040 123")
    assert SealedBox(PrivateKey(key(keys.notify_private))).decrypt(sealed) == b"040 123"


def test_a_lost_public_key_is_made_anew_from_the_private_one(tmp_path):
    keys = ensure_keys(tmp_path)
    before = keys.notify_public.read_text()
    keys.notify_public.unlink()
    assert ensure_keys(tmp_path).notify_public.read_text() == before


def test_a_private_file_is_replaced_whole(tmp_path):
    write_private(tmp_path / "conf", "old")
    write_private(tmp_path / "conf", "new")
    assert (tmp_path / "conf").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["conf"]
