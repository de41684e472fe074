"""The front page: the latest articles, and the collections that hold any."""

from services.articles.domain.shelves import CollectionWriting
from services.articles.use_cases.front_page import front_page
from services.articles.use_cases.save_collection import save_collection
from tests.articles.arrange import NOW, an_article


def test_articles_and_filled_collections_are_shown(both):
    save_collection(both, None, CollectionWriting({"fi": "Täysi"}), NOW)
    save_collection(both, None, CollectionWriting({"fi": "Tyhjä"}), NOW)
    an_article(both, collection="taysi")
    page = front_page(both, "fi")
    assert [each.title for each in page.articles.teasers] == ["Hyvä alku"]
    assert [each.title.text for each in page.collections] == ["Täysi"]
