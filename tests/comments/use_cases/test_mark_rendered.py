"""A newer rendering is never taken back by an older one."""

from services.comments.models import Thread
from services.comments.use_cases.mark_rendered import mark_rendered
from tests.comments.builders import open_thread


def test_the_mark_only_grows(database):
    open_thread(database)
    for version in (5, 3):
        mark_rendered(database, "t1", version)
    with database.reading() as session:
        assert session.get_one(Thread, "t1").rendered_version == 5
