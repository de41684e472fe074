"""A passkey gets another name from its owner alone."""

import pytest

from services.staff.domain.passkey import NoSuchPasskey
from services.staff.use_cases.enrol_passkey import NewPasskey, enrol_passkey
from services.staff.use_cases.list_passkeys import list_passkeys
from services.staff.use_cases.rename_passkey import rename_passkey
from tests.staff.arrange import NOW, SENDER, added, an_admin
from tests.staff.use_cases.test_enrol_passkey import CREDENTIAL


def test_only_its_owner_renames_a_passkey(database):
    person_id = added(database)
    enrol_passkey(database, NewPasskey(person_id, "Puhelin", CREDENTIAL), SENDER, NOW)
    (kept,) = list_passkeys(database, person_id)
    for name, shown in (("Kone", "Kone"), ("  ", "Kone")):
        rename_passkey(database, kept.id, person_id, name)
        assert list_passkeys(database, person_id)[0].name == shown
    with pytest.raises(NoSuchPasskey):
        rename_passkey(database, kept.id, an_admin(database), "x")
