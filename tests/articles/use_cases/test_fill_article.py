"""What an article names must be there, and its versions are tied together."""

import pytest
from sqlalchemy import select

from services.articles.domain.faults import WrongFields
from services.articles.domain.standing import NEW
from services.articles.models import Article
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.fill_article import fill_article
from services.articles.use_cases.take_in_person import take_in_leaving
from shared.contract import PersonLeft
from tests.articles.arrange import MARI, NOW, SITE, a_person, a_writing, an_article


def groups(database):
    with database.reading() as session:
        return dict(session.execute(select(Article.id, Article.version_group)).all())


def filled(database, **fields):
    with database.reading() as session:
        article = Article(id="01new", version=1)
        fill_article(session, article, a_writing(**fields), NEW, NOW)
        return article


def test_a_person_is_named_by_id_or_by_exact_name(database):
    a_person(database)
    assert filled(database, contact_person=MARI).contact_person == MARI
    assert filled(database, contact_person="Mari Bergman").contact_person == MARI


def test_a_name_that_two_have_is_refused(database):
    a_person(database)
    a_person(database, "01other")
    with pytest.raises(WrongFields) as wrong:
        filled(database, contact_person="Mari Bergman")
    assert wrong.value.fields["contact_person"].key == "person_ambiguous"


def test_who_left_cannot_be_a_contact(database):
    a_person(database)
    take_in_leaving(database, PersonLeft(about=MARI, row_version=2), NOW, SITE)
    with pytest.raises(WrongFields) as wrong:
        filled(database, contact_person=MARI)
    assert wrong.value.fields["contact_person"].key == "person_left"


def test_versions_in_other_languages_share_a_group_and_can_be_parted_again(database):
    first = an_article(database)
    second = an_article(database, language="sv", version_of=first.id)
    assert groups(database) == {first.id: first.id, second.id: first.id}
    change_article(database, Change(first.id, 1, {"version_of": None}), NOW, SITE)
    assert len(set(groups(database).values())) == 2


def test_a_language_stands_in_a_group_once(database):
    first = an_article(database)
    with pytest.raises(WrongFields) as wrong:
        an_article(database, version_of=first.id)
    assert wrong.value.fields["version_of"].key == "language_taken"


def test_an_article_is_not_related_to_itself(database):
    first, second = an_article(database), an_article(database)
    change_article(database, Change(first.id, 1, {"related": (first.id, second.id)}), NOW, SITE)
    with database.reading() as session:
        assert session.get_one(Article, first.id).related == [second.id]
