"""Whatever text comes in at the doors, it is stored or refused with reasons; contact details never make a fault of ours."""

import pytest

from tests.comments.builders import CONTACT, row, said

SUBMIT = "/comments/api/v1/threads/t1/comments"
# Halves of details, details within details, texts of nothing but signs, and the costly ones of 5,000 characters.
TEXTS = [
    "131052-131052-308T308T", "040 131052-308T1234567", "a@b@c.fi", "@", "\\", "\u0301", "a\u0308t", "²³¹⁰" * 9, "١٢٣٤٥٦٧٨٩٠",
    "\x00040\x01 1234567", "«040 1234567»", "[puhelinnumero poistettu]", "maija@gmail", "puh. 0 0 0 0 0 0 0", "+" * 60,
    "nolla " * 800, "0 4 0 " * 800, "a@b.fi " * 700, "040 1234567 " * 400, "(at)" * 1_250, "\u202e040 1234567\u202c",
    "FI21 1234 5600 0007 85 " * 200, "131052-308T " * 400, "Mannerheimintie 5 A, 00100 Helsinki " * 130,
]  # fmt: skip
CHOICES = [{}, {"contact_details": "move"}, {"contact_details": "remove"}, {"contact_details": "keep"}]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_any_text_is_stored_or_refused_with_reasons(client, text):
    given = {"body": text, "contact": {"email": CONTACT.email}}
    answers = [client.post(SUBMIT, json=given | choice).status_code for choice in CHOICES]
    assert set(answers) <= {201, 409, 422}


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_any_text_is_no_fault_of_ours_in_a_name(client, text):
    answers = [client.post(SUBMIT, json={"body": "Kiitos!", "name": text} | choice).status_code for choice in CHOICES]
    assert set(answers) <= {201, 422}


@pytest.mark.parametrize(
    "detail",
    ["maija ät esimerkki piste fi", "040 123 4567", "131052-308T", "FI21 1234 5600 0007 85", "Koivukuja 3 A 4"],
)
def test_no_kind_of_detail_is_taken_as_a_name_and_none_is_asked_for_to_keep_it(client, detail):
    refused = client.post(SUBMIT, json={"body": "Kiitos!", "name": detail, "contact_details": "keep"})
    assert refused.status_code == 422
    assert "name" in str(said(refused))


def test_an_identity_code_is_published_by_no_choice(client, sqlite):
    given = {"body": "Hetuni on 131052–308t.", "contact": {"email": CONTACT.email}}
    assert client.post(SUBMIT, json=given | {"contact_details": "keep"}).status_code == 409
    stored = client.post(SUBMIT, json=given | {"contact_details": "move"})
    assert row(sqlite, said(stored)["id"]).body == "Hetuni on [henkilötunnus poistettu]."
