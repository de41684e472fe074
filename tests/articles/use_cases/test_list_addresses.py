"""Every public address, and the feed."""

from services.articles.domain.shelves import CollectionWriting
from services.articles.use_cases.list_addresses import list_addresses, list_feed
from services.articles.use_cases.save_collection import save_collection
from tests.articles.arrange import NOW, an_article


def test_each_address_knows_its_languages(both):
    save_collection(both, None, CollectionWriting({"fi": "Aihe"}), NOW)
    finnish = an_article(both)
    swedish = an_article(both, title="Start", language="sv", version_of=finnish.id)
    an_article(both, title="Luonnos", wish=None)
    addresses, collections = list_addresses(both)
    assert {each.slug for each in addresses} == {finnish.slug, swedish.slug}
    assert all(each.versions == {"fi": finnish.slug, "sv": swedish.slug} for each in addresses)
    assert collections == ["aihe"]


def test_the_feed_may_be_in_one_language(database):
    an_article(database)
    an_article(database, title="Start", language="sv")
    assert [each.title for each in list_feed(database, "sv")] == ["Start"]
    assert len(list_feed(database, None)) == 2
