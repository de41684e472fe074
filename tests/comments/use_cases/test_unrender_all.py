"""Every thread waits to be rendered again, and none looks changed to others."""

from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.mark_rendered import mark_rendered
from services.comments.use_cases.unrender_all import unrender_all
from shared.contract import ThreadChanged
from tests.comments.builders import empty_outbox, events, open_thread


def test_all_threads_wait_to_be_rendered_and_nobody_else_is_told(database):
    for thread in ("t1", "t2"):
        open_thread(database, thread)
        mark_rendered(database, thread, 99)
    empty_outbox(database)
    assert list_unrendered(database) == ()
    assert unrender_all(database) == 2
    assert {each.thread for each in list_unrendered(database)} == {"t1", "t2"}
    assert events(database, ThreadChanged) == []
