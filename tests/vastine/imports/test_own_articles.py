"""Articles of an export are published again, where nobody has their address."""

from __future__ import annotations

from typing import Any

import pytest

from services.articles.domain.faults import NotThere
from services.articles.use_cases.show_article import show_article
from tests.vastine.imports.arrange import a_page, house_of
from tests.vastine.quiet import quiet_house
from vastine.imports.own_articles import ids_by_slug, take_in_articles
from vastine.imports.own_shelves import Shelves
from vastine.imports.report import Report

LINE: dict[str, Any] = {
    "kind": "article", "slug": "kokous", "language": "fi", "title": "Kokous", "lead": "", "byline": "", "photo_credit": "",
    "body_html": "<p>Leipä</p>", "picture": None, "picture_alt": "", "picture_caption": "", "comment_mode": "pre",
    "close_at": None, "published_at": "2026-03-01T12:00:00Z", "status": "published", "collection": None,
    "contact_person": None, "groups": [], "recordings": [], "related": [], "version_of": None,
}  # fmt: skip


@pytest.fixture
def values(tmp_path):
    return quiet_house(tmp_path)


def take_in(values, *lines):
    report = Report()
    with house_of(values) as house:
        take_in_articles(house, lines, Shelves({}, {}), report)
        return report, ids_by_slug(house)


def test_an_article_is_public_on_its_own_day(values):
    take_in(values, LINE)
    with house_of(values) as house:
        page = show_article(house.articles, "kokous", house.now.date())
    assert page.published_at is not None
    assert page.published_at.isoformat() == "2026-03-01T12:00:00+00:00"


def test_what_has_the_address_already_stays(values):
    a_page(values, "kokous")
    report, ids = take_in(values, LINE | {"title": "Toinen"})
    assert list(ids) == ["kokous"]
    assert report.noted.total() == 0


def test_related_articles_and_versions_are_tied_again(values):
    take_in(values, LINE | {"related": ["mote"]}, LINE | {"slug": "mote", "language": "sv", "version_of": "kokous"})
    with house_of(values) as house:
        page = show_article(house.articles, "kokous", house.now.date())
    assert [each.slug for each in page.related] == ["mote"]
    assert [each.slug for each in page.versions] == ["mote"]


def test_what_cannot_be_found_again_is_told(values):
    report, _ = take_in(values, LINE | {"picture": f"{'0' * 40}.webp", "contact_person": "Nobody"})
    assert len(report.noted) == 3


def test_an_article_that_was_taken_back_is_not_public(values):
    _, ids = take_in(values, LINE | {"status": "unpublished"})
    assert list(ids) == ["kokous"]
    with house_of(values) as house, pytest.raises(NotThere):
        show_article(house.articles, "kokous", house.now.date())
