"""What hangs beside the demo's articles is there in three languages."""

from __future__ import annotations

from services.articles.domain.languages import LANGUAGES
from services.articles.use_cases.list_shelves import list_shelves


def test_every_text_stands_in_three_languages(house):
    shelves = list_shelves(house.articles)
    texts = [
        *(text for each in shelves.collections.values() for text in (each.title, each.lead)),
        *(text for each in shelves.groups.values() for text in (each.name, each.description, each.call)),
        *(text for each in shelves.recordings.values() for text in (each.title, each.description, each.link_text)),
    ]
    assert len(texts) >= 11
    assert all(set(text) == set(LANGUAGES) for text in texts)


def test_the_group_with_a_form_has_somebody_who_gets_the_requests(house):
    (group,) = [each for each in list_shelves(house.articles).groups.values() if each.join == "form"]
    assert group.coordinator
