"""The list of sites tells how much is written on each."""

from services.comments.domain.statuses import Verdict
from services.comments.use_cases.list_sites import list_contacts, list_sites
from services.comments.use_cases.take_in_person import take_in_person
from shared.contract import PersonChanged
from tests.comments.builders import a_site, example_of, judge, submit_at

BLOG = "https://blog.example"


def test_sites_stand_by_name_with_their_threads_and_public_comments(database):
    a_site(database, name="Öinen blogi")
    a_site(database, "https://aamu.example", name="Aamulehti")
    judge(database, submit_at(database, f"{BLOG}/1").comment, Verdict.APPROVE)
    submit_at(database, f"{BLOG}/2")
    shown = [(site.name, site.threads, site.comments) for site in list_sites(database)]
    assert shown == [("Aamulehti", 0, 0), ("Öinen blogi", 2, 1)]


def test_whoever_works_here_may_be_contact_person(database):
    assert list_contacts(database) == ()
    person = example_of(PersonChanged)
    take_in_person(database, person)
    assert list_contacts(database) == ((person.about, person.name),)
    a_site(database, contact_person=person.about)
    assert list_sites(database)[0].contact_name == person.name
