"""The demo has comments in every status, and something of everything that a moderator may have to do."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select

from services.articles.use_cases.show_article import show_article
from services.comments.domain.statuses import Status
from services.comments.models import ContactRequest
from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from services.comments.use_cases.show_thread import show_thread
from shared.contact_details.sealing import unseal

MAIN = "hyva-perehdytys"


def test_there_are_comments_in_every_status_and_something_of_everything_to_do(house):
    queue = list_queue(house.comments, QueueQuestion())
    assert all(queue.counts[status] for status in Status)
    assert (queue.reported, queue.objected) == (1, 1)
    with house.comments.reading() as session:
        requests = list(session.scalars(select(ContactRequest)))
    opened = [unseal(each.sealed, house.notify_settings.private_key) for each in requests]
    assert sorted(each["email"] for each in opened) == [
        "hakan.ekenholm@example.org",
        "outi.kivelanmaa@example.org",
    ]


def test_the_redaction_is_open_and_the_answer_of_staff_is_marked(house):
    page = show_article(house.articles, MAIN, house.now.date())
    shown = show_thread(house.comments, page.thread, None, datetime.now(UTC)).comments
    (redacted,) = [each for each in shown if each.redacted]
    assert '<span class="redaction">[puhelinnumero poistettu]</span>' in redacted.html
    assert "0000" not in redacted.html
    (official,) = [each for each in shown if each.official]
    assert official.name == "Tuovi Rantaharju"
    assert official.parent_name == "Marja-Liisa"


def test_decisions_were_taken_by_people_with_their_reasons(house):
    rejected = list_queue(house.comments, QueueQuestion(status=Status.REJECTED)).cards
    assert len(rejected) >= 3
    for card in rejected:
        (decision,) = card.decisions
        assert all((decision.by_name, decision.rule, decision.reason))


def test_spam_shows_why_it_looked_like_spam(house):
    spam = list_queue(house.comments, QueueQuestion(status=Status.SPAM)).cards
    assert spam
    assert all(card.signals for card in spam)
