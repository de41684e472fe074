"""What an editor chooses among."""

from services.articles.use_cases.list_shelves import list_choices, list_people
from services.articles.use_cases.take_in_person import take_in_leaving
from shared.contract import PersonLeft
from tests.articles.arrange import MARI, NOW, SITE, a_group, a_person, an_article


def test_choices_are_named_in_the_readers_language(both):
    group, article = a_group(both), an_article(both)
    choices = list_choices(both, "sv")
    assert choices.people[0].pair == (MARI, "Mari Bergman, Erityisasiantuntija")
    assert choices.groups[0].pair == (group, "Verkosto")
    assert choices.articles[0].pair == (article.id, "Hyvä alku (fi)")


def test_who_left_cannot_be_chosen(database):
    a_person(database)
    take_in_leaving(database, PersonLeft(about=MARI, row_version=2), NOW, SITE)
    with database.reading() as session:
        assert list_people(session, "fi") == ()
