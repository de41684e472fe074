"""Where the script is blocked, the plain link shows the same thread, and the first comment can be written there."""

import pytest
from sqlalchemy import func, select

from services.comments.models import Comment, Thread
from services.comments.use_cases.add_site import NewSite, add_site
from tests.comments.web.site import hidden, shown_text, typed

BLOG = "https://blog.example"
ADDRESS = "/comments/outside?page=https%3A%2F%2Fblog.example%2Fsatama%3Futm_source%3Dx"


@pytest.fixture(autouse=True)
def _registered(site):
    add_site(site.database, NewSite(BLOG, language="sv"), site.now())


def threads(site):
    with site.database.reading() as session:
        return session.scalar(select(func.count()).select_from(Thread))


def send(site, address=ADDRESS, **fields):
    page = site.reader().get(address)
    site.later(seconds=10)
    return site.reader().post(address, data=typed(stamp=hidden(page, "stamp"), **fields))


def test_looking_shows_a_form_in_the_sites_language_and_stores_nothing(site):
    page = site.reader().get(ADDRESS)
    assert page.status_code == 200
    assert "Skriv en kommentar" in shown_text(page)
    assert f'href="{BLOG}/satama"' in page.text
    assert "blog.example/satama" in shown_text(page)
    assert threads(site) == 1


def test_the_page_may_say_its_own_language(site):
    assert "Write a comment" in shown_text(site.reader().get(f"{ADDRESS}&lang=en"))


def test_the_first_comment_begins_the_thread_and_gets_its_receipt(site):
    answer = send(site)
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/comments/receipts/")
    with site.database.reading() as session:
        (comment,) = session.scalars(select(Comment))
        thread = session.get_one(Thread, comment.thread)
    assert (thread.url, thread.title, comment.signals) == (f"{BLOG}/satama", "blog.example/satama", [])
    led = site.reader().get(ADDRESS)
    assert (led.status_code, led.headers["Location"]) == (303, f"/comments/threads/{thread.id}")


def test_two_who_write_the_first_comment_at_once_meet_in_one_thread(site):
    first = site.reader().get(ADDRESS)
    assert send(site, body="Ensimmäinen.").status_code == 303
    late = site.reader().post(ADDRESS, data=typed(stamp=hidden(first, "stamp"), body="Toinen."))
    assert late.status_code == 303
    assert threads(site) == 2


def test_a_refused_first_comment_comes_back_and_leaves_no_thread(site):
    page = send(site, body="Soita 040 123 4567")
    assert page.status_code == 422
    assert "040 123 4567" in page.text
    assert 'action="/comments/outside?page=https%3A%2F%2Fblog.example%2Fsatama"' in page.text
    assert threads(site) == 1


def test_a_preview_stores_nothing(site):
    page = send(site, verb="preview")
    assert page.status_code == 200
    assert threads(site) == 1


def test_a_form_without_a_stamp_of_ours_is_shown_again(site):
    assert site.reader().post(ADDRESS, data=typed()).status_code == 422
    assert threads(site) == 1


@pytest.mark.parametrize(
    "address", ["/comments/outside", "/comments/outside?page=https://evil.example/", "/comments/outside?page=x"]
)
def test_what_is_no_page_of_a_registered_site_is_not_found_and_what_was_typed_stays(site, address):
    assert site.reader().get(address).status_code == 404
    page = site.reader().post(address, data=typed())
    assert page.status_code == 404
    assert "Hyvä juttu, kiitos." in page.text
