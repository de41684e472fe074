"""The article's page, as a reader gets it."""

from __future__ import annotations

import html

from services.articles.domain.writing import Picture
from services.articles.web.site.threads import thread_key
from shared.web.stamps import MARK, read_stamp
from tests.articles.arrange import MARI, a_group, a_person, an_article, field_of

THREAD = f'<section class="thread" id="comments"><p>Kommentti</p><input name="stamp" value="{MARK}"></section>'


def test_every_part_is_on_the_page_in_the_articles_language(site):
    group = a_group(site.database, name={"sv": "Nätverket"})
    other = an_article(site.database, title="Toinen juttu", lead="Toisen ingressi")
    an_article(
        site.database, title="En god start", language="sv", lead="Ingressen", byline="Mari", photo_credit="iStock",
        body_html="<h2>Rubrik</h2><p>Text</p>", picture=Picture("0" * 40 + ".webp", 40, 30), picture_alt="En bild",
        picture_caption="Bildtext", contact_person=MARI, groups=(group,), related=(other.id,),
    )  # fmt: skip
    page = site.reader().get("/articles/en-god-start", headers={"Accept-Language": "fi"}).text
    for part in (
        '<html lang="sv">', "<h1>En god start</h1>", "23 november 2026", "Text: Mari", "Bild: iStock", 'alt="En bild"',
        "Bildtext", "<h2>Rubrik</h2>", "Mari Bergman", "Nätverket", "Toinen juttu", "Toisen ingressi", "Läs också",
        '<link rel="canonical" href="http://localhost/articles/en-god-start">', 'property="og:title" content="En god start"',
    ):  # fmt: skip
        assert part in page, part
    assert "mari.bergman@example.org" not in page
    assert "mari.bergman@example.org" in html.unescape(page).replace("<wbr>", "")


def test_during_a_leave_the_card_says_until_when_and_shows_who_stands_in(site):
    away = {"away_from": "2020-01-01", "away_until": "2999-12-14", "stand_in": "anna"}
    a_person(site.database, **away, card={"photo": "/staff/photos/mari/m.webp"})
    a_person(site.database, "anna", name="Anna Sijainen", card={"email": "anna@example.org"})
    an_article(site.database, contact_person=MARI)
    page = site.reader().get("/articles/hyva-alku").text
    assert (
        '<p class="contact-away">Poissa <time datetime="2999-12-14">14. joulukuuta 2999</time> asti. Sijainen on Anna'
        in page
    )
    assert '<img class="contact-photo" src="/staff/photos/mari/m.webp" alt=""' in page
    assert page.index("Mari Bergman") < page.index('<p class="contact-name">Anna Sijainen</p>')
    assert "anna@example.org" not in page
    assert "anna@example.org" in html.unescape(page).replace("<wbr>", "")


def test_a_leave_without_an_end_says_so(site):
    a_person(site.database, away_from="2020-01-01")
    an_article(site.database, contact_person=MARI)
    assert '<p class="contact-away">Poissa toistaiseksi.</p>' in site.reader().get("/articles/hyva-alku").text


def test_the_thread_stands_on_the_page_with_a_fresh_stamp_each_time(site, redis):
    article = an_article(site.database)
    redis.set(thread_key(article.id), THREAD)
    stamps = {field_of(site.reader().get("/articles/hyva-alku").text, "stamp") for _ in range(2)}
    assert len(stamps) == 2
    for stamp in stamps:
        assert read_stamp(site.settings.house.form_key, stamp, site.settings.house.clock()).key


def test_without_a_thread_the_page_says_where_the_comments_are(site):
    article = an_article(site.database)
    page = site.reader().get("/articles/hyva-alku").text
    assert f'href="/comments/threads/{article.id}"' in page
    assert "Kommentteja ei voi juuri nyt näyttää" in page


def test_versions_are_linked_both_ways(site):
    first = an_article(site.database)
    an_article(site.database, title="Start", language="sv", version_of=first.id)
    page = site.reader().get("/articles/hyva-alku").text
    assert '<link rel="alternate" hreflang="sv" href="http://localhost/articles/start">' in page
    assert "På svenska" in page
    assert "Suomeksi" in site.reader().get("/articles/start").text


def test_what_is_not_public_is_not_found_and_a_preview_says_what_it_is(site):
    draft = an_article(site.database, wish=None)
    assert site.reader().get("/articles/hyva-alku").status_code == 404
    assert "Esikatselu" in site.editor().get(f"/desk/articles/{draft.id}/preview").text


def test_a_body_never_brings_script_into_the_page(site):
    an_article(site.database, body_html='<p>Hei</p><img src=x onerror="alert(1)"><script>alert(2)</script>')
    page = site.reader().get("/articles/hyva-alku").text
    assert "<script" not in page
    assert "onerror" not in page
