"""One sees one's own passkeys."""

from services.staff.passkeys import NewCredential
from services.staff.use_cases.enrol_passkey import NewPasskey, enrol_passkey
from services.staff.use_cases.list_passkeys import credential_ids, list_passkeys
from tests.staff.arrange import NOW, SENDER, added, an_admin


def test_the_list_holds_ones_own_and_no_others(database):
    mari, aino = added(database), an_admin(database)
    enrol_passkey(database, NewPasskey(mari, "Puhelin", NewCredential(b"a", b"", 0)), SENDER, NOW)
    enrol_passkey(database, NewPasskey(aino, "Kone", NewCredential(b"b", b"", 0)), SENDER, NOW)
    assert [each.name for each in list_passkeys(database, mari)] == ["Puhelin"]
    assert credential_ids(database, aino) == [b"b"]
