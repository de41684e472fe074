"""An address leads to its site and thread, and to nothing where it is of no registered site."""

import pytest

from services.comments.domain.outside_pages import NotOfThisSite
from services.comments.use_cases.find_outside import Asked, find_outside
from tests.comments.builders import a_site, row, submit_at

BLOG = "https://blog.example"


def test_all_ways_to_a_page_lead_to_its_thread(database):
    a_site(database)
    assert find_outside(database, Asked(f"{BLOG}/satama")).thread is None
    thread = row(database, submit_at(database, f"{BLOG}/satama").comment).thread
    for way in ("/satama/", "/satama?utm_source=kirje", "/satama#c-1"):
        assert find_outside(database, Asked(BLOG + way)).thread == thread
    assert find_outside(database, Asked("http://blog.example/satama")).thread == thread
    assert find_outside(database, Asked(f"{BLOG}/muu")).thread is None


def test_a_fixed_key_leads_to_the_same_thread_from_anywhere_on_the_site(database):
    a_site(database)
    a_site(database, "https://news.example")
    thread = row(database, submit_at(database, f"{BLOG}/a", key="post-7").comment).thread
    assert find_outside(database, Asked(f"{BLOG}/b", "post-7")).thread == thread
    assert find_outside(database, Asked(f"{BLOG}/a")).thread is None
    assert find_outside(database, Asked("https://news.example/a", "post-7")).thread is None


def test_the_very_origin_comes_before_its_twin(sqlite):
    for origin in ("http://blog.example", BLOG):
        a_site(sqlite, origin)
    assert find_outside(sqlite, Asked("http://blog.example/x")).site.origin == "http://blog.example"
    assert find_outside(sqlite, Asked(f"{BLOG}/x")).site.origin == BLOG


@pytest.mark.parametrize("address", ["https://evil.example/x", "nonsense", "", "https://blog.example.evil.example/"])
def test_an_address_of_no_registered_site_leads_nowhere(sqlite, address):
    a_site(sqlite)
    with pytest.raises(NotOfThisSite):
        find_outside(sqlite, Asked(address))
