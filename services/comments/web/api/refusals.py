"""Turns what a use case refuses into problem documents, and says what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from services.comments.domain.contact_choices import ContactDetailsFound
from services.comments.domain.outside_pages import NotOfThisSite
from services.comments.domain.refusals import (
    NotYourRight,
    ThreadClosed,
    TooMany,
    UnknownComment,
    UnknownReceipt,
    UnknownThread,
    WrongFields,
)
from services.comments.domain.second_look import AnotherDecides
from services.comments.domain.statuses import NotDecidable
from services.comments.use_cases.read_card import StaleComment
from shared.web.problems import Fault, Problem

PLAIN: dict[type[Exception], tuple[int, str]] = {
    UnknownThread: (404, "unknown-thread"),
    NotOfThisSite: (404, "unknown-page"),
    UnknownComment: (404, "unknown-comment"),
    UnknownReceipt: (404, "unknown-receipt"),
    ThreadClosed: (409, "thread-closed"),
    NotYourRight: (409, "not-now-possible"),
    NotDecidable: (409, "not-decidable"),
    StaleComment: (409, "stale"),
    AnotherDecides: (409, "another-decides"),
}


@contextmanager
def refusing() -> Iterator[None]:
    """Within the block a refusal becomes a problem. Whoever wants to add to it catches it inside."""
    try:
        yield
    except WrongFields as wrong:
        faults = [Fault(name, fault.key, fault.values) for name, fault in wrong.faults.items()]
        raise Problem(422, "wrong-fields", faults) from wrong
    except ContactDetailsFound as found:
        raise Problem(409, "contact-details-found", more=found_document(found)) from found
    except TooMany as many:
        raise Problem(429, "too-many", headers={"Retry-After": str(many.retry_after)}) from many
    except tuple(PLAIN) as refused:
        status, slug = PLAIN[type(refused)]
        raise Problem(status, slug) from refused


def found_document(found: ContactDetailsFound) -> dict[str, object]:
    """Where the contact details stand and what may be done with them."""
    return {
        "spans": [{"start": span.start, "end": span.end, "kind": span.kind} for span in found.spans],
        "choices": [choice.value for choice in found.choices],
    }
