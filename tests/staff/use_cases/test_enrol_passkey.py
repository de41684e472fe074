"""A new passkey is taken in, recorded and told of."""

import pytest

from services.staff.domain.person import COMMAND_LINE, NoSuchPerson
from services.staff.passkeys import NewCredential, PasskeyRefused
from services.staff.use_cases.enrol_passkey import NewPasskey, enrol_passkey
from services.staff.use_cases.leave import leave
from services.staff.use_cases.list_passkeys import list_passkeys
from shared.contract import SignInChanged
from tests.staff.arrange import NOW, SENDER, added, an_admin, events, record

CREDENTIAL = NewCredential(b"as the device names it", b"public", 0)


def test_a_new_passkey_is_kept_recorded_and_told_of(database):
    person_id = added(database)
    enrol_passkey(database, NewPasskey(person_id, "Puhelin", CREDENTIAL), SENDER, NOW)
    (kept,) = list_passkeys(database, person_id)
    assert (kept.name, kept.made_at, kept.last_used_at) == ("Puhelin", NOW, None)
    assert record(database)[-1] == (person_id, "passkey added", person_id)
    assert isinstance(events(database)[-1], SignInChanged)


def test_a_passkey_is_one_persons_only(database):
    mari, aino = added(database), an_admin(database)
    enrol_passkey(database, NewPasskey(mari, "", CREDENTIAL), SENDER, NOW)
    with pytest.raises(PasskeyRefused):
        enrol_passkey(database, NewPasskey(aino, "", CREDENTIAL), SENDER, NOW)
    assert list_passkeys(database, aino) == []


def test_whoever_left_gets_none(database):
    person_id = added(database)
    leave(database, person_id, None, COMMAND_LINE, NOW)
    with pytest.raises(NoSuchPerson):
        enrol_passkey(database, NewPasskey(person_id, "", CREDENTIAL), SENDER, NOW)
