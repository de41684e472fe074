"""The calls for moderators: for them alone, on the version that was looked at."""

import pytest

from services.comments.domain.colleagues import Colleague
from services.comments.domain.statuses import Verdict
from shared.sessions import Person, Role, Sessions, fingerprint
from tests.comments.builders import CONTACT, TOKEN, a_moderators_headers, judge, later, row, said, submit

QUEUE = "/comments/api/v1/queue"


@pytest.fixture
def anna(place):
    return a_moderators_headers(place.redis)


def decide(client, comment, headers, **body):
    return client.post(f"/comments/api/v1/comments/{comment}/decisions", json=body, headers=headers)


def test_the_queue_lists_what_waits_with_counts_and_no_contact_details(client, sqlite, anna):
    kept = submit(sqlite, contact=CONTACT, name="Maija")
    answer = client.get(QUEUE, headers=anna)
    document = said(answer)
    (card,) = document["comments"]
    assert card | {"id": kept.comment, "version": 1, "wants_contact": True, "reports": 0, "signals": []} == card
    assert {"body", "html", "name", "thread", "title", "parent", "submitted_at", "status"} <= card.keys()
    assert document["counts"] == {"pending": 1, "approved": 0, "rejected": 0, "spam": 0, "withdrawn": 0}
    assert CONTACT.email not in answer.get_data(as_text=True)


def test_it_follows_status_words_thread_and_cursor(client, sqlite, anna):
    ids = [submit(sqlite, later(number), body=f"Kommentti numero {number}").comment for number in range(51)]
    first = said(client.get(QUEUE, headers=anna))
    second = said(client.get(QUEUE, query_string={"cursor": first["next"]}, headers=anna))
    assert [card["id"] for page in (first, second) for card in page["comments"]] == ids
    assert len(said(client.get(QUEUE, query_string={"q": "numero 7"}, headers=anna))["comments"]) == 1
    for query in ({"status": "approved"}, {"thread": "t2"}):
        assert said(client.get(QUEUE, query_string=query, headers=anna))["comments"] == []
    assert client.get(QUEUE, query_string={"status": "odd"}, headers=anna).status_code == 422


def test_it_is_narrowed_as_the_page_is(client, sqlite, anna):
    asking = submit(sqlite, body="Milloin?", contact=CONTACT).comment
    swedish = submit(sqlite, later(60), body="Tack.", language="sv").comment

    def found(**query):
        return [card["id"] for card in said(client.get(QUEUE, query_string=query, headers=anna))["comments"]]

    assert found(question="true") == found(contact="true") == [asking]
    assert found(language="sv") == [swedish]
    assert found(unanswered="true") == [asking, swedish]
    assert found(signal="burst") == found(age="month") == []
    for odd in ({"language": "xx"}, {"age": "0.5"}, {"question": "perhaps"}):
        assert client.get(QUEUE, query_string=odd, headers=anna).status_code == 422


def test_a_decision_is_made_in_the_name_of_the_token_s_owner(client, sqlite, anna):
    kept = submit(sqlite)
    answer = decide(client, kept.comment, anna, verdict="approve", version=1)
    assert (answer.status_code, said(answer)["status"], said(answer)["version"]) == (201, "approved", 2)
    card = said(client.get(QUEUE, query_string={"status": "approved"}, headers=anna))["comments"][0]
    assert card["decisions"][0]["decided_by"] == "Anna Aalto"


def test_who_comes_second_is_told_whose_decision_it_was(client, sqlite, anna):
    kept = submit(sqlite)
    judge(sqlite, kept.comment, Verdict.REJECT, Colleague("ben", "Ben Berg"))
    answer = decide(client, kept.comment, anna, verdict="approve", version=1)
    document = said(answer)
    assert (answer.status_code, document["type"]) == (409, "urn:vastine:problem:stale")
    assert (document["comment"]["status"], document["comment"]["version"]) == ("rejected", 2)
    assert document["comment"]["decisions"][-1]["decided_by"] == "Ben Berg"
    assert row(sqlite, kept.comment).status == "rejected"


def test_nobody_else_gets_in(client, sqlite, place):
    kept = submit(sqlite)
    for headers in ({}, {"Authorization": "Bearer wrong"}):
        assert client.get(QUEUE, headers=headers).status_code == 401
        assert decide(client, kept.comment, headers, verdict="approve", version=1).status_code == 401
    sessions = Sessions(place.redis)
    sessions.write_people([Person("ed", "Eeva", (Role.EDITOR.value,))])
    sessions.write_token(fingerprint(TOKEN), "ed", 600)
    editor = {"Authorization": f"Bearer {TOKEN}"}
    assert client.get(QUEUE, headers=editor).status_code == 403
    assert decide(client, kept.comment, editor, verdict="approve", version=1).status_code == 403
    assert row(sqlite, kept.comment).status == "pending"


def test_what_is_unknown_or_withdrawn_cannot_be_decided(client, sqlite, anna):
    kept = submit(sqlite)
    client.delete(f"/comments/api/v1/receipts/{kept.token}")
    answer = decide(client, kept.comment, anna, verdict="approve", version=2)
    assert (answer.status_code, said(answer)["type"]) == (409, "urn:vastine:problem:not-decidable")
    assert decide(client, "nobody", anna, verdict="approve", version=1).status_code == 404
