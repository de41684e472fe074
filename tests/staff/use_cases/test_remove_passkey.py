"""A passkey is removed by its owner alone, recorded and told of."""

import pytest

from services.staff.domain.passkey import NoSuchPasskey
from services.staff.use_cases.enrol_passkey import NewPasskey, enrol_passkey
from services.staff.use_cases.list_passkeys import list_passkeys
from services.staff.use_cases.remove_passkey import remove_passkey
from shared.contract import SignInChanged
from tests.staff.arrange import NOW, SENDER, added, an_admin, events, record
from tests.staff.use_cases.test_enrol_passkey import CREDENTIAL


def test_only_its_owner_removes_a_passkey(database):
    person_id, other = added(database), an_admin(database)
    enrol_passkey(database, NewPasskey(person_id, "Puhelin", CREDENTIAL), SENDER, NOW)
    (kept,) = list_passkeys(database, person_id)
    with pytest.raises(NoSuchPasskey):
        remove_passkey(database, kept.id, other, SENDER, NOW)
    remove_passkey(database, kept.id, person_id, SENDER, NOW)
    assert list_passkeys(database, person_id) == []
    assert record(database)[-1] == (person_id, "passkey removed", person_id)
    assert isinstance(events(database)[-1], SignInChanged)
