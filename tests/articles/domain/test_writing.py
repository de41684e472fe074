"""What may be wrong with a writing, whatever else there is."""

import pytest

from services.articles.domain.standing import Status
from services.articles.domain.writing import check_writing
from tests.articles.arrange import a_writing


def test_a_whole_writing_is_right():
    assert check_writing(a_writing()) == {}


@pytest.mark.parametrize(("fields", "name", "key"), [
    ({"title": "  "}, "title", "title_missing"),
    ({"title": "x" * 301}, "title", "too_long"),
    ({"body_html": ""}, "body_html", "body_missing"),
    ({"body_html": "x" * 300_001}, "body_html", "too_long"),
    ({"lead": "x" * 2_001}, "lead", "too_long"),
    ({"byline": "x" * 201}, "byline", "too_long"),
    ({"language": "de"}, "language", "language_unknown"),
    ({"comment_mode": "maybe"}, "comment_mode", "comment_mode_unknown"),
    ({"wish": Status.DELETED}, "status", "status_unknown"),
    ({"groups": tuple(str(n) for n in range(51))}, "groups", "too_many"),
])  # fmt: skip
def test_a_wrong_field_is_named(fields, name, key):
    assert check_writing(a_writing(**fields))[name].key == key
