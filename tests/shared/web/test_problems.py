"""A problem says what to do, in the language being spoken."""

import pytest

from shared.web.problems import SLUGS, Fault, Problem, slug_for
from shared.web.texts import Texts, speaking


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(
    "slug", [*SLUGS.values(), "bad-request", "our-fault", "broken-json", "foreign-form", "stale-form"]
)
def test_every_problem_of_the_shared_doors_has_its_words(slug: str, language: str) -> None:
    with speaking(language):
        document = Problem(400, slug).document(Texts())
    assert document["title"]
    assert document["detail"].endswith(".")


def test_the_document_names_the_fields_at_fault_and_carries_what_else_there_is() -> None:
    problem = Problem(422, "wrong-fields", [Fault("body", "too_long", {"most": 5000})], more={"spans": []})
    with speaking("en"):
        document = problem.document(Texts())
    assert document["type"].endswith("wrong-fields")
    assert document["errors"] == [
        {"field": "body", "detail": "The text is too long. Shorten it to at most 5000 characters."}
    ]
    assert document["spans"] == []


@pytest.mark.parametrize(("status", "slug"), [(404, "not-found"), (418, "bad-request"), (599, "our-fault")])
def test_every_status_has_a_slug(status: int, slug: str) -> None:
    assert slug_for(status) == slug
