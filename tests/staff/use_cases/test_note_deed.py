"""A fact is noted as it is."""

from services.staff.domain.deeds import Deed
from services.staff.use_cases.note_deed import note_deed
from tests.staff.arrange import NOW, record


def test_who_what_and_about_whom_stand_in_the_record(database):
    note_deed(database, Deed.SIGNED_OUT, "p1", NOW, by="p1")
    note_deed(database, Deed.TOO_MANY_TRIES, None, NOW)
    assert record(database) == [("p1", "signed out", "p1"), (None, "too many tries", None)]
