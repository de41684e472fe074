"""Faults carry what a door needs to put them into words."""

from services.articles.domain.faults import StaleVersion, Wrong, WrongFields


def test_wrong_fields_tell_which_field_and_why():
    wrong = WrongFields({"title": Wrong("too_long", {"most": 3})})
    assert wrong.fields["title"].key == "too_long"
    assert wrong.fields["title"].values == {"most": 3}


def test_a_stale_version_tells_the_one_that_counts_now():
    assert StaleVersion(7).version == 7
