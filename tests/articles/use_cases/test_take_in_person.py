"""Cards follow what staff says; who leaves is followed by a successor."""

from services.articles.models import Person
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.list_shelves import list_shelves
from services.articles.use_cases.read_article import read_article
from services.articles.use_cases.show_article import show_article
from services.articles.use_cases.take_in_person import take_in_leaving
from shared.contract import ArticleChanged, GroupChanged, PersonLeft
from tests.articles.arrange import MARI, NOW, SITE, TODAY, a_group, a_person, an_article, events

NEXT = "01h0000000000000000000next"


def test_the_newest_card_is_shown(both):
    a_person(both)
    article = an_article(both, contact_person=MARI)
    a_person(both, row_version=3, name="Mari Uusi", card={"phone": "1"})
    a_person(both, row_version=2, name="Mari Vanha")
    contact = show_article(both, article.slug, TODAY).contact
    assert contact
    assert (contact.name, contact.phone, contact.email) == ("Mari Uusi", "1", "")


def test_the_successor_takes_over_articles_and_groups(both):
    group = a_group(both)
    a_person(both, NEXT, name="Seuraaja")
    article = an_article(both, contact_person=MARI)
    take_in_leaving(both, PersonLeft(about=MARI, row_version=2, successor=NEXT), NOW, SITE)
    take_in_leaving(both, PersonLeft(about=MARI, row_version=2, successor=NEXT), NOW, SITE)
    contact = show_article(both, article.slug, TODAY).contact
    assert contact
    assert contact.name == "Seuraaja"
    assert list_shelves(both).groups[group].coordinator == NEXT
    told = [event for event in events(both) if isinstance(event, ArticleChanged)]
    assert [(event.contact_person, event.row_version) for event in told] == [(NEXT, 2)]
    groups = [event for event in events(both) if isinstance(event, GroupChanged)]
    assert [(event.coordinator, event.row_version) for event in groups] == [(MARI, 1), (NEXT, 2)]


def test_whatever_order_two_leave_in_their_work_goes_to_who_is_left(database):
    group = a_group(database)
    article = an_article(database, contact_person=MARI)
    a_person(database, "last", name="Viimeinen")
    take_in_leaving(database, PersonLeft(about=NEXT, row_version=2, successor="last"), NOW, SITE)
    take_in_leaving(database, PersonLeft(about=MARI, row_version=2, successor=NEXT), NOW, SITE)
    assert read_article(database, article.id, public=True).writing.contact_person == "last"
    assert list_shelves(database).groups[group].coordinator == "last"


def test_two_who_succeed_each_other_leave_it_to_nobody(database):
    article = an_article(database, contact_person=a_person(database))
    take_in_leaving(database, PersonLeft(about=NEXT, row_version=2, successor=MARI), NOW, SITE)
    take_in_leaving(database, PersonLeft(about=MARI, row_version=2, successor=NEXT), NOW, SITE)
    assert read_article(database, article.id, public=True).writing.contact_person is None


def test_a_leave_is_forgotten_with_whoever_left(database):
    a_person(database, away_from="2026-11-01", away_until="2026-12-01", stand_in=NEXT)
    take_in_leaving(database, PersonLeft(about=MARI, row_version=2), NOW, SITE)
    with database.reading() as session:
        person = session.get(Person, MARI)
    assert (person.away_from, person.away_until, person.stand_in) == (None, None, None)


def test_who_left_leaves_no_personal_data_behind(database):
    article = an_article(database, contact_person=a_person(database))
    take_in_leaving(database, PersonLeft(about=MARI, row_version=2), NOW, SITE)
    assert show_article(database, article.slug, TODAY).contact is None
    with database.reading() as session:
        person = session.get(Person, MARI)
    assert (person.name, person.card, person.left) == ("", {}, True)
    assert change_article(database, Change(article.id, 2, {"title": "B"}), NOW, SITE).version == 3
    assert read_article(database, article.id, public=True).writing.contact_person is None


def test_a_leaving_that_comes_first_wins_over_an_older_card(database):
    take_in_leaving(database, PersonLeft(about=MARI, row_version=5), NOW, SITE)
    a_person(database, row_version=4)
    with database.reading() as session:
        assert session.get(Person, MARI).left
