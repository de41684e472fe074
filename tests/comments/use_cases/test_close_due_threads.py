"""A thread whose date has come is closed for all to see, once."""

from services.comments.use_cases.close_due_threads import close_due_threads
from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.mark_rendered import mark_rendered
from shared.contract import ThreadChanged
from tests.comments.builders import events, later, open_thread


def test_it_closes_at_its_moment_and_is_rendered_anew(database):
    open_thread(database, close_at=later(10).isoformat())
    open_thread(database, "t2")
    for thread in ("t1", "t2"):
        mark_rendered(database, thread, 9)
    assert close_due_threads(database, later(9)) == 0
    assert close_due_threads(database, later(10)) == 1
    assert close_due_threads(database, later(11)) == 0
    told = events(database, ThreadChanged)[-1]
    assert (told.about, told.open) == ("t1", False)


def test_what_changed_by_time_alone_waits_to_be_rendered(sqlite):
    open_thread(sqlite, close_at=later(10).isoformat())
    (before,) = list_unrendered(sqlite)
    mark_rendered(sqlite, "t1", before.version)
    close_due_threads(sqlite, later(10))
    assert [each.version for each in list_unrendered(sqlite)] == [before.version + 1]
