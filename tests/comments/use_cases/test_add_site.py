"""A site is known by its origin, and adding it again changes what is known of it."""

import pytest

from services.comments.domain.refusals import WrongFields
from services.comments.models import Thread
from services.comments.use_cases.add_site import NewSite, add_site
from services.comments.use_cases.find_outside import is_registered
from services.comments.use_cases.list_sites import list_sites
from services.comments.use_cases.remove_site import remove_site
from services.comments.use_cases.take_in_person import take_in_person
from shared.contract import PersonChanged
from tests.comments.builders import NOW, a_site, example_of, later, row, submit_at

BLOG = "https://blog.example"


def test_a_site_is_written_as_browsers_name_its_origin(database):
    assert add_site(database, NewSite(" https://BLOG.example:443/ ", "Blogi", "sv"), NOW) == BLOG
    (site,) = list_sites(database)
    assert (site.origin, site.name, site.language, site.mode, site.threads) == (BLOG, "Blogi", "sv", "pre", 0)
    assert is_registered(database, BLOG)
    assert not is_registered(database, "http://blog.example")


def test_a_site_without_a_name_is_called_by_its_host(sqlite):
    add_site(sqlite, NewSite(BLOG), NOW)
    assert list_sites(sqlite)[0].name == "blog.example"


def test_adding_again_changes_the_site_and_its_threads(database):
    a_site(database)
    stored = submit_at(database, f"{BLOG}/satama")
    take_in_person(database, example_of(PersonChanged))
    person = example_of(PersonChanged).about
    a_site(database, name="Uusi nimi", contact_person=person)
    a_site(database, name="Uusi nimi", mode="post")
    (site,) = list_sites(database)
    assert (site.name, site.mode, site.threads) == ("Uusi nimi", "post", 1)
    with database.reading() as session:
        thread = session.get_one(Thread, row(database, stored.comment).thread)
    assert (thread.mode, thread.contact_person) == ("post", person)


def test_nobody_who_does_not_work_here_is_contact_person(sqlite):
    with pytest.raises(WrongFields) as wrong:
        a_site(sqlite, contact_person="nobody")
    assert set(wrong.value.faults) == {"contact_person"}
    a_site(sqlite, contact_person="")
    assert list_sites(sqlite)[0].contact_person is None


def test_a_removed_site_comes_back_with_its_threads(database):
    a_site(database)
    stored = submit_at(database, f"{BLOG}/satama")
    remove_site(database, BLOG, later())
    a_site(database, now=later(2))
    with database.reading() as session:
        assert session.get_one(Thread, row(database, stored.comment).thread).public


@pytest.mark.parametrize(
    ("told", "field", "key"),
    [
        (NewSite("blog.example"), "origin", "site.origin"),
        (NewSite(f"{BLOG}/satama"), "origin", "site.origin"),
        (NewSite("https://" + "a." * 160 + "example"), "origin", "site.origin"),
        (NewSite(BLOG, "a" * 201), "name", "name.too_long"),
        (NewSite(BLOG, language="de"), "language", "language"),
        (NewSite(BLOG, mode="closed"), "mode", "site.mode"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(sqlite, told, field, key):
    with pytest.raises(WrongFields) as wrong:
        add_site(sqlite, told, NOW)
    assert {name: fault.key for name, fault in wrong.value.faults.items()} == {field: key}
    assert list_sites(sqlite) == ()
