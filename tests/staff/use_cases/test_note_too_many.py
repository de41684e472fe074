"""A pause on the record of security."""

from services.staff.use_cases.note_too_many import note_too_many
from tests.staff.arrange import NOW, added, record, whole_record


def test_the_account_is_named_and_of_a_strangers_address_nothing_is_kept(database):
    mari = added(database)
    note_too_many(database, "MARI.virta@example.org", NOW)
    note_too_many(database, "stranger@example.org", NOW)
    assert record(database)[-2:] == [(None, "too many tries", mari), (None, "too many tries", None)]
    assert "stranger" not in whole_record(database)
