"""Values for pages know where their links lead."""

from services.articles.domain.languages import Said
from services.articles.domain.shown import GroupCard, RecordingCard, Stored

TEXT = Said("x", "fi")


def test_a_thread_has_its_articles_id():
    assert Stored("01a", "slug", "draft", 1).thread == "01a"


def test_a_link_that_leads_elsewhere_can_name_the_place():
    assert GroupCard("1", "s", TEXT, TEXT, TEXT, "link", "https://example.org/x", None).host == "example.org"
    assert RecordingCard(TEXT, TEXT, TEXT, "https://video.example.org", None, 0, "fi", ()).host == "video.example.org"
