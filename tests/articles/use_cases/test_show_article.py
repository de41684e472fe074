"""The article's page gets every part in one value."""

from datetime import UTC, date, datetime, timedelta

import pytest

from services.articles.domain.faults import NotThere
from services.articles.domain.languages import Said
from services.articles.domain.shelves import CollectionWriting, RecordingWriting
from services.articles.domain.writing import Picture
from services.articles.use_cases.save_collection import save_collection
from services.articles.use_cases.save_recording import save_recording
from services.articles.use_cases.show_article import preview_article, show_article
from tests.articles.arrange import MARI, NOW, TODAY, a_group, an_article


def test_every_part_that_an_editor_filled_in_is_there(both):
    group = a_group(both, name={"fi": "Verkosto"}, description={"sv": "Vi träffas"})
    recording = save_recording(
        both, None, RecordingWriting({"fi": "Tallenne"}, "https://example.org/t", "fi", day=date(2026, 10, 8),
                                     minutes=47, captions=("sv", "fi")), NOW,
    )  # fmt: skip
    save_collection(both, None, CollectionWriting({"fi": "Aihe"}), NOW)
    other = an_article(both, title="Toinen", collection="aihe", publish_at=datetime(2026, 1, 1, tzinfo=UTC))
    article = an_article(
        both, lead="Ingressi", byline="Mari", photo_credit="iStock", picture=Picture("f.webp", 4, 3), picture_alt="Kuva",
        picture_caption="Kuvateksti", collection="aihe", contact_person=MARI, groups=(group,), recordings=(recording,),
        related=(other.id,),
    )  # fmt: skip
    swedish = an_article(both, title="En god start", language="sv", version_of=article.id)
    page = show_article(both, article.slug, TODAY)
    assert page.contact
    assert page.collection
    assert (page.title, page.lead, page.byline, page.photo_credit) == ("Hyvä alku", "Ingressi", "Mari", "iStock")
    assert (page.picture, page.picture_alt, page.picture_caption) == (Picture("f.webp", 4, 3), "Kuva", "Kuvateksti")
    assert (page.contact.name, page.contact.email) == ("Mari Bergman", "mari.bergman@example.org")
    assert page.groups[0].description == Said("Vi träffas", "sv")
    assert (page.recordings[0].captions, page.recordings[0].minutes) == (("fi", "sv"), 47)
    assert [each.title for each in page.related] == ["Toinen"]
    assert (page.collection.slug, [each.title for each in page.collection.teasers]) == ("aihe", ["Toinen"])
    assert [(each.language, each.slug) for each in page.versions] == [("sv", swedish.slug)]


@pytest.mark.parametrize("fields", [{"wish": None}, {"wish": None, "publish_at": NOW + timedelta(days=1)}])
def test_what_is_not_public_is_on_no_page(database, fields):
    article = an_article(database, **fields)
    with pytest.raises(NotThere):
        show_article(database, article.slug, TODAY)
    assert preview_article(database, article.id, TODAY).title == "Hyvä alku"


def test_an_unpublished_relative_is_not_shown(database):
    draft = an_article(database, wish=None)
    assert show_article(database, an_article(database, related=(draft.id,)).slug, TODAY).related == ()
