"""Only the holder of the private key can read what was sealed."""

import pytest
from nacl.public import PrivateKey

from shared.contact_details.sealing import NotSealedForUs, seal, unseal

FIELDS = {"email": "aino@example.org", "message": "Soittakaa, kiitos. Ääkkösiä."}


def test_what_was_sealed_opens_with_the_private_key() -> None:
    key = PrivateKey.generate()
    assert unseal(seal(FIELDS, bytes(key.public_key)), bytes(key)) == FIELDS


def test_another_key_opens_nothing() -> None:
    with pytest.raises(NotSealedForUs):
        unseal(seal(FIELDS, bytes(PrivateKey.generate().public_key)), bytes(PrivateKey.generate()))


@pytest.mark.parametrize("damaged", ["", "not base64!", "c2hvcnQ="])
def test_a_damaged_block_is_told_apart_from_a_crash(damaged: str) -> None:
    with pytest.raises(NotSealedForUs):
        unseal(damaged, bytes(PrivateKey.generate()))


def test_the_block_shows_nothing_and_never_looks_the_same_twice() -> None:
    key = bytes(PrivateKey.generate().public_key)
    assert seal(FIELDS, key) != seal(FIELDS, key)
    assert "aino" not in seal(FIELDS, key)
