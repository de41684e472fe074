"""A card goes out without anything that a moderator may not see."""

from services.comments.use_cases.list_queue import QueueQuestion, list_queue
from services.comments.use_cases.read_card import show_card
from services.comments.web.api.queue_shapes import card_shape, queue_shape
from tests.comments.builders import CONTACT, open_thread, submit


def test_a_card_tells_that_contact_is_wanted_and_not_how(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, contact=CONTACT)
    shape = card_shape(show_card(sqlite, kept.comment)).model_dump()
    assert shape["wants_contact"] is True
    assert "ways" not in str(shape)
    assert "sealed" not in str(shape)


def test_every_status_has_its_count(sqlite):
    counts = queue_shape(list_queue(sqlite, QueueQuestion())).counts
    assert counts == dict.fromkeys(("pending", "approved", "rejected", "spam", "withdrawn"), 0)
