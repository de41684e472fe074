"""What changed nothing still stays in the record."""

from services.staff.domain.deeds import Deed
from services.staff.use_cases.note_deed import note_deed
from tests.staff.arrange import NOW, record


def test_a_deed_stays_in_the_record(database):
    note_deed(database, Deed.IDENTITY_REFUSED, None, NOW)
    assert record(database) == [(None, "provider identity refused", None)]
