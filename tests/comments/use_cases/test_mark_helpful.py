"""A vote counts once for each sender and day, and nothing that is kept tells who else's vote is whose."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from services.comments.domain.refusals import TooMany, UnknownComment
from services.comments.domain.statuses import Verdict
from services.comments.models import HelpfulVote, Sender
from services.comments.use_cases.forget_senders import forget_senders
from services.comments.use_cases.mark_helpful import VOTES_A_MINUTE, mark_helpful
from services.comments.use_cases.take_in_article import take_in_unpublished
from shared.contract import ArticleUnpublished
from tests.comments.builders import INTAKE, NOW, a_public_comment, judge, later, open_thread, row, submit

NETWORK, OTHER = "192.0.2.0/24", "198.51.100.0/24"


def mark(database, comment, network=NETWORK, now=NOW, intake=INTAKE):
    marked = mark_helpful(database, comment, network, intake, now)
    return marked.helpful, marked.taken


def kept(database, table):
    with database.reading() as session:
        return session.scalars(select(table)).all()


def test_a_sender_counts_once_a_day_and_again_the_next(database):
    open_thread(database)
    comment = a_public_comment(database).comment
    assert mark(database, comment) == (1, True)
    assert mark(database, comment, now=later(60)) == (1, False)
    assert mark(database, comment, OTHER) == (2, True)
    assert mark(database, comment, now=NOW + timedelta(days=1)) == (3, True)


def test_it_changes_nothing_that_a_moderator_decides_on(database):
    open_thread(database)
    comment = a_public_comment(database).comment
    before = row(database, comment).version
    mark(database, comment)
    assert row(database, comment).version == before


def test_what_is_not_public_takes_no_vote(database):
    open_thread(database)
    pending = submit(database).comment
    rejected, for_staff = a_public_comment(database).comment, submit(database, only_staff=True).comment
    judge(database, rejected, Verdict.REJECT)
    judge(database, for_staff, Verdict.APPROVE)
    hidden = a_public_comment(database).comment
    take_in_unpublished(database, ArticleUnpublished(about="article-t1", row_version=2, thread="t1"), later())
    for comment in (pending, rejected, for_staff, hidden, "nobody"):
        with pytest.raises(UnknownComment):
            mark(database, comment)
    assert kept(database, HelpfulVote) == []


def test_two_votes_of_one_sender_look_like_two_senders(database):
    open_thread(database)
    for number in range(2):
        mark(database, a_public_comment(database, later(number)).comment)
    votes = kept(database, HelpfulVote)
    assert len({vote.key for vote in votes}) == 2
    assert {column.name for column in HelpfulVote.__table__.columns} == {"key", "day"}


def test_at_midnight_only_the_number_is_left(database):
    open_thread(database)
    comment = a_public_comment(database).comment
    mark(database, comment)
    forget_senders(database, INTAKE.zone, NOW + timedelta(days=1))
    assert kept(database, HelpfulVote) == []
    assert row(database, comment).helpful == 1


def test_votes_have_a_limit_of_their_own(sqlite):
    open_thread(sqlite)
    limited = replace(INTAKE, sender_limit=1)
    comments = [a_public_comment(sqlite, later(number)).comment for number in range(VOTES_A_MINUTE + 1)]
    for comment in comments[:-1]:
        assert mark(sqlite, comment, intake=limited) == (1, True)
    with pytest.raises(TooMany):
        mark(sqlite, comments[-1], intake=limited)
    submit(sqlite, intake=limited, body="Kirjoittaminen ei ole äänestämistä.")
    assert len(kept(sqlite, Sender)) == 2
