"""Who signs in with a passkey; a count that falls back is refused and stays in the record."""

import pytest

from services.staff.passkeys import PasskeyRefused, check_enrolment, read_assertion
from services.staff.use_cases.enrol_passkey import NewPasskey, enrol_passkey
from services.staff.use_cases.list_passkeys import list_passkeys
from services.staff.use_cases.use_passkey import use_passkey
from tests.staff.arrange import NOW, SENDER, added, record
from tests.staff.authenticator import Authenticator
from tests.staff.test_passkeys import CHALLENGE, PARTY


def test_a_passkey_names_its_owner_and_a_copy_is_found(database):
    device, person_id = Authenticator(count=1), added(database)
    made = check_enrolment(PARTY, device.make(CHALLENGE, person_id), CHALLENGE)
    enrol_passkey(database, NewPasskey(person_id, "", made), SENDER, NOW)
    device.count = 2
    signed = read_assertion(device.sign(CHALLENGE))
    assert use_passkey(database, PARTY, signed, NOW).id == person_id
    assert list_passkeys(database, person_id)[0].last_used_at == NOW
    with pytest.raises(PasskeyRefused):
        use_passkey(database, PARTY, signed, NOW)
    assert record(database)[-1] == (None, "passkey count fell back", person_id)


def test_an_unknown_passkey_is_refused_and_recorded(database):
    with pytest.raises(PasskeyRefused):
        use_passkey(database, PARTY, read_assertion(Authenticator().sign(CHALLENGE)), NOW)
    assert record(database) == [(None, "passkey refused", None)]
