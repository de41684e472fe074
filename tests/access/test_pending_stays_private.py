"""What is not public is read nowhere in the house: every route of the four apps that anyone may read, and all of Redis (B19)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from werkzeug.test import TestResponse

from services.articles.use_cases.take_in_thread import take_in_thread
from services.comments.domain.receipt_codes import feed_token
from services.comments.domain.statuses import Verdict
from services.comments.use_cases.edit_comment import Edit, edit_comment
from services.comments.use_cases.give_private_answer import give_private_answer
from services.comments.use_cases.object_to_decision import object_to_decision
from services.comments.use_cases.redact_span import Redaction, redact_span
from services.comments.use_cases.report_comment import ReportSubmission, report_comment
from services.comments.use_cases.withdraw_comment import withdraw_comment
from services.comments.web.rendering.kept_threads import KeptThreads
from services.comments.web.rendering.render_round import render_changed
from services.comments.web.rendering.thread_bytes import thread_environment
from shared.contact_details.checking import ContactDetails
from shared.contract import ThreadChanged
from tests.access.walk import read_table, routes
from tests.access.world import PLACE, World, place_of
from tests.comments.builders import (
    ANNA,
    INTAKE,
    a_public_comment,
    a_site,
    events,
    judge,
    open_thread,
    row,
    submit,
    submit_at,
)
from tests.fixtures.waiting import wait_until

# A search shows what was asked for, so it is asked for half of it.
HALF, SECRET, NAME = "Kaislikossa", "Kaislikossa kahisee", "Salanimi"
OUTSIDE_PAGE = "https://blog.example/satama"
ROWS, OUTSIDE = read_table()
SENT: tuple[dict[str, str], ...] = (
    {}, {"Accept-Encoding": "gzip"}, {"Accept-Encoding": "br, gzip;q=0.5", "Origin": "https://blog.example"},
    {"Accept": "application/json", "If-None-Match": 'W/"x"'},
)  # fmt: skip


@dataclass
class Told:
    """The comments that readers must not see, one that they may, and what each address said while some were public."""

    hidden: list[str] = field(default_factory=list)
    token: str = ""
    before: dict[str, tuple[str, bool]] = field(default_factory=dict)


def now() -> datetime:
    return datetime.now(UTC)


def readers_paths(world: World) -> Iterator[tuple[str, str]]:
    """Every route of each app that anyone may read, by service: from the apps themselves, so that none is forgotten."""
    for service, app in world.apps.items():
        for name in routes(app):
            method, _, path = name.partition(" ")
            assert name in ROWS or name in OUTSIDE, f"who may read {name}?"
            if method == "GET" and (name in OUTSIDE or ROWS[name].roles is None):
                yield service, path


def addresses(world: World, told: Told) -> Iterator[tuple[str, str]]:
    """Each of these paths with the hidden comments in every place and every question that could lead to one."""
    for service, path in readers_paths(world):
        if "comment" in PLACE.findall(path):
            for each in told.hidden:
                yield service, path.replace("<comment>", each)
            continue
        address = world.address(path)
        yield service, address
        yield service, f"{address}?q={HALF}&lang=sv&page={OUTSIDE_PAGE}&pages={OUTSIDE_PAGE}"
        if "<thread>" in path:
            for each in told.hidden:
                yield service, f"{address}?comment={each}&order=newest"
                yield service, f"{address}?cursor={each}&answer={each}&order=helpful"
        if "<token>" in path:
            yield from ((service, path.replace("<token>", each)) for each in told.hidden)


def ask(world: World, service: str, address: str, **headers: str) -> TestResponse:
    client = world.apps[service].test_client(use_cookies=False)
    return client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})


def words_of(answer: TestResponse) -> str:
    body, packing = answer.get_data(), answer.headers.get("Content-Encoding")
    answer.close()
    assert packing in {None, "gzip"}, f"this test cannot open {packing}"
    return (gzip.decompress(body) if packing == "gzip" and body else body).decode("utf-8", "replace")


def leaks(words: str) -> bool:
    return SECRET in words or NAME in words


def render(world: World) -> None:
    place = place_of(world.apps["comments"])
    render_changed(place.database, KeptThreads(place.redis), thread_environment(place.house), now)
    for event in events(place.database, ThreadChanged):
        take_in_thread(world.database("articles"), event)


@pytest.fixture(scope="module")
def told(world: World) -> Told:
    """Some were public for a while; then all of them are hidden, each in its own way."""
    comments, thread, told = world.database("comments"), world.values["article_id"], Told()
    address = f"http://localhost/articles/{world.values['/articles/slug']}"
    open_thread(comments, thread, now=now(), title="Hyvä alku", url=address)
    world.values["thread"] = thread
    a_site(comments, now=now())

    def made(kind: str, *, public: bool = False, **more: Any) -> tuple[str, str]:
        given: dict[str, Any] = {"thread": thread, "body": f"{SECRET}, {kind}.", "name": f"{NAME} {kind}"} | more
        stored = (a_public_comment if public else submit)(comments, now(), **given)
        told.hidden.append(stored.comment)
        return stored.comment, stored.token

    bystander = a_public_comment(comments, now(), thread=thread, body="Kaikille.", name="Sivullinen")
    told.token, world.values["token"] = bystander.token, bystander.token
    world.values["feed"] = feed_token(bystander.token)
    taken_back = made("peruttu", public=True, parent=bystander.comment)
    rejected = made("hylätty", public=True, parent=bystander.comment)
    # Their places stay, for the answers to them are public.
    for above, _ in (taken_back, rejected):
        a_public_comment(comments, now(), thread=thread, parent=above, body="Vastaus.", name="Sivullinen")
    redacted = a_public_comment(comments, now(), thread=thread, body=f"Tässä on {SECRET}.", name="Sivullinen")
    render(world)
    for service, each in addresses(world, told):
        answer = ask(world, service, each)
        told.before[each] = (answer.headers.get("ETag", ""), leaks(words_of(answer)))

    withdraw_comment(comments, taken_back[1], now())
    judge(comments, rejected[0], Verdict.REJECT, now=now(), rule="topic", reason=f"{SECRET}: perustelu.")
    object_to_decision(comments, rejected[1], f"{SECRET}: oikaisupyyntö.", now())
    start = len("Tässä on ")
    redact_span(
        comments,
        Redaction(redacted.comment, row(comments, redacted.comment).version, start, start + len(SECRET)),
        ANNA,
        now(),
    )
    made("odottaa", contact=ContactDetails(email="salainen@example.org", name=NAME, message=f"{SECRET}: viesti."))
    judge(comments, made("roska")[0], Verdict.SPAM, now=now())
    judge(comments, made("henkilökunnalle", only_staff=True)[0], Verdict.APPROVE, now=now())
    edited, token = made("ennen muutosta")
    edit_comment(comments, Edit(token, 1, "Julkinen teksti.", "Sivullinen"), INTAKE, now())
    judge(comments, edited, Verdict.APPROVE, now=now())
    give_private_answer(comments, edited, f"{SECRET}: yksityinen vastaus.", ANNA, now())
    report_comment(comments, ReportSubmission(edited, f"{SECRET}: ilmoitus.", "192.0.2.0/24", name=NAME, email="x@example.org"),
                   INTAKE, now())  # fmt: skip
    outside = submit_at(comments, OUTSIDE_PAGE, now(), body=f"{SECRET}, muualla.", name=NAME)
    told.hidden.append(outside.comment)
    render(world)
    article = world.address("/articles/<slug>")
    # The window of articles may show what it knew for half a second.
    wait_until(lambda: not leaks(words_of(ask(world, "articles", article))))
    return told


def test_the_walk_sees_what_is_public(world: World, told: Told) -> None:
    showed = {address for address, (_, leaked) in told.before.items() if leaked}
    expected = (
        "/articles/<slug>", "/comments/threads/<thread>", "/comments/threads/<thread>/feed.xml", "/comments/feed.xml",
        "/comments/receipts/<feed>/feed.xml", "/comments/api/v1/threads/<thread>",
    )  # fmt: skip
    assert {world.address(each) for each in expected} <= showed


def test_no_route_of_the_house_tells_a_word_of_it(world: World, told: Told) -> None:
    found = []
    for service, address in addresses(world, told):
        for headers in SENT:
            answer = ask(world, service, address, **headers)
            if leaks(words_of(answer) + str(answer.headers)):
                found.append(f"{address} {headers}")
    assert found == []


def test_no_earlier_copy_is_called_good_any_more(world: World, told: Told) -> None:
    asked = 0
    for service, address in addresses(world, told):
        etag, leaked = told.before.get(address, ("", False))
        for packing in ("identity", "gzip") if etag and leaked else ():
            answer = ask(world, service, address, If_None_Match=etag, Accept_Encoding=packing)
            assert (answer.status_code == 304, leaks(words_of(answer))) == (False, False), address
            asked += 1
    assert asked


def test_the_counts_count_the_public_ones_alone(world: World, told: Told) -> None:
    page = json.loads(words_of(ask(world, "comments", world.address("/comments/api/v1/threads/<thread>"))))
    assert page["count"] == len([each for each in page["comments"] if each["html"]]) == 5
    last = [each for each in events(world.database("comments"), ThreadChanged) if each.about == world.values["thread"]][
        -1
    ]
    assert last.count == 5
    assert "5 kommenttia" in words_of(ask(world, "articles", "/?lang=fi")).replace("\xa0", " ")


def test_nothing_of_it_lies_in_redis_or_is_told_to_the_other_services(world: World, told: Told) -> None:
    reading: dict[str, Callable[[str], object]] = {
        "string": world.redis.get, "hash": world.redis.hgetall, "set": world.redis.smembers,
        "list": lambda key: world.redis.lrange(key, 0, -1), "zset": lambda key: world.redis.zrange(key, 0, -1),
        "stream": world.redis.xrange,
    }  # fmt: skip
    keys = list(world.redis.scan_iter("*"))
    kept = place_of(world.apps["comments"])
    assert any(":thread:" in key for key in keys)
    assert [key for key in keys if leaks(str(reading[str(world.redis.type(key))](key)))] == []
    for key in keys:
        if ":thread:" in key and key.endswith(":json.gz"):
            packed = KeptThreads(kept.redis).json(key.split(":")[2], packed=True)
            assert packed is not None
            assert not leaks(gzip.decompress(packed.body).decode())
    assert not leaks(str(events(world.database("comments"))))
