"""The row of a person."""

from services.staff.models import Person
from shared.database import Database
from tests.staff.arrange import added, particulars, row


def test_a_row_gives_the_particulars_it_was_made_from(database: Database):
    colleague = row(database, added(database)).as_colleague()
    assert colleague.particulars == particulars()
    assert colleague.active
    assert not colleague.has_password


def test_roles_are_rows_that_come_and_go(database: Database):
    person_id = added(database, roles=("moderator", "contact"))
    with database.writing() as session:
        session.get_one(Person, person_id).roles = ("editor", "contact")
    assert row(database, person_id).roles == ("editor", "contact")
