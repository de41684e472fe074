"""Colleagues see states and times, page by page, and nothing about readers."""

from dataclasses import asdict

from services.notify.use_cases.list_deliveries import PAGE, list_deliveries
from services.notify.use_cases.record_sent import record_sent
from services.notify.use_cases.take_in_contact_request import take_in_contact_request
from tests.notify.builders import NOON, REQUEST, a_claim, a_delivery, a_request, after


def test_pages_follow_each_other_without_a_gap_or_a_repeat(either_database):
    made = [
        take_in_contact_request(either_database, a_request(about=f"{REQUEST[:-3]}{n:03}"), after(seconds=n))
        for n in range(PAGE + 7)
    ]
    first = list_deliveries(either_database, None, None)
    second = list_deliveries(either_database, None, first.next)
    assert [line.id for line in (*first.lines, *second.lines)] == made[::-1]
    assert second.next is None


def test_a_status_narrows_the_list_and_the_counts_stay_whole(either_database):
    sent = a_delivery(either_database)
    waiting = take_in_contact_request(either_database, a_request(about=f"{REQUEST[:-1]}1"), NOON)
    a_claim(either_database, sent)
    record_sent(either_database, sent, NOON)
    page = list_deliveries(either_database, "waiting", None)
    assert [line.id for line in page.lines] == [waiting]
    assert page.counts == {"waiting": 1, "sending": 0, "sent": 1, "failed": 0}


def test_the_oldest_that_waits_is_told_even_from_another_page(either_database):
    a_delivery(either_database)
    assert list_deliveries(either_database, "sent", None).oldest_waiting == NOON


def test_a_line_says_nothing_about_the_reader(either_database):
    a_delivery(either_database)
    (line,) = list_deliveries(either_database, None, None).lines
    shown = str(asdict(line))
    assert not any(private in shown for private in ("aino", "040", "Aino", "mari@", "soittaa"))
    assert "sealed" not in asdict(line)
