"""What programs may send."""

import pytest
from pydantic import ValidationError

from services.articles.web.api_models import ArticlePatch, Comments, NewArticle

WHOLE = {"title": "A", "body_html": "<p>B</p>", "language": "fi"}


def test_the_smallest_article_is_taken():
    assert NewArticle.model_validate(WHOLE).comments == Comments(mode="pre")


@pytest.mark.parametrize("more", [
    {"title": ""}, {"title": 3}, {"language": "de"}, {"status": "deleted"}, {"publish_at": 3}, {"publish_at": "2026-11-30"},
    {"publish_at": "2026-11-30T09:00:00"}, {"publish_at": "0001-01-01T00:00:00+14:00"},
    {"publish_at": "9999-12-31T23:59:59-14:00"},
    {"titel": "A"}, {"comments": {"mode": "maybe"}}, {"comments": None}, {"title": "x" * 301},
])  # fmt: skip
def test_a_slip_is_refused(more):
    with pytest.raises(ValidationError):
        NewArticle.model_validate(WHOLE | more)


def test_a_time_is_given_back_in_utc():
    comments = Comments.model_validate({"mode": "pre", "close_at": "2026-11-30T09:00:00+02:00"})
    assert comments.model_dump(mode="json")["close_at"] == "2026-11-30T07:00:00Z"


@pytest.mark.parametrize("version", [None, "1", 0, 1.5, 2**40, True])
def test_a_change_names_a_version(version):
    with pytest.raises(ValidationError):
        ArticlePatch.model_validate({"version": version})
