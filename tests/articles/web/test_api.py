"""Articles in and out by program."""

import pytest

from shared.contract import ArticlePublished
from tests.articles.arrange import a_person, an_article, events

ARTICLES = "/api/v1/articles"
WHOLE = {"title": "Ohjelman juttu", "body_html": "<p>B</p>", "language": "fi"}


def errors(answer):
    assert answer.content_type == "application/problem+json", answer.text
    return {fault["field"]: fault["detail"] for fault in answer.json.get("errors", [])}


def test_an_article_is_stored_and_published_at_once(site):
    a_person(site.database)
    answer = site.program().post(ARTICLES, json=WHOLE | {
        "status": "published", "contact_person": "Mari Bergman", "comments": {"mode": "post", "close_at": "2026-12-24T10:00:00Z"},
    })  # fmt: skip
    assert answer.status_code == 201
    article_id = answer.json["id"]
    assert answer.json == {
        "id": article_id, "url": "http://localhost/articles/ohjelman-juttu", "thread": article_id, "status": "published",
        "version": 1,
    }  # fmt: skip
    [told] = events(site.database)
    assert isinstance(told, ArticlePublished)
    assert (told.mode, told.close_at) == ("post", "2026-12-24T10:00:00Z")
    assert site.reader().get("/articles/ohjelman-juttu").status_code == 200


def test_readers_list_and_read_what_is_public(site):
    public, draft = an_article(site.database), an_article(site.database, wish=None)
    reader, program = site.reader(), site.program()
    assert [each["id"] for each in reader.get(ARTICLES).json["articles"]] == [public.id]
    assert reader.get(f"{ARTICLES}/{public.id}").json["body_html"] == "<p>Leipäteksti</p>"
    assert reader.get(f"{ARTICLES}/{draft.id}").status_code == 404
    assert len(program.get(ARTICLES).json["articles"]) == 2
    assert program.get(f"{ARTICLES}/{draft.id}").json["status"] == "draft"
    page = program.get(f"{ARTICLES}?limit=1").json
    assert len(program.get(f"{ARTICLES}?limit=1&cursor={page['next']}").json["articles"]) == 1


def test_a_change_needs_the_newest_version(site):
    article, program = an_article(site.database, lead="L", close_at=None), site.program()
    changed = program.patch(
        f"{ARTICLES}/{article.id}", json={"version": 1, "title": "Uusi", "comments": {"mode": "closed"}}
    )
    assert (changed.status_code, changed.json["version"], changed.json["title"], changed.json["lead"]) == (
        200,
        2,
        "Uusi",
        "L",
    )
    assert changed.json["comments"] == {"mode": "closed", "close_at": None}
    stale = program.patch(f"{ARTICLES}/{article.id}", json={"version": 1, "title": "Toinen"})
    assert (stale.status_code, stale.json["version"]) == (409, 2)
    errors(stale)
    assert (
        program.patch(f"{ARTICLES}/{article.id}", json={"version": 2, "status": "unpublished"}).json["status"]
        == "unpublished"
    )


def test_a_deleted_article_is_gone(site):
    article, program = an_article(site.database), site.program()
    assert program.delete(f"{ARTICLES}/{article.id}").status_code == 204
    assert program.delete(f"{ARTICLES}/{article.id}").status_code == 404
    assert site.reader().get("/articles/hyva-alku").status_code == 404


def test_writing_needs_an_editors_token(site):
    assert site.reader().post(ARTICLES, json=WHOLE).status_code == 401
    assert site.reader().get(ARTICLES, headers={"Authorization": "Bearer nonsense"}).status_code == 401


@pytest.mark.parametrize(("more", "field"), [
    ({"contact_person": "tuntematon"}, "contact_person"), ({"collection": "x"}, "collection"), ({"title": " "}, "title"),
    ({"status": "scheduled"}, "publish_at"), ({"language": "de"}, "language"), ({"title": "\x00"}, "title"),
    ({"title": "\ud800"}, "title"), ({"body_html": "x" * 1_000_000}, "body_html"), ({"comments": {"mode": "x"}}, "comments.mode"),
    ({"body_html": "<script>x</script>"}, "body_html"), ({"unknown": 1}, "unknown"),
])  # fmt: skip
def test_a_wrong_field_is_named_in_a_problem(site, more, field):
    answer = site.program().post(ARTICLES, json=WHOLE | more)
    assert answer.status_code == 422
    assert len(errors(answer)[field]) > 10


@pytest.mark.parametrize(("body", "status"), [
    (b"{", 400), (b"", 400), (b"[" * 100_000, 400), (b'{"title": NaN}', 400), (b"\xff", 400), (b"[]", 422), (b"null", 422),
])  # fmt: skip
def test_a_broken_body_is_a_problem(site, body, status):
    answer = site.program().post(ARTICLES, data=body, content_type="application/json")
    assert answer.status_code == status
    errors(answer)


def test_deep_nesting_in_json_and_in_html_is_borne(site):
    nested: object = "x"
    for _ in range(50):
        nested = [nested]
    assert site.program().post(ARTICLES, json=WHOLE | {"title": nested}).status_code == 422
    for body in ("<blockquote>" * 20_000 + "x", "<ul><li>" * 500 + "x", "<" * 200_000):
        assert site.program().post(ARTICLES, json=WHOLE | {"body_html": body}).status_code in {201, 422}


@pytest.mark.parametrize("query", ["limit=0", "limit=x", "status=deleted", "language=de", "x=1", "q=" + "x" * 201])
def test_a_wrong_query_is_a_problem(site, query):
    answer = site.reader().get(f"{ARTICLES}?{query}")
    assert answer.status_code == 422
    errors(answer)
