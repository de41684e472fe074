"""A removed site shows our threads no more, and what was written there shows nowhere."""

import pytest

from services.comments.domain.outside_pages import NotOfThisSite
from services.comments.domain.refusals import UnknownThread
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.find_outside import Asked, find_outside
from services.comments.use_cases.list_sites import list_sites
from services.comments.use_cases.move_page import move_page
from services.comments.use_cases.remove_site import UnknownSite, remove_site
from services.comments.use_cases.show_thread import show_thread
from tests.comments.builders import a_site, judge, later, row, submit_at

BLOG, NEWS = "https://blog.example", "https://news.example"


def test_nothing_of_a_removed_site_can_be_read(database):
    a_site(database)
    stored = submit_at(database, f"{BLOG}/satama")
    judge(database, stored.comment, Verdict.APPROVE)
    thread = row(database, stored.comment).thread
    assert show_thread(database, thread, None, later()).comments
    remove_site(database, BLOG, later())
    assert list_sites(database) == ()
    with pytest.raises(UnknownThread):
        show_thread(database, thread, None, later())
    with pytest.raises(NotOfThisSite):
        find_outside(database, Asked(f"{BLOG}/satama"))


def test_a_page_that_moved_to_another_site_stays_there(database):
    a_site(database)
    a_site(database, NEWS)
    stored = submit_at(database, f"{BLOG}/satama")
    move_page(database, f"{BLOG}/satama", f"{NEWS}/satama", later())
    remove_site(database, BLOG, later())
    assert show_thread(database, row(database, stored.comment).thread, None, later()).thread.url == f"{NEWS}/satama"


@pytest.mark.parametrize("origin", [BLOG, "nonsense", f"{NEWS}/x"])
def test_a_site_that_is_not_registered_cannot_be_removed(sqlite, origin):
    with pytest.raises(UnknownSite):
        remove_site(sqlite, origin, later())
