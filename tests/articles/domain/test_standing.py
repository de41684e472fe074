"""Where an article may go."""

from datetime import timedelta

import pytest

from services.articles.domain.faults import WrongFields
from services.articles.domain.standing import NEW, Standing, Status, stand
from tests.articles.arrange import NOW

AHEAD, PAST = NOW + timedelta(days=1), NOW - timedelta(days=1)
PUBLIC = Standing(Status.PUBLISHED, None, PAST)


def test_without_a_wish_a_new_article_is_a_draft():
    assert stand(NEW, None, None, NOW) == Standing(Status.DRAFT)


def test_a_time_ahead_schedules_it():
    assert stand(NEW, None, AHEAD, NOW) == Standing(Status.SCHEDULED, AHEAD)
    assert stand(NEW, Status.PUBLISHED, AHEAD, NOW).status == Status.SCHEDULED


def test_a_draft_that_keeps_its_time_stays_a_draft_when_its_words_change():
    draft = stand(NEW, Status.DRAFT, AHEAD, NOW)
    assert draft == Standing(Status.DRAFT, AHEAD)
    assert stand(draft, None, AHEAD, NOW) == draft


def test_a_time_that_has_passed_is_the_day_of_publication():
    assert stand(NEW, Status.PUBLISHED, PAST, NOW) == PUBLIC
    assert stand(NEW, Status.SCHEDULED, PAST, NOW) == PUBLIC


def test_publishing_again_keeps_the_first_day():
    assert stand(Standing(Status.UNPUBLISHED, None, PAST), Status.PUBLISHED, None, NOW) == PUBLIC


def test_what_was_public_is_unpublished_and_what_was_not_is_a_draft():
    assert stand(PUBLIC, Status.DRAFT, None, NOW).status == Status.UNPUBLISHED
    assert stand(NEW, Status.UNPUBLISHED, None, NOW).status == Status.DRAFT


def test_to_schedule_needs_a_time():
    with pytest.raises(WrongFields) as wrong:
        stand(NEW, Status.SCHEDULED, None, NOW)
    assert wrong.value.fields["publish_at"].key == "publish_at_missing"
