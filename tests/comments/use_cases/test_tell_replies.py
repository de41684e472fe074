"""Approved answers alone are told of, several of an hour in one letter, and nothing that is no longer public."""

import pytest

from services.comments.domain.reply_alerts import PAUSE
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.answer_as_staff import answer_as_staff
from services.comments.use_cases.take_in_article import take_in_unpublished
from services.comments.use_cases.tell_replies import tell_replies
from services.comments.use_cases.withdraw_comment import withdraw_comment
from shared.contract import ArticleUnpublished, ReplyShown
from tests.comments.alerts import ADDRESS, AT_HOME, answer, opened, somebody_who_waits
from tests.comments.builders import ANNA, events, judge, later, open_thread, submit
from tests.contract.examples import assert_like_its_example

HOUR = PAUSE.total_seconds()


def tell(database, seconds):
    return tell_replies(database, AT_HOME, later(seconds))


def letters(database):
    return events(database, ReplyShown)


def test_an_approved_answer_makes_a_letter_that_leads_to_it_and_holds_no_word_of_it(database):
    kept = somebody_who_waits(database)
    reply = answer(database, kept.comment, later(10), "Salainen sana.")
    assert tell(database, 11) == 1
    (event,) = letters(database)
    assert_like_its_example(event)
    said = opened(event)
    assert (said["email"], said["count"], said["title"]) == (ADDRESS, "1", "Saavutettavuus arjessa")
    assert said["link"] == f"https://lehti.example/comments/threads/t1?comment={reply.comment}#c-{reply.comment}"
    assert said["stop"].startswith("https://lehti.example/comments/alerts/stop/")
    assert "Salainen" not in str(said)
    assert tell(database, 12) == 0


def test_an_answer_that_waits_or_was_refused_is_not_told_of(database):
    kept = somebody_who_waits(database)
    submit(database, later(10), parent=kept.comment, body="Odottaa lukijaansa.")
    refused = submit(database, later(11), parent=kept.comment, body="Tätä ei julkaista.")
    judge(database, refused.comment, Verdict.REJECT, now=later(12))
    assert tell(database, 13) == 0
    assert letters(database) == []


@pytest.mark.parametrize("way", ["withdrawn", "rejected"])
def test_an_answer_that_is_gone_before_the_letter_is_not_told_of(database, way):
    kept = somebody_who_waits(database)
    reply = answer(database, kept.comment, later(10))
    if way == "withdrawn":
        withdraw_comment(database, reply.token, later(11))
    else:
        judge(database, reply.comment, Verdict.REJECT, now=later(11))
    assert tell(database, 12) == 0
    assert letters(database) == []


def test_several_answers_within_an_hour_are_one_letter(database):
    kept = somebody_who_waits(database)
    answer(database, kept.comment, later(10), "Ensimmäinen.")
    tell(database, 11)
    for each in (20, 30):
        answer(database, kept.comment, later(each), f"Vastaus {each}.")
        assert tell(database, each + 1) == 0
    assert tell(database, 11 + HOUR) == 1
    assert [opened(each)["count"] for each in letters(database)] == ["1", "2"]
    assert len({each.about for each in letters(database)}) == 2


def test_an_answer_to_an_answer_is_told_to_whom_it_answers_alone(database):
    kept = somebody_who_waits(database)
    reply = answer(database, kept.comment, later(10))
    tell(database, 11)
    answer(database, reply.comment, later(12), "Vastaan vastaukseen.")
    assert tell(database, 13 + HOUR) == 0


def test_nothing_is_told_before_the_address_was_confirmed(database):
    kept = somebody_who_waits(database, confirmed=False)
    answer(database, kept.comment, later(10))
    assert tell(database, 11) == 0


def test_staffs_answer_counts_and_so_does_one_where_comments_show_at_once(database):
    kept = somebody_who_waits(database)
    answer_as_staff(database, kept.comment, "Kiitos, korjaamme sen.", ANNA, later(10))
    assert tell(database, 11) == 1
    open_thread(database, version=2, mode="post")
    submit(database, later(20), parent=kept.comment, body="Näkyy heti.")
    assert tell(database, 12 + HOUR) == 1


def test_nothing_leads_to_an_article_that_is_no_longer_public(database):
    kept = somebody_who_waits(database)
    answer(database, kept.comment, later(10))
    take_in_unpublished(database, ArticleUnpublished("article-t1", 9, "t1"), later(11))
    assert tell(database, 12) == 0
