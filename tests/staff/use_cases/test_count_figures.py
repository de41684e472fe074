"""The figures of staff."""

from datetime import timedelta

from services.staff.domain.person import COMMAND_LINE
from services.staff.use_cases.check_password import check_password
from services.staff.use_cases.count_figures import count_figures
from services.staff.use_cases.leave import leave
from tests.staff.arrange import NOW, added, an_admin


def test_figures_count_people_events_and_refused_passwords(database):
    an_admin(database)
    leave(database, added(database), None, COMMAND_LINE, NOW)
    check_password(database, "nobody@example.org", "wrong", NOW)
    with database.reading() as session:
        assert count_figures(session, NOW + timedelta(seconds=90)) == {
            "people": 1, "oldest_outbox_seconds": 90, "passwords_refused": 1,
        }  # fmt: skip
