"""An outside page shows its thread, or a blank one, and reading stores nothing."""

from sqlalchemy import func, select

from services.comments.domain.statuses import Verdict
from services.comments.models import Thread
from services.comments.use_cases.find_outside import Asked, find_outside
from services.comments.use_cases.remove_site import remove_site
from services.comments.use_cases.show_outside import count_outside, show_outside
from tests.comments.builders import a_site, judge, later, submit_at

BLOG = "https://blog.example"


def shown(database, path, key=""):
    return show_outside(database, find_outside(database, Asked(BLOG + path, key)), later())


def test_where_nobody_has_written_the_thread_is_blank_and_open(database):
    a_site(database, language="sv")
    page = shown(database, "/satama", "post-7")
    assert (page.thread.id, page.thread.open, page.thread.count, page.comments) == ("", True, 0, ())
    assert (page.thread.title, page.thread.language, page.thread.key) == ("blog.example/satama", "sv", "post-7")
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Thread)) == 0


def test_what_is_public_shows_and_what_waits_does_not(database):
    a_site(database)
    public, _ = submit_at(database, f"{BLOG}/satama"), submit_at(database, f"{BLOG}/satama", body="Odottaa.")
    judge(database, public.comment, Verdict.APPROVE)
    assert [each.id for each in shown(database, "/satama").comments] == [public.comment]


def test_pages_are_counted_in_the_order_they_are_asked_for(database):
    a_site(database)
    judge(database, submit_at(database, f"{BLOG}/1").comment, Verdict.APPROVE)
    judge(database, submit_at(database, f"{BLOG}/2", key="post-2").comment, Verdict.APPROVE)
    submit_at(database, f"{BLOG}/3")
    asked = [
        Asked(f"{BLOG}/3"), Asked("http://blog.example/1?fbclid=x"), Asked(f"{BLOG}/x", "post-2"),
        Asked("https://evil.example/1"), Asked("nonsense"), Asked(f"{BLOG}/1"),
    ]  # fmt: skip
    assert count_outside(database, asked) == [0, 1, 1, 0, 0, 1]
    remove_site(database, BLOG, later())
    assert count_outside(database, asked) == [0] * 6
