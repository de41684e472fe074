"""What programs read of the site."""

from xml.etree import ElementTree as ET

from services.articles.use_cases.keep_picture import keep_picture
from tests.articles.arrange import a_picture, an_article

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def test_the_feed_is_atom_with_what_a_reader_needs(site):
    article = an_article(site.database, lead="Ingressi & muuta", byline="Mari", title="A\x0bB")
    answer = site.reader().get("/feed.xml")
    feed = ET.fromstring(answer.data)
    assert answer.content_type == "application/atom+xml; charset=utf-8"
    assert feed.tag == f"{ATOM}feed"
    [entry] = feed.findall(f"{ATOM}entry")
    [link] = entry.findall(f"{ATOM}link")
    assert entry.findtext(f"{ATOM}id") == f"urn:vastine:article:{article.id}"
    assert entry.findtext(f"{ATOM}title") == "AB"
    assert entry.findtext(f"{ATOM}summary") == "Ingressi & muuta"
    assert entry.findtext(f"{ATOM}content") == "<p>Leipäteksti</p>"
    assert link.get("href") == "http://localhost/articles/a-b"
    assert all(feed.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))


def test_the_feed_may_be_in_one_language_and_may_be_empty(site):
    an_article(site.database)
    assert len(ET.fromstring(site.reader().get("/feed.xml?lang=sv").data).findall(f"{ATOM}entry")) == 0
    assert len(ET.fromstring(site.reader().get("/feed.xml?lang=fi").data).findall(f"{ATOM}entry")) == 1


def test_the_sitemap_ties_languages_together(site):
    first = an_article(site.database)
    an_article(site.database, title="Start", language="sv", version_of=first.id)
    root = ET.fromstring(site.reader().get("/sitemap.xml").data)
    found = {url.findtext(f"{SITEMAP}loc"): url for url in root}
    assert set(found) == {f"http://localhost{path}" for path in ("/", "/articles/hyva-alku", "/articles/start")}
    links = found["http://localhost/articles/start"].findall(f"{XHTML}link")
    assert [link.get("hreflang") for link in links] == ["fi", "sv"]


def test_pictures_are_served_for_ever_and_only_pictures(site):
    picture = keep_picture(site.settings.pictures, a_picture())
    answer = site.reader().get(f"/pictures/{picture.file}")
    assert (answer.status_code, answer.content_type) == (200, "image/webp")
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    answer.close()
    for name in ("../articles.db", "x.webp", "0" * 40 + ".webp", ".%2e/articles.db"):
        assert site.reader().get(f"/pictures/{name}").status_code == 404
