"""The pages that lead to articles."""

from datetime import timedelta

from services.articles.app import create_app
from services.articles.domain.shelves import CollectionWriting
from services.articles.settings import Settings
from services.articles.use_cases.find_teasers import PAGE
from services.articles.use_cases.save_collection import save_collection
from services.articles.use_cases.take_in_thread import take_in_thread
from shared.contract import ThreadChanged
from tests.articles.arrange import NOW, an_article


def test_the_front_page_shows_the_latest_with_their_counts(site):
    article = an_article(site.database, lead="Ingressi")
    take_in_thread(site.database, ThreadChanged(about=article.id, row_version=1, open=True, count=3))
    page = site.reader().get("/").text
    assert "Hyvä alku" in page
    assert "Ingressi" in page
    assert "3 kommenttia" in page


def test_an_empty_house_says_so_kindly(site):
    assert "Täällä ei ole vielä artikkeleita" in site.reader().get("/").text


def test_the_front_page_says_whose_it_is_when_the_operator_has_said_so(site, house_environment):
    plain = site.reader().get("/").text
    assert "tagline" not in plain
    assert "site-about" not in plain
    told = house_environment | {"VASTINE_SITE_TAGLINE": "Ovet <auki>", "VASTINE_SITE_ABOUT": "Säätiö auttaa."}
    page = create_app(Settings.from_env(told)).test_client().get("/?lang=sv").text
    assert '<p class="lead tagline" lang="fi">Ovet &lt;auki&gt;</p>' in page
    assert "Säätiö auttaa." in page


def test_a_phone_has_a_link_where_a_wide_screen_has_the_field(site):
    head = site.reader().get("/?lang=en").text.split('class="front-head"')[1].split("</header>")[0]
    assert 'href="/search?lang=en"' in head
    assert 'role="search"' in head


def test_more_leads_to_the_rest_in_the_same_language(site):
    for number in range(PAGE + 1):
        an_article(site.database, title=f"Juttu {number:02}", publish_at=NOW - timedelta(days=number))
    first = site.reader().get("/?lang=sv").text
    more = first.split('class="more"')[1].split('href="')[1].split('"')[0].replace("&amp;", "&")
    assert "lang=sv" in more
    assert "Juttu 12" in site.reader().get(more).text


def test_search_finds_words_and_shows_what_was_asked_as_text(site):
    an_article(site.database, title="Kokous tänään")
    assert "Kokous tänään" in site.reader().get("/search?q=kokou").text
    assert "&lt;b&gt;" in site.reader().get("/search?q=<b>").text
    assert site.reader().get("/search?q=" + "x" * 5_000).status_code == 200


def test_a_collection_has_its_page(site):
    save_collection(site.database, None, CollectionWriting({"fi": "Aihe", "sv": "Tema"}), NOW)
    an_article(site.database, collection="aihe")
    assert "<h1>Tema</h1>" in site.reader().get("/collections/aihe?lang=sv").text
    assert site.reader().get("/collections/x").status_code == 404


def test_privacy_tells_who_reads_and_when_it_is_gone(site):
    page = site.reader().get("/privacy?lang=en").text
    assert "72 hours" in page
    assert "right member of staff" in page


def test_odd_addresses_are_answered_calmly(site):
    for path in ("/?after=zz", "/search?q=%FF", "/articles/%F0%9F%98%80", "/collections/..%2F..", "/?lang=xx"):
        assert site.reader().get(path).status_code in {200, 404}, path
    assert site.reader().get("/search?q=%00").status_code < 500
