"""Lists for readers and for editors."""

from datetime import timedelta

import pytest

from services.articles.use_cases.delete_article import delete_article
from services.articles.use_cases.list_articles import Wanted, count_articles, list_articles
from tests.articles.arrange import NOW, SITE, an_article


def test_readers_see_what_is_public_and_editors_all_but_the_deleted(both):
    an_article(both, title="Julkinen")
    an_article(both, title="Luonnos", wish=None)
    an_article(both, title="Ajastettu", wish=None, publish_at=NOW + timedelta(days=1))
    delete_article(both, an_article(both, title="Poistettu").id, None, NOW, SITE)
    assert {each.title for each in list_articles(both, Wanted(), public=True).teasers} == {"Julkinen"}
    assert {each.title for each in list_articles(both, Wanted(), public=False).teasers} == {
        "Julkinen",
        "Luonnos",
        "Ajastettu",
    }
    assert count_articles(both) == {"draft": 1, "scheduled": 1, "published": 1, "unpublished": 0}


def test_a_list_is_narrowed(both):
    an_article(both, title="Kokous", language="fi")
    an_article(both, title="Möte", language="sv")
    an_article(both, title="Luonnos", wish=None)

    def titles(**wanted):
        return [each.title for each in list_articles(both, Wanted(**wanted), public=False).teasers]

    assert titles(words="kok") == ["Kokous"]
    assert titles(language="sv") == ["Möte"]
    assert titles(status="draft") == ["Luonnos"]
    assert len(titles(best_for="fi")) == 3


def test_the_desk_pages_by_cursor(database):
    for number in range(3):
        an_article(database, NOW + timedelta(seconds=number), title=f"Juttu {number}")
    page = list_articles(database, Wanted(limit=2), public=False)
    assert [each.title for each in page.teasers] == ["Juttu 2", "Juttu 1"]
    rest = list_articles(database, Wanted(limit=2, after=page.next), public=False)
    assert ([each.title for each in rest.teasers], rest.next) == (["Juttu 0"], None)


@pytest.mark.parametrize("words", ["a " * 3_000, "_" * 60_000, "%" * 60_000])
def test_words_without_end_are_cut_and_no_fault(both, words):
    an_article(both, title="Kokous")
    for public in (True, False):
        assert list_articles(both, Wanted(words=words), public=public).next is None
