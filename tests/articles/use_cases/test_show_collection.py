"""A collection's page."""

import pytest

from services.articles.domain.faults import NotThere
from services.articles.domain.shelves import CollectionWriting
from services.articles.use_cases.save_collection import save_collection
from services.articles.use_cases.show_collection import show_collection
from tests.articles.arrange import NOW, an_article


def test_it_gathers_its_articles(both):
    save_collection(both, None, CollectionWriting({"fi": "Aihe"}, {"fi": "Kuvaus"}), NOW)
    an_article(both, collection="aihe")
    an_article(both, title="Muualla")
    page = show_collection(both, "aihe", "fi", None)
    assert (page.title.text, page.lead.text, [each.title for each in page.articles.teasers]) == (
        "Aihe",
        "Kuvaus",
        ["Hyvä alku"],
    )


def test_an_unknown_one_is_not_there(database):
    with pytest.raises(NotThere):
        show_collection(database, "x", "fi", None)
