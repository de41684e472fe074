"""The demo's content names nothing that is not there."""

from __future__ import annotations

from vastine.demo.reading import articles, entries, pictures


def test_every_key_that_is_named_exists():
    people = {each["key"] for each in entries("person")}
    slugs = {each["slug"] for each in articles()}
    groups, recordings = ({each["key"] for each in entries(kind)} for kind in ("group", "recording"))
    files = {file.name for file in pictures()}
    for article in articles():
        assert article["contact_person"] in people
        assert set(article["related"]) <= slugs
        assert set(article["groups"]) <= groups
        assert set(article["recordings"]) <= recordings
        assert article["picture"]["file"] in files
    said: set[str] = set()
    for comment in entries("comment"):
        assert comment["article"] in slugs
        assert comment.get("parent") is None or comment["parent"] in said
        assert comment.get("decision", {}).get("person", "tuovi") in people
        said.add(comment["key"])


def test_articles_come_oldest_first_with_their_bodies():
    found = articles()
    assert [each["published"] for each in found] == sorted(each["published"] for each in found)
    assert all("<p>" in each["body"] for each in found)
