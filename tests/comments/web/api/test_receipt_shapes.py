"""A receipt goes out with everything its holder may know, times in UTC."""

from services.comments.use_cases.give_private_answer import give_private_answer
from services.comments.use_cases.show_receipt import show_receipt
from services.comments.web.api.receipt_shapes import receipt_shape
from tests.comments.builders import ANNA, CONTACT, later, open_thread, submit


def test_answers_contact_and_times_are_told(sqlite):
    open_thread(sqlite)
    kept = submit(sqlite, contact=CONTACT)
    give_private_answer(sqlite, kept.comment, "Soitamme.", ANNA, later(5))
    shape = receipt_shape(show_receipt(sqlite, kept.token, later(6)), "http://localhost/feed.xml").model_dump(
        mode="json"
    )
    assert shape["submitted_at"] == "2026-11-23T12:00:00Z"
    assert shape["answers"] == [{"text": "Soitamme.", "name": "Anna Aalto", "answered_at": "2026-11-23T12:00:05Z"}]
    assert shape["contact"]["ways"] == ["email", "phone"]
    assert CONTACT.email not in str(shape)
