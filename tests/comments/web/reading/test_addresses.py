"""Addresses within a thread spell out what is not usual, and nothing else."""

from services.comments.domain.thread_order import Order
from services.comments.web.reading.addresses import answer_address, comment_address, helpful_address, thread_address


def test_the_usual_order_is_not_spelled_out():
    assert thread_address("t") == "/comments/threads/t"
    assert thread_address("t", cursor=None) == "/comments/threads/t"
    assert comment_address("t", "c") == "/comments/threads/t?comment=c#c-c"
    assert answer_address("t", "c") == "/comments/threads/t?answer=c#write"
    assert helpful_address("c") == "/comments/comments/c/helpful"


def test_another_order_goes_along_everywhere():
    assert thread_address("t", Order.NEWEST, cursor="x") == "/comments/threads/t?cursor=x&order=newest"
    for address in (comment_address("t", "c", Order.NEWEST), answer_address("t", "c", Order.NEWEST)):
        assert "order=newest" in address.partition("#")[0]
    assert helpful_address("c", Order.HELPFUL) == "/comments/comments/c/helpful?order=helpful"
