"""Each refusal becomes a problem of its own status and kind, with words in every language."""

import pytest

from services.comments.domain.contact_choices import Choice, ContactDetailsFound, Span
from services.comments.domain.refusals import (
    FieldFault,
    NotYourRight,
    ThreadClosed,
    TooMany,
    UnknownComment,
    UnknownReceipt,
    UnknownThread,
    WrongFields,
)
from services.comments.domain.statuses import NotDecidable
from services.comments.web.api.refusals import refusing
from shared.web.problems import Problem
from shared.web.texts import speaking

REFUSALS = [
    (UnknownThread(), 404), (UnknownComment(), 404), (UnknownReceipt(), 404), (ThreadClosed(), 409),
    (NotYourRight(), 409), (NotDecidable(), 409), (TooMany(9), 429), (WrongFields({"body": FieldFault("text.empty")}), 422),
    (ContactDetailsFound([Span(0, 3, "phone")], [Choice.REMOVE]), 409),
]  # fmt: skip


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(("refusal", "status"), REFUSALS)
def test_a_refusal_says_what_to_do_next(place, refusal, status, language):
    with pytest.raises(Problem) as problem, refusing():
        raise refusal
    assert problem.value.status == status
    with speaking(language):
        document = problem.value.document(place.texts)
    assert document["title"]
    assert document["detail"].endswith(".")


def test_the_wait_and_the_spans_travel_along():
    with pytest.raises(Problem) as many, refusing():
        raise TooMany(9)
    assert many.value.headers == {"Retry-After": "9"}
    with pytest.raises(Problem) as found, refusing():
        raise ContactDetailsFound([Span(0, 3, "phone")], [Choice.REMOVE])
    assert found.value.more == {"spans": [{"start": 0, "end": 3, "kind": "phone"}], "choices": ["remove"]}
