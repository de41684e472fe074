"""A change counts only for who has seen the newest version."""

from datetime import timedelta
from threading import Thread

import pytest

from services.articles.domain.faults import NotThere, StaleVersion, WrongFields
from services.articles.domain.standing import Status
from services.articles.use_cases.change_article import Change, change_article
from services.articles.use_cases.read_article import read_article
from shared.contract import ArticleChanged, ArticlePublished, ArticleUnpublished
from tests.articles.arrange import NOW, SITE, an_article, events


def changed(database, article, version, **fields):
    return change_article(database, Change(article.id, version, fields), NOW, SITE)


def test_a_public_article_tells_what_changed_and_keeps_its_address(both):
    article = an_article(both)
    stored = changed(both, article, 1, title="Toinen otsikko")
    assert (stored.version, stored.slug) == (2, "hyva-alku")
    told = events(both)[-1]
    assert type(told) is ArticleChanged
    assert (told.title, told.row_version) == ("Toinen otsikko", 2)


def test_what_is_not_named_stays(database):
    article = an_article(database, lead="Ingressi", byline="Mari")
    changed(database, article, 1, title="Uusi")
    writing = read_article(database, article.id, public=True).writing
    assert (writing.title, writing.lead, writing.byline) == ("Uusi", "Ingressi", "Mari")


def test_a_stale_version_changes_nothing(both):
    article = an_article(both)
    changed(both, article, 1, title="Ensimmäinen")
    with pytest.raises(StaleVersion) as stale:
        changed(both, article, 1, title="Toinen")
    assert stale.value.version == 2
    assert read_article(both, article.id, public=True).writing.title == "Ensimmäinen"


def test_of_two_at_the_same_moment_one_is_told(both):
    article, outcomes = an_article(both), []

    def change(title):
        try:
            outcomes.append(changed(both, article, 1, title=title).version)
        except StaleVersion:
            outcomes.append("stale")

    threads = [Thread(target=change, args=(title,)) for title in ("A", "B")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, outcomes)) == ["2", "stale"]


def test_publishing_unpublishing_and_publishing_again_are_told_in_order(database):
    article = an_article(database, wish=None)
    for version, wish in enumerate((Status.PUBLISHED, Status.UNPUBLISHED, Status.PUBLISHED), 1):
        changed(database, article, version, wish=wish)
    assert [type(event) for event in events(database)] == [ArticlePublished, ArticleUnpublished, ArticlePublished]
    assert [event.row_version for event in events(database)] == [2, 3, 4]


def test_a_draft_may_be_scheduled(database):
    article = an_article(database, wish=None)
    assert changed(database, article, 1, publish_at=NOW + timedelta(days=1)).status == "scheduled"


def test_what_is_wrong_changes_nothing(database):
    article = an_article(database)
    with pytest.raises(WrongFields):
        changed(database, article, 1, title="")
    assert read_article(database, article.id, public=True).version == 1


def test_what_is_not_there_cannot_be_changed(database):
    with pytest.raises(NotThere):
        change_article(database, Change("nothing", 1, {}), NOW, SITE)
