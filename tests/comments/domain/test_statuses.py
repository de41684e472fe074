"""Which verdict leads where, and what readers see."""

import pytest

from services.comments.domain.statuses import NotDecidable, Status, Verdict, decide, is_public

DECIDABLE = [Status.PENDING, Status.APPROVED, Status.REJECTED, Status.SPAM]


@pytest.mark.parametrize("status", DECIDABLE)
@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [(Verdict.APPROVE, Status.APPROVED), (Verdict.REJECT, Status.REJECTED), (Verdict.SPAM, Status.SPAM)],
)
def test_a_verdict_leads_to_its_status_from_anywhere(status, verdict, outcome):
    assert decide(status, verdict) is outcome


@pytest.mark.parametrize("verdict", list(Verdict))
def test_what_was_withdrawn_is_decided_no_more(verdict):
    with pytest.raises(NotDecidable):
        decide(Status.WITHDRAWN, verdict)


def test_only_what_is_approved_and_meant_for_all_is_public():
    assert [status for status in Status if is_public(status, only_staff=False)] == [Status.APPROVED]
    assert not any(is_public(status, only_staff=True) for status in Status)
