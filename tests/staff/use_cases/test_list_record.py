"""The audit record is read newest first, by person, kind and time, and nobody changes it."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from services.staff.domain.deeds import Deed
from services.staff.use_cases.list_record import RecordFilter, list_record
from services.staff.use_cases.note_deed import note_deed
from tests.staff.arrange import NOW, added, an_admin


def test_it_is_narrowed_and_goes_on_where_it_stopped(database):
    mari, aino = added(database), an_admin(database)
    for minute in range(3):
        note_deed(database, Deed.SIGNED_OUT, mari, NOW + timedelta(minutes=minute), by=mari)
    note_deed(database, Deed.TOKEN_REVOKED, mari, NOW + timedelta(hours=1), by=aino)
    every = list_record(database, RecordFilter())
    assert [each.deed for each in every][:2] == ["token revoked", "signed out"]
    assert (every[0].who, every[0].about) == ("Aino Pää", "Mari Virta")
    assert every[-1].who == "command line"
    assert [each.deed for each in list_record(database, RecordFilter(person=aino))] == ["token revoked", "person added"]
    assert len(list_record(database, RecordFilter(deed="signed out"))) == 3
    until = RecordFilter(deed="signed out", since=NOW + timedelta(minutes=1), until=NOW + timedelta(minutes=2))
    assert len(list_record(database, until)) == 1
    first = list_record(database, RecordFilter(), 2)
    assert list_record(database, RecordFilter(before=first[-1].id)) == every[2:]


@pytest.mark.parametrize("change", ["UPDATE audit SET who = 'nobody'", "DELETE FROM audit"])
def test_the_database_itself_refuses_to_change_or_remove_what_is_recorded(database, change):
    added(database)
    with pytest.raises(DatabaseError, match="only added to"), database.writing() as session:
        session.execute(text(change))
    assert len(list_record(database, RecordFilter())) == 1
