"""Counts follow what comments says, whatever order it comes in."""

from services.articles.models import Thread
from services.articles.use_cases.take_in_thread import take_in_thread
from shared.contract import ThreadChanged


def test_the_newest_count_is_kept(both):
    for version, count in ((2, 5), (3, 6), (1, 3), (3, 9)):
        take_in_thread(both, ThreadChanged(about="01thread", row_version=version, open=count < 6, count=count))
    with both.reading() as session:
        thread = session.get(Thread, "01thread")
    assert (thread.count, thread.open, thread.row_version) == (6, False, 3)
