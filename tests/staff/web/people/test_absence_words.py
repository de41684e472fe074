"""A leave in words, in each language."""

from datetime import date

import pytest

from services.staff.domain.absence import Absence
from services.staff.web.people.absence_words import in_words
from shared.web.texts import speaking


@pytest.mark.parametrize(("language", "month"), [("fi", "joulukuuta"), ("sv", "december"), ("en", "December")])
def test_it_says_from_when_to_when_and_who_stands_in(app, language, month):
    with app.test_request_context(), speaking(language):
        said = in_words(Absence(date(2026, 12, 1), date(2026, 12, 14), "anna"), "Anna")
        assert month in said
        assert "Anna" in said
        assert in_words(Absence(), None) == ""
